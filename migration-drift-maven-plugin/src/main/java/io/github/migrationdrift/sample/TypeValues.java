package io.github.migrationdrift.sample;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.CompositeType;
import io.github.migrationdrift.catalog.EnumType;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.types.PostgresType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values of the types of a catalog, each different from the others, as text. */
final class TypeValues {
    private static final int NAME_LENGTH = 63;
    private static final int DEFAULT_BITS = 16;
    private static final int DEEPEST = 4;

    private final Map<ObjectName, List<String>> labels = new HashMap<>();
    private final Map<ObjectName, List<ColumnType>> attributes = new HashMap<>();

    TypeValues(Catalog catalog) {
        for (EnumType type : catalog.enumTypes()) {
            labels.put(type.name(), type.labels());
        }
        for (Table table : catalog.tables()) {
            attributes.put(
                    table.name(), table.columns().stream().map(Column::type).toList());
        }
        for (CompositeType type : catalog.compositeTypes()) {
            attributes.put(
                    type.name(),
                    type.attributes().stream()
                            .map(CompositeType.Attribute::type)
                            .toList());
        }
    }

    /**
     * Values of a type.
     *
     * @param count how many are asked for; of some types there are fewer
     * @param plain how many of the first are short and small; the others show what is lost when a type gets narrower
     */
    List<String> of(ColumnType type, int count, int plain) {
        return of(type, count, plain, 0);
    }

    /** The labels of an enum; none of another type. */
    List<String> labels(ColumnType type) {
        return type.array() ? List.of() : labels.getOrDefault(type.stored().name(), List.of());
    }

    private List<String> of(ColumnType type, int count, int plain, int depth) {
        ColumnType stored = type.stored();
        if (stored.array()) {
            return arrays(stored, count, plain, depth);
        }
        if (labels.containsKey(stored.name())) {
            return labels.get(stored.name());
        }
        if (attributes.containsKey(stored.name()) && depth < DEEPEST) {
            return composites(attributes.get(stored.name()), count, plain, depth);
        }
        return PostgresType.named(stored.name().name())
                .map(known -> known(known, stored, count, plain))
                .orElseGet(() -> others(stored, count, plain));
    }

    private static List<String> known(PostgresType known, ColumnType type, int count, int plain) {
        return switch (known) {
            case SMALLINT, INTEGER, BIGINT ->
                NumberValues.integers(known.maximum().orElseThrow(), count, plain);
            case NUMERIC -> NumberValues.numerics(type, count, plain);
            case REAL -> NumberValues.floats("e+37", count, plain);
            case DOUBLE_PRECISION -> NumberValues.floats("e+300", count, plain);
            case VARCHAR, TEXT, CITEXT -> TextValues.of(type.length().orElse(TextValues.UNLIMITED), count, plain);
            case CHAR ->
                TextValues.of(type.length().orElse(type.modifier() < 0 ? TextValues.UNLIMITED : 1), count, plain);
            case BOOLEAN -> List.of("true", "false");
            case DATE -> TimeValues.dates(count);
            case TIME -> TimeValues.times(count, "");
            case TIMETZ -> TimeValues.times(count, "+00");
            case TIMESTAMP -> TimeValues.timestamps(count, "");
            case TIMESTAMPTZ -> TimeValues.timestamps(count, "+00");
            case INTERVAL -> TimeValues.intervals(count);
            case BIT -> OtherValues.bits(type.length().orElse(1), true, count);
            case VARBIT -> OtherValues.bits(type.length().orElse(DEFAULT_BITS), false, count);
            case UUID, BYTEA, OID, JSON, JSONB -> OtherValues.of(known.internalName(), count);
        };
    }

    private static List<String> others(ColumnType type, int count, int plain) {
        return switch (type.name().name()) {
            case "char" -> TextValues.of(1, count, plain);
            case "name" -> TextValues.of(NAME_LENGTH, count, plain);
            default -> OtherValues.of(type.name().name(), count);
        };
    }

    private List<String> arrays(ColumnType type, int count, int plain, int depth) {
        ColumnType element = new ColumnType(
                type.name(), type.kind(), type.modifier(), 0, element(type.definition()), type.domainBase());
        List<String> elements = of(element, count, plain, depth + 1);
        List<String> arrays = new ArrayList<>();
        for (int i = 0; i < count && !elements.isEmpty(); i++) {
            String first = quoted(elements.get(i % elements.size()));
            String second = quoted(elements.get((i / elements.size() + 1) % elements.size()));
            arrays.add(i % 4 == 2 ? "{" + first + "}" : "{" + first + "," + second + "}");
        }
        return Choices.distinct(arrays, List.of());
    }

    private static String element(String definition) {
        return definition.endsWith("[]") ? definition.substring(0, definition.length() - 2) : definition;
    }

    private List<String> composites(List<ColumnType> types, int count, int plain, int depth) {
        List<List<String>> values = new ArrayList<>();
        for (ColumnType type : types) {
            values.add(of(type, count, plain, depth + 1));
        }
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> row = new ArrayList<>();
            for (List<String> attribute : values) {
                row.add(attribute.isEmpty() ? "" : quoted(attribute.get(i % attribute.size())));
            }
            rows.add("(" + String.join(",", row) + ")");
        }
        return Choices.distinct(rows, List.of());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
