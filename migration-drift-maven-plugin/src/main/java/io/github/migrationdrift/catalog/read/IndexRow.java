package io.github.migrationdrift.catalog.read;

import io.github.migrationdrift.catalog.Deferral;
import io.github.migrationdrift.catalog.Index;
import java.sql.SQLException;
import java.util.Optional;

/** One key or included column, and beside it what holds for its whole index. */
record IndexRow(
        long indexId,
        String name,
        Optional<String> constraintKind,
        Deferral deferral,
        boolean unique,
        String method,
        Optional<String> predicate,
        boolean nullsNotDistinct,
        boolean valid,
        boolean included,
        Index.Key key) {

    static IndexRow read(Row row) throws SQLException {
        return new IndexRow(
                row.id("index_id"),
                row.text("name"),
                row.optionalText("constraint_kind"),
                Deferral.of(row.flag("deferrable"), row.flag("initially_deferred")),
                row.flag("is_unique"),
                row.text("method"),
                row.optionalText("predicate"),
                row.flag("nulls_not_distinct"),
                row.flag("valid"),
                row.flag("included"),
                readKey(row));
    }

    private static Index.Key readKey(Row row) throws SQLException {
        return new Index.Key(
                row.optionalText("column_name"),
                row.text("text"),
                row.flag("descending"),
                row.flag("nulls_first"),
                row.optionalText("operator_class"),
                row.optionalText("collation"));
    }

    boolean belongsTo(String kind) {
        return constraintKind.filter(kind::equals).isPresent();
    }

    /** Whether an index of only such keys enforces what a unique constraint on the columns would. */
    boolean isPlainUnique() {
        return included || isPlainUniqueKey();
    }

    private boolean isPlainUniqueKey() {
        return unique
                && valid
                && method.equals("btree")
                && predicate.isEmpty()
                && key.column().isPresent()
                && !key.descending()
                && !key.nullsFirst()
                && key.operatorClass().isEmpty()
                && key.collation().isEmpty();
    }
}
