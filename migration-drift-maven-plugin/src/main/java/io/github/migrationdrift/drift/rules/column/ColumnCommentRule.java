package io.github.migrationdrift.drift.rules.column;

import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.rules.common.Repairs;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.repair.Aspect;
import io.github.migrationdrift.repair.Repair;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A comment that the attribute declares and the column does not carry. */
public final class ColumnCommentRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(Finding.COLUMN_COMMENT);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison
                .columns()
                .filter(pair -> pair.entities().comment().isPresent())
                .filter(pair ->
                        !pair.entities().comment().equals(pair.migrations().comment()))
                .filter(pair -> !ofHibernateItself(comparison.mapping(), pair))
                .map(ColumnCommentRule::drift);
    }

    /** Nobody asked for the comment that {@code @SoftDelete} gives to its column. */
    private static boolean ofHibernateItself(MappingIndex mapping, ColumnPair pair) {
        List<MappedColumn> mapped = mapping.columns(pair.tableName(), pair.name());
        return !mapped.isEmpty() && mapped.stream().allMatch(column -> column.attribute() == null);
    }

    private static Drift drift(ColumnPair pair) {
        String comment = pair.entities().comment().map(Ddl::literal).orElseThrow();
        return DriftDraft.onColumn(Finding.COLUMN_COMMENT, pair.tableName(), pair.name())
                .entities("comment " + comment)
                .migrations(pair.migrations()
                        .comment()
                        .map(text -> "comment " + Ddl.literal(text))
                        .orElse("no comment"))
                .message("The comment of the column " + pair.name() + " is not the declared one.")
                .repair(Repair.of(Repairs.change(pair, Aspect.COMMENT)))
                .consequence("nothing breaks");
    }
}
