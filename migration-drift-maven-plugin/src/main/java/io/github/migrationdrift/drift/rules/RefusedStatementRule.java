package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.Ddl;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.RefusedStatement;
import io.github.migrationdrift.mapping.UnknownType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What Hibernate generates and PostgreSQL refuses on top of what the migrations made: a statement, or a part of one. */
final class RefusedStatementRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(Finding.DDL_REFUSED, Finding.DDL_TYPE_MISSING, Finding.DDL_TYPE_UNDECIDED);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison.refused().stream().map(refused -> drift(comparison, refused));
    }

    private static Drift drift(Comparison comparison, RefusedStatement refused) {
        if (refused.table().isPresent() && refused.column().isPresent()) {
            ObjectName table = refused.table().get();
            String column = refused.column().get();
            return refused.sql().contains(UnknownType.NAME)
                    ? ofUnknownType(comparison, table, column)
                    : ofColumn(comparison, refused, table, column);
        }
        DriftDraft draft = refused.table()
                .map(table -> DriftDraft.onTable(Finding.DDL_REFUSED, table))
                .orElseGet(() -> DriftDraft.inSchema(Finding.DDL_REFUSED, "database"));
        return draft.entities(refused.sql())
                .message("PostgreSQL refuses the DDL of the entities" + reason(refused))
                .consequence("the mapping names something that the migrated database does not have;"
                        + " what the statement would make was not compared");
    }

    private static Drift ofColumn(Comparison comparison, RefusedStatement refused, ObjectName table, String column) {
        return DriftDraft.onColumn(Finding.DDL_REFUSED, table, column)
                .entities(refused.sql())
                .migrations(migrated(comparison, table, column))
                .message("PostgreSQL refuses the definition of the column " + column + reason(refused))
                .consequence("Hibernate cannot create the table; what was refused of the column was not compared,"
                        + " the rest of the table was");
    }

    private static String reason(RefusedStatement refused) {
        return " (" + refused.sqlState() + "): " + refused.message();
    }

    private static String migrated(Comparison comparison, ObjectName table, String column) {
        return Optional.ofNullable(comparison.migrations().tablesByName().get(table))
                .flatMap(made -> made.column(column))
                .map(Ddl::columnDefinition)
                .orElse("no such column");
    }

    private static Drift ofUnknownType(Comparison comparison, ObjectName table, String column) {
        Table made = comparison.migrations().tablesByName().get(table);
        boolean missing = made != null && made.column(column).isEmpty();
        String attribute = comparison.mapping().attributeLabel(table, column);
        DriftDraft draft = DriftDraft.onColumn(
                        missing ? Finding.DDL_TYPE_MISSING : Finding.DDL_TYPE_UNDECIDED, table, column)
                .migrations(migrated(comparison, table, column))
                .message("Hibernate has no DDL type for " + attribute + ": the type of the column " + column
                        + " was not compared."
                        + (missing ? " No migration creates the column." : ""));
        return missing
                ? draft.consequence(Use.load(comparison.mapping(), table, column)
                        .fails(Refusal.unknownColumn(comparison.mapping(), table, column)))
                : draft.consequence("@Column(columnDefinition = \"…\") lets it be compared");
    }
}
