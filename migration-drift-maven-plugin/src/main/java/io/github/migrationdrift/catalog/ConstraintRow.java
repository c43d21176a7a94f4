package io.github.migrationdrift.catalog;

import java.sql.SQLException;
import java.util.Optional;

/** A row of the constraint query: either a foreign key or a check. */
record ConstraintRow(Optional<ForeignKey> foreignKey, Optional<CheckConstraint> check) {

    static ConstraintRow read(Row row) throws SQLException {
        return row.text("kind").equals("f")
                ? new ConstraintRow(Optional.of(readForeignKey(row)), Optional.empty())
                : new ConstraintRow(Optional.empty(), Optional.of(readCheck(row)));
    }

    private static ForeignKey readForeignKey(Row row) throws SQLException {
        return new ForeignKey(
                row.text("name"),
                row.texts("columns"),
                row.name("target_schema", "target_name"),
                row.texts("target_columns"),
                action(row.text("on_delete")),
                action(row.text("on_update")),
                row.flag("deferrable"),
                row.flag("initially_deferred"),
                row.flag("validated"));
    }

    private static CheckConstraint readCheck(Row row) throws SQLException {
        return new CheckConstraint(
                row.text("name"),
                row.texts("columns").stream().sorted().toList(),
                row.text("expression"),
                row.flag("validated"));
    }

    private static ForeignKey.Action action(String letter) {
        return switch (letter) {
            case "r" -> ForeignKey.Action.RESTRICT;
            case "c" -> ForeignKey.Action.CASCADE;
            case "n" -> ForeignKey.Action.SET_NULL;
            case "d" -> ForeignKey.Action.SET_DEFAULT;
            default -> ForeignKey.Action.NO_ACTION;
        };
    }
}
