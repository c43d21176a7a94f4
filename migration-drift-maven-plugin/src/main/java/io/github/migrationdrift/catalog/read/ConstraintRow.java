package io.github.migrationdrift.catalog.read;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Deferral;
import io.github.migrationdrift.catalog.Enforcement;
import io.github.migrationdrift.catalog.ExclusionConstraint;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.UniqueKey;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A row of the constraint query: a foreign key, a check or an exclusion. */
record ConstraintRow(
        Optional<ForeignKey> foreignKey, Optional<CheckConstraint> check, Optional<ExclusionConstraint> exclusion) {

    static ConstraintRow read(Row row) throws SQLException {
        return switch (row.text("kind")) {
            case "f" -> new ConstraintRow(Optional.of(readForeignKey(row)), Optional.empty(), Optional.empty());
            case "c" -> new ConstraintRow(Optional.empty(), Optional.of(readCheck(row)), Optional.empty());
            default -> new ConstraintRow(Optional.empty(), Optional.empty(), Optional.of(readExclusion(row)));
        };
    }

    private static ForeignKey readForeignKey(Row row) throws SQLException {
        return new ForeignKey(
                row.text("name"),
                row.texts("columns"),
                row.name("target_schema", "target_name"),
                row.texts("target_columns"),
                action(row.text("on_delete")),
                row.texts("on_delete_columns"),
                action(row.text("on_update")),
                row.text("match").equals("f"),
                row.flag("period"),
                Deferral.of(row.flag("deferrable"), row.flag("initially_deferred")),
                enforcement(row));
    }

    private static CheckConstraint readCheck(Row row) throws SQLException {
        return new CheckConstraint(
                row.text("name"),
                row.texts("columns").stream().sorted().toList(),
                row.text("expression"),
                enforcement(row),
                row.flag("no_inherit"));
    }

    private static ExclusionConstraint readExclusion(Row row) throws SQLException {
        String name = row.text("name");
        List<String> columns = row.texts("columns");
        Deferral deferral = Deferral.of(row.flag("deferrable"), row.flag("initially_deferred"));
        return new ExclusionConstraint(
                name,
                columns,
                row.text("definition"),
                row.flag("excludes_equals")
                        ? Optional.of(new UniqueKey(name, columns, List.of(), true, false, deferral))
                        : Optional.empty());
    }

    private static Enforcement enforcement(Row row) throws SQLException {
        return Enforcement.of(row.flag("enforced"), row.flag("validated"));
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
