package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.RefusedStatement;
import java.util.Set;
import java.util.stream.Stream;

/** A statement that Hibernate generates and PostgreSQL refuses on top of what the migrations made. */
final class RefusedStatementRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(Finding.DDL_REFUSED);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison.refused().stream().map(RefusedStatementRule::drift);
    }

    private static Drift drift(RefusedStatement refused) {
        DriftDraft draft = refused.table()
                .map(table -> DriftDraft.onTable(Finding.DDL_REFUSED, table))
                .orElseGet(() -> DriftDraft.inSchema(Finding.DDL_REFUSED, "database"));
        return draft.entities(refused.sql())
                .message(
                        "PostgreSQL refuses the DDL of the entities (" + refused.sqlState() + "): " + refused.message())
                .consequence("the mapping names something that the migrated database does not have;"
                        + " what the statement would make was not compared");
    }
}
