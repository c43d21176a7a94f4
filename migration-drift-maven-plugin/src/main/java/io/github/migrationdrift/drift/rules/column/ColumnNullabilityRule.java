package io.github.migrationdrift.drift.rules.column;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.NotNullChecks;
import io.github.migrationdrift.drift.Operation;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Repairs;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import io.github.migrationdrift.mapping.MappedColumn.Hull;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.repair.Aspect;
import io.github.migrationdrift.repair.Change;
import io.github.migrationdrift.repair.Change.Drop;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column that admits NULL where the attribute does not, or the other way round. */
public final class ColumnNullabilityRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.COLUMN_NULLABLE,
                Finding.COLUMN_NULLABLE_LOADS_FAIL,
                Finding.COLUMN_NULLABLE_SHARED,
                Finding.COLUMN_NOT_NULL,
                Finding.COLUMN_NOT_NULL_EMBEDDED,
                Finding.COLUMN_NOT_NULL_INITIALISED,
                Finding.COLUMN_NOT_NULL_ON_BOTH_SIDES,
                Finding.COLUMN_NOT_NULL_ELEMENT,
                Finding.COLUMN_NOT_NULL_FILLED,
                Finding.COLUMN_NOT_NULL_NOT_VALIDATED);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return Stream.concat(different(comparison), notValidated(comparison));
    }

    private static Stream<Drift> notValidated(Comparison comparison) {
        return comparison
                .keyedColumns()
                .filter(pair -> !pair.entities().nullable() && pair.entities().notNullValidated())
                .filter(pair -> !pair.migrations().notNullValidated())
                .map(pair -> DriftDraft.onColumn(Finding.COLUMN_NOT_NULL_NOT_VALIDATED, pair.tableName(), pair.name())
                        .entities("not null")
                        .migrations("not null not valid")
                        .message("The column " + pair.name()
                                + " is NOT NULL, but was never checked against the rows from before it.")
                        .repair(Repairs.alter(pair, Aspect.NULLABILITY))
                        .consequence("rows from before the constraint may hold NULL"));
    }

    private static Stream<Drift> different(Comparison comparison) {
        MappingIndex mapping = comparison.mapping();
        List<ColumnPair> different = comparison
                .keyedColumns()
                .filter(pair -> pair.entities().nullable() != pair.migrations().nullable())
                .filter(pair -> !followsFromKey(pair))
                .filter(pair -> !NeverNull.isWithoutRow(mapping, pair))
                .toList();
        Map<EmbeddedIn, List<ColumnPair>> embedded = new LinkedHashMap<>();
        List<Drift> drifts = new ArrayList<>();
        for (ColumnPair pair : different) {
            Optional<Hull> hull = pair.migrations().nullable() || isFilled(comparison, pair)
                    ? Optional.empty()
                    : NeverNull.hull(mapping, pair);
            if (hull.isPresent()) {
                embedded.computeIfAbsent(
                                new EmbeddedIn(pair.tableName(), hull.get().attribute()), key -> new ArrayList<>())
                        .add(pair);
            } else {
                drifts.add(pair.migrations().nullable() ? nullable(mapping, pair) : notNull(comparison, pair));
            }
        }
        embedded.forEach((hull, pairs) -> drifts.add(embedded(comparison, hull, pairs)));
        return drifts.stream();
    }

    /** What is embedded has no values where it is null as a whole, which is told once. */
    private static Drift embedded(Comparison comparison, EmbeddedIn hull, List<ColumnPair> pairs) {
        ColumnPair first = pairs.get(0);
        String attribute = comparison.mapping().entityLabel(hull.table()) + "." + hull.attribute();
        String names = pairs.stream().map(ColumnPair::name).collect(Collectors.joining(", "));
        return DriftDraft.onColumn(Finding.COLUMN_NOT_NULL_EMBEDDED, hull.table(), first.name())
                .entities("nullable")
                .migrations("not null")
                .message((pairs.size() == 1 ? "The column " + names + " is" : "The columns " + names + " are")
                        + " NOT NULL, the embedded " + attribute + " may be null as a whole.")
                .repair(admitNull(comparison, pairs))
                .consequence(Use.some(Operation.INSERT, "writing " + attribute + " = null")
                        .fails(Refusal.nullValue(comparison, first.table(), first.name())));
    }

    private record EmbeddedIn(ObjectName table, String attribute) {}

    /**
     * Columns of a primary key are NOT NULL; where only one side has the key, that is the drift. A key that has one more
     * column in the migrations says nothing of NULL there.
     */
    private static boolean followsFromKey(ColumnPair pair) {
        Table entities = pair.table().entities();
        return isInKey(entities, pair.name())
                || (entities.primaryKey().isEmpty() && isInKey(pair.table().migrations(), pair.name()));
    }

    private static boolean isInKey(Table table, String column) {
        return table.primaryKey().filter(key -> key.columns().contains(column)).isPresent();
    }

    private static Drift nullable(MappingIndex mapping, ColumnPair pair) {
        Finding finding = nullableFinding(mapping, pair);
        return DriftDraft.onColumn(finding, pair.tableName(), pair.name())
                .entities("not null")
                .migrations("nullable")
                .message("The column " + pair.name() + " allows NULL, the attribute does not.")
                .repair(
                        finding == Finding.COLUMN_NULLABLE_SHARED
                                ? Repair.author("the rows of other entities have no value there")
                                : Repairs.alter(pair, Aspect.NULLABILITY))
                .consequence(
                        switch (finding) {
                            case COLUMN_NULLABLE_LOADS_FAIL ->
                                Use.nullIntoPrimitive(mapping.attributeLabel(pair.tableName(), pair.name()));
                            case COLUMN_NULLABLE_SHARED ->
                                "nothing breaks; with NOT NULL no other entity could be stored in the table";
                            default ->
                                "other writers can insert NULL into " + mapping.entityLabel(pair.tableName())
                                        + ", which does not expect it";
                        });
    }

    private static Finding nullableFinding(MappingIndex mapping, ColumnPair pair) {
        List<MappedColumn> attributes = mapping.columns(pair.tableName(), pair.name());
        if (NeverNull.isOfSubclasses(mapping, pair, attributes)) {
            return Finding.COLUMN_NULLABLE_SHARED;
        }
        return attributes.stream().anyMatch(MappedColumn::primitive)
                ? Finding.COLUMN_NULLABLE_LOADS_FAIL
                : Finding.COLUMN_NULLABLE;
    }

    private static Drift notNull(Comparison comparison, ColumnPair pair) {
        MappingIndex mapping = comparison.mapping();
        if (NeverNull.isElement(mapping, pair.tableName(), pair.name())) {
            return DriftDraft.onColumn(Finding.COLUMN_NOT_NULL_ELEMENT, pair.tableName(), pair.name())
                    .entities("nullable")
                    .migrations("not null")
                    .message("The column " + pair.name()
                            + " is NOT NULL. Hibernate writes no row for an element that is null.")
                    .repair(Repair.author("nothing needs to be done"))
                    .consequence(Consequence.NONE);
        }
        if (isFilled(comparison, pair)) {
            return draft(Finding.COLUMN_NOT_NULL_FILLED, comparison, pair).consequence(laterNullRefused(mapping, pair));
        }
        if (NeverNull.isWrittenOrSaid(mapping, pair)) {
            return DriftDraft.onColumn(Finding.COLUMN_NOT_NULL_ON_BOTH_SIDES, pair.tableName(), pair.name())
                    .entities("nullable")
                    .migrations("not null")
                    .message("The column " + pair.name()
                            + " is NOT NULL, and so is the attribute, but Hibernate does not"
                            + " know it: state @Column(nullable = false).")
                    .repair(Repair.author("state @Column(nullable = false) at the attribute"))
                    .consequence(Consequence.NONE);
        }
        Finding finding =
                NeverNull.isInitialised(mapping, pair) ? Finding.COLUMN_NOT_NULL_INITIALISED : Finding.COLUMN_NOT_NULL;
        return draft(finding, comparison, pair)
                .consequence(nullRefused(comparison, pair, finding == Finding.COLUMN_NOT_NULL_INITIALISED));
    }

    private static DriftDraft draft(Finding finding, Comparison comparison, ColumnPair pair) {
        return DriftDraft.onColumn(finding, pair.tableName(), pair.name())
                .entities("nullable")
                .migrations("not null")
                .message("The column " + pair.name() + " is NOT NULL, the attribute may be null.")
                .repair(admitNull(comparison, List.of(pair)));
    }

    /** Whether PostgreSQL gives a value where Hibernate's insert does not name the column. */
    private static boolean isFilled(Comparison comparison, ColumnPair pair) {
        List<MappedColumn> attributes = comparison.mapping().columns(pair.tableName(), pair.name());
        return !attributes.isEmpty()
                && attributes.stream()
                        .allMatch(column ->
                                !column.inserted() || column.explicit().contains(Explicit.LEFT_OUT_WHEN_NULL))
                && filledByPostgres(comparison, pair);
    }

    /** The author of a domain, or of a check that demands more, must say how to admit NULL. */
    private static Repair admitNull(Comparison comparison, List<ColumnPair> pairs) {
        List<Change> changes = new ArrayList<>();
        for (ColumnPair pair : pairs) {
            Table made = made(comparison, pair);
            List<CheckConstraint> checks = NotNullChecks.of(made, pair.migrations());
            if (isInKey(made, pair.name())) {
                return Repair.author("the column belongs to the primary key");
            }
            if (refusedByDomain(comparison, pair.migrations())) {
                return Repair.author("it is the domain of the column that refuses NULL");
            }
            if (isNotNull(made, pair)) {
                changes.add(Repairs.change(pair, Aspect.NULLABILITY));
            } else if (checks.isEmpty()) {
                return Repair.author("it is a check that refuses NULL, and it says more than that");
            }
            checks.forEach(check -> changes.add(new Drop(new OfCheck(pair.tableName(), check))));
        }
        return Repair.of(changes);
    }

    /** The table as it is, before checks against NULL are counted as NOT NULL. */
    private static Table made(Comparison comparison, ColumnPair pair) {
        return comparison.migrations().tables().stream()
                .filter(table -> table.name().equals(pair.tableName()))
                .findFirst()
                .orElse(pair.table().migrations());
    }

    private static boolean isNotNull(Table table, ColumnPair pair) {
        return table.column(pair.name()).filter(Column::nullable).isEmpty();
    }

    private static boolean refusedByDomain(Comparison comparison, Column column) {
        return column.type().kind() == ColumnType.Kind.DOMAIN
                && comparison.migrations().domains().stream()
                        .anyMatch(domain -> domain.name().equals(column.type().name()) && !domain.nullable());
    }

    private static Consequence nullRefused(Comparison comparison, ColumnPair pair, boolean initialised) {
        MappingIndex mapping = comparison.mapping();
        ObjectName table = pair.tableName();
        if (!isNotNull(made(comparison, pair), pair)) {
            return Use.some(Operation.INSERT, "writing " + mapping.attributeLabel(table, pair.name()) + " = null")
                    .fails(Refusal.check(pair.table(), NotNullChecks.of(made(comparison, pair), pair.migrations())));
        }
        Refusal refusal = refusedByDomain(comparison, pair.migrations())
                ? Refusal.nullOfDomain(pair.migrations().type())
                : Refusal.nullValue(comparison, pair.table(), pair.name());
        if (!Use.written(mapping, table, pair.name())) {
            return Use.insert(mapping, table).fails(refusal);
        }
        return Use.some(
                        Operation.INSERT,
                        Use.collectionOf(mapping, table, pair.name())
                                .map(attribute -> "adding to " + attribute + " (a row is inserted first, and gets its"
                                        + " owner afterwards)")
                                .orElse((initialised ? "nothing breaks unless null is set: writing " : "writing ")
                                        + mapping.attributeLabel(table, pair.name()) + " = null"))
                .fails(refusal);
    }

    private static Consequence laterNullRefused(MappingIndex mapping, ColumnPair pair) {
        return Use.written(mapping, pair.tableName(), pair.name())
                ? Consequence.of("nothing breaks, unless an update sets "
                        + mapping.attributeLabel(pair.tableName(), pair.name()) + " to null")
                : Consequence.NONE;
    }

    private static boolean filledByPostgres(Comparison comparison, ColumnPair pair) {
        Column column = pair.migrations();
        return column.defaultExpression().isPresent()
                || column.generationExpression().isPresent()
                || column.numbersItself()
                || comparison.judge().filledByTrigger(pair.table().migrations(), column.name());
    }
}
