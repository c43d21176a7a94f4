package io.github.migrationdrift.catalog.ddl;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.ChosenName;
import io.github.migrationdrift.catalog.ExclusionConstraint;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.Identifier;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.UniqueKey;
import java.util.List;
import java.util.Optional;

/** Writes constraints the way they stand in {@code create table} and behind {@code alter table … add}. */
final class ConstraintDefinition {
    private ConstraintDefinition() {}

    static String of(ObjectName table, PrimaryKey key) {
        return named(ChosenName.of(table, key)) + of(key);
    }

    /** Without a name. */
    static String of(PrimaryKey key) {
        return "primary key "
                + Identifier.list(key.columns(), "", key.withoutOverlaps() ? " without overlaps" : "")
                + include(key.included())
                + key.deferral().clause();
    }

    static String of(ObjectName table, UniqueKey key) {
        return named(ChosenName.of(table, key)) + of(key);
    }

    /** Without a name. */
    static String of(UniqueKey key) {
        return "unique "
                + (key.nullsNotDistinct() ? "nulls not distinct " : "")
                + Identifier.list(key.columns())
                + include(key.included())
                + key.deferral().clause();
    }

    static String of(ObjectName table, ForeignKey key) {
        return named(ChosenName.of(table, key)) + of(key);
    }

    /** Without a name. */
    static String of(ForeignKey key) {
        String period = key.period() ? "period " : "";
        return "foreign key "
                + Identifier.list(key.columns(), period, "")
                + " references "
                + Ddl.name(key.target())
                + " "
                + Identifier.list(key.targetColumns(), period, "")
                + (key.matchFull() ? " match full" : "")
                + action(" on delete ", key.onDelete())
                + (key.onDeleteColumns().isEmpty() ? "" : " " + Identifier.list(key.onDeleteColumns()))
                + action(" on update ", key.onUpdate())
                + key.deferral().clause()
                + key.enforcement().clause();
    }

    static String of(ObjectName table, CheckConstraint check) {
        return named(ChosenName.of(table, check)) + of(check);
    }

    /** Without a name. */
    static String of(CheckConstraint check) {
        return "check "
                + Ddl.condition(check)
                + (check.noInherit() ? " no inherit" : "")
                + check.enforcement().clause();
    }

    static String of(ObjectName table, ExclusionConstraint constraint) {
        return named(ChosenName.of(table, constraint)) + constraint.definition();
    }

    static String include(List<String> columns) {
        return columns.isEmpty() ? "" : " include " + Identifier.list(columns);
    }

    static String named(Optional<String> name) {
        return name.map(chosen -> "constraint " + Identifier.quote(chosen) + " ")
                .orElse("");
    }

    private static String action(String event, ForeignKey.Action action) {
        return action == ForeignKey.Action.NO_ACTION ? "" : event + action.sql();
    }
}
