package io.github.migrationdrift.drift.rules.conditions;

import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.List;
import java.util.Set;

/** Where a check of the entities comes from, told by the columns that it reads. */
enum CheckOrigin {
    /** The author wrote it. */
    STATED,
    /** Hibernate lists what Java can hold: enums, booleans, discriminators, and columns that no attribute has. */
    VALUES,
    /** Hibernate draws it from the position in a list, from a subclass, or from Bean Validation. */
    DERIVED;

    private static final Set<String> BOOLEANS = Set.of("boolean", "java.lang.Boolean");

    static CheckOrigin of(MappingIndex mapping, TablePair pair, List<String> columns) {
        List<MappedColumn> mapped = columns.stream()
                .flatMap(column -> mapping.columns(pair.name(), column).stream())
                .toList();
        boolean stated = mapped.stream().anyMatch(column -> column.explicit().contains(Explicit.CHECK));
        boolean ofSubclass = mapped.stream().anyMatch(column -> column.attribute() == null);
        if (stated || (columns.size() > 1 && !ofSubclass)) {
            return STATED;
        }
        boolean values = mapped.isEmpty() || mapped.stream().anyMatch(CheckOrigin::hasFewValues);
        return columns.size() == 1 && values ? VALUES : DERIVED;
    }

    private static boolean hasFewValues(MappedColumn column) {
        return column.attribute() == null
                || !column.enumConstants().isEmpty()
                || BOOLEANS.contains(String.valueOf(column.javaType()))
                || isConvertedEnum(column);
    }

    /** An attribute of a class of the project whose column has a check that nobody stated: only enums get one. */
    private static boolean isConvertedEnum(MappedColumn column) {
        String type = column.javaType();
        return type != null && !column.primitive() && !type.startsWith("java.");
    }
}
