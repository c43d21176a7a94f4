package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.types.PostgresType;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.rewrite.EntityFix.Edits;
import io.github.migrationdrift.rewrite.source.SourceEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Length, precision, scale and the digits of times. */
final class LimitFixes {
    private static final int SECOND_PRECISION_SINCE = 7;

    private LimitFixes() {}

    static EntityFix length(Drift drift, BothSides sides) {
        Attribute attribute = limited(drift, sides);
        refuseConstraints(attribute, "length", "Size", "Length");
        ColumnType found = sides.migrationsColumn(drift).type();
        OptionalInt length = found.length();
        if (length.isEmpty() || found.domainBase().isPresent() || isChecked(drift, sides)) {
            throw new AuthorNeededException("the migrations limit the length by a check or a domain");
        }
        return Edits.of(
                isDefined(attribute) || found.array()
                        ? ColumnDefinitions.edit(attribute, found)
                        : attribute.set("length", length.getAsInt()));
    }

    /** Whether a check of the migrations limits the length of the column. */
    static boolean isChecked(Drift drift, BothSides sides) {
        List<String> column = List.of(BothSides.columnOf(drift));
        return sides.migrationsTable(drift).checks().stream()
                .anyMatch(check ->
                        check.columns().equals(column) && check.expression().contains("length("));
    }

    static EntityFix digits(Drift drift, BothSides sides) {
        Attribute attribute = limited(drift, sides);
        refuseConstraints(attribute, "precision", "Digits");
        ColumnType found = sides.migrationsColumn(drift).type();
        if (found.domainBase().isPresent()) {
            throw new AuthorNeededException("the migrations limit the digits by a domain");
        }
        if (isDefined(attribute) || found.array() || found.precision().isEmpty()) {
            return Edits.of(ColumnDefinitions.edit(attribute, found));
        }
        if (isFloating(sides.entitiesColumn(drift).type())) {
            throw new AuthorNeededException("the attribute has no fixed number of digits");
        }
        return new Edits(digits(attribute, found));
    }

    /** Precision and scale, as far as they are not written yet. */
    static List<SourceEdit> digits(Attribute attribute, ColumnType type) {
        List<SourceEdit> edits = new ArrayList<>();
        edits.add(attribute.set("precision", type.precision().orElseThrow()));
        int scale = type.scale().orElse(0);
        if (scale < 0) {
            throw new AuthorNeededException("the scale is negative, which no annotation can say");
        }
        edits.add(attribute.set("scale", scale));
        return edits;
    }

    static EntityFix timeDigits(Drift drift, BothSides sides) {
        Attribute attribute = limited(drift, sides);
        ColumnType found = sides.migrationsColumn(drift).type();
        boolean ofSeconds = sides.hibernate() >= SECOND_PRECISION_SINCE
                && !isDefined(attribute)
                && !found.array()
                && !found.stored().is(PostgresType.INTERVAL)
                && found.domainBase().isEmpty();
        if (found.domainBase().isPresent()) {
            throw new AuthorNeededException("the migrations limit the digits by a domain");
        }
        return Edits.of(
                ofSeconds
                        ? attribute.set("secondPrecision", found.timePrecision().orElseThrow())
                        : ColumnDefinitions.edit(attribute, found));
    }

    /** The attribute whose annotations limit the column: for a reference, that of the key it points to. */
    static Attribute limited(Drift drift, BothSides sides) {
        ObjectName table = BothSides.tableOf(drift);
        Attribute attribute = sides.attribute(table, BothSides.columnOf(drift));
        return attribute.kind() == Attribute.Kind.TO_ONE
                ? referenced(table, BothSides.columnOf(drift), sides)
                : attribute;
    }

    /** The key may itself be a reference. */
    private static Attribute referenced(ObjectName table, String column, BothSides sides) {
        ObjectName at = table;
        String name = column;
        for (int depth = 0; depth < 5; depth++) {
            ForeignKey key = sides.foreignKey(at, name)
                    .orElseThrow(() -> new AuthorNeededException("the column is like the key that it refers to"));
            at = key.target();
            name = key.targetColumns().get(0);
            Attribute attribute = sides.attribute(at, name);
            if (attribute.kind() != Attribute.Kind.TO_ONE) {
                Column migrated = sides.migrations()
                        .table(at)
                        .flatMap(found -> found.column(attribute.mapped().column()))
                        .orElseThrow(() -> new AuthorNeededException("the migrations lack the key it refers to"));
                if (!migrated.type().holdsTheSameAs(found(table, column, sides))) {
                    throw new AuthorNeededException("the column is like the key that it refers to, and that one is "
                            + migrated.type().shortDefinition());
                }
                return attribute;
            }
        }
        throw new AuthorNeededException("the column is like the key that it refers to");
    }

    private static ColumnType found(ObjectName table, String column, BothSides sides) {
        return sides.migrations()
                .table(table)
                .flatMap(found -> found.column(column))
                .map(Column::type)
                .orElseThrow(() -> new AuthorNeededException("the migrations have no such column"));
    }

    static boolean isDefined(Attribute attribute) {
        return attribute.states(ColumnDefinitions.MEMBER);
    }

    private static boolean isFloating(ColumnType type) {
        return type.stored().is(PostgresType.REAL) || type.stored().is(PostgresType.DOUBLE_PRECISION);
    }

    /** Bean Validation limits columns too, and what it admits is for the author to say. */
    private static void refuseConstraints(Attribute attribute, String member, String... constraints) {
        boolean constrained = Stream.of(constraints)
                .anyMatch(name -> attribute.has(Jpa.validation(name))
                        || attribute.has("org.hibernate.validator.constraints." + name));
        if (constrained && !attribute.states(member)) {
            throw new AuthorNeededException("a constraint of Bean Validation (@" + constraints[0]
                    + ") limits the attribute, and with it what the application accepts");
        }
    }
}
