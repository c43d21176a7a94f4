package io.github.migrationdrift.drift.rules.table;

import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.repair.Aspect;
import io.github.migrationdrift.repair.Change.Alter;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfTable;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A comment that the entity declares and the table does not carry. */
public final class TableCommentRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(Finding.TABLE_COMMENT);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison.pairs().stream()
                .filter(pair -> pair.entities().comment().isPresent())
                .filter(pair ->
                        !pair.entities().comment().equals(pair.migrations().comment()))
                .map(TableCommentRule::drift);
    }

    private static Drift drift(TablePair pair) {
        Optional<String> comment = pair.entities().comment();
        return DriftDraft.onTable(Finding.TABLE_COMMENT, pair.name())
                .entities("comment " + comment.map(Ddl::literal).orElseThrow())
                .migrations(pair.migrations()
                        .comment()
                        .map(text -> "comment " + Ddl.literal(text))
                        .orElse("no comment"))
                .message("The comment of the table " + pair.name().name() + " is not the declared one.")
                .repair(Repair.of(
                        new Alter(new OfTable(pair.migrations()), new OfTable(pair.entities()), Aspect.COMMENT)))
                .consequence("nothing breaks");
    }
}
