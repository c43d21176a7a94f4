package io.github.migrationdrift.drift.rules.enumtype;

import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.EnumType;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Operation;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Use;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What native enum types are to the entities. */
public final class EnumTypes {
    private EnumTypes() {}

    /** The type that the attribute needs, where no migration creates it. */
    public static Optional<EnumType> missing(Comparison comparison, ColumnType wanted) {
        return find(comparison.entities().enumTypes(), wanted.name())
                .filter(type ->
                        find(comparison.migrations().enumTypes(), type.name()).isEmpty());
    }

    /**
     * The type with the constants of the Java enum, where attributes name a type of the migrations by their definition.
     * Who stores other texts than the names of the constants knows why.
     */
    static EnumType byConstants(Comparison comparison, EnumType type) {
        Set<String> constants = uses(comparison, type)
                .flatMap(pair -> comparison.mapping().columns(pair.tableName(), pair.name()).stream())
                .flatMap(column -> column.enumConstants().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean sameLabels = constants.equals(new HashSet<>(type.labels()));
        return sameLabels || Collections.disjoint(constants, type.labels())
                ? type
                : new EnumType(type.name(), List.copyOf(constants));
    }

    /** The one with the same labels that stands in its place wherever it is used. */
    public static Optional<EnumType> renamed(Comparison comparison, EnumType missing) {
        List<ObjectName> inItsPlace = uses(comparison, missing)
                .map(pair -> pair.migrations().type().name())
                .distinct()
                .toList();
        return inItsPlace.size() == 1
                ? find(comparison.migrations().enumTypes(), inItsPlace.get(0))
                        .filter(found -> new HashSet<>(found.labels()).equals(new HashSet<>(missing.labels())))
                : Optional.empty();
    }

    /** Whether each column that is to have the type exists, with another type, which is told there. */
    static boolean isToldByColumns(Comparison comparison, EnumType missing) {
        long columns = comparison.entities().tables().stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.type().name().equals(missing.name()))
                .count();
        return uses(comparison, missing).count() == columns;
    }

    public static Consequence unknown(EnumType missing) {
        return Use.some(Operation.LOAD, "a query that names a constant")
                .fails(Refusal.unknownType(missing.name().name()));
    }

    private static Stream<ColumnPair> uses(Comparison comparison, EnumType type) {
        return comparison.columns().filter(pair -> pair.entities().type().name().equals(type.name()));
    }

    private static Optional<EnumType> find(List<EnumType> types, ObjectName name) {
        return types.stream().filter(type -> type.name().equals(name)).findFirst();
    }
}
