package io.github.migrationdrift.proof;

import io.github.migrationdrift.catalog.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Columns of another type, length or precision. */
final class TypeOperators {
    private static final Map<String, List<String>> OTHER_TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("int2", List.of("int4", "int8", "varchar(10)")),
            Map.entry("int4", List.of("int2", "int8", "numeric(10,0)", "varchar(10)")),
            Map.entry("int8", List.of("int4", "numeric(19,0)", "varchar(20)")),
            Map.entry("float4", List.of("float8", "numeric(10,2)")),
            Map.entry("float8", List.of("float4", "numeric(20,4)")),
            Map.entry("numeric", List.of("float8", "int8")),
            Map.entry("bool", List.of("int4", "char(1)")),
            Map.entry("varchar", List.of("text", "bytea", "int8", "char(255)")),
            Map.entry("bpchar", List.of("varchar(3)", "int4")),
            Map.entry("text", List.of("bytea", "xml")),
            Map.entry("date", List.of("timestamp", "text")),
            Map.entry("time", List.of("timetz", "timestamp")),
            Map.entry("timetz", List.of("time")),
            Map.entry("timestamp", List.of("timestamptz", "date", "int8")),
            Map.entry("timestamptz", List.of("timestamp", "date", "varchar(30)")),
            Map.entry("uuid", List.of("varchar(36)", "bytea")),
            Map.entry("jsonb", List.of("json", "text")),
            Map.entry("bytea", List.of("oid", "text")),
            Map.entry("oid", List.of("bytea", "text", "int8")),
            Map.entry("interval", List.of("int8")),
            Map.entry("inet", List.of("varchar(45)"))));

    private TypeOperators() {}

    static List<Operator> all() {
        List<Operator> operators = new ArrayList<>();
        OTHER_TYPES.forEach(
                (from, types) -> types.forEach(to -> operators.add(retype("type." + from + " to " + to, from, to))));
        operators.add(new Operator("type.named enum to varchar(255)", TypeOperators::enumToText));
        operators.add(new Operator("type.to array", TypeOperators::toArray));
        operators.add(new Operator("type.array to element", TypeOperators::toElement));
        operators.add(new Operator("length.shorter", schema -> length(schema, "length.shorter", -1)));
        operators.add(new Operator("length.longer", schema -> length(schema, "length.longer", 1)));
        operators.add(new Operator("length.text limited", TypeOperators::limited));
        operators.add(numeric("precision.fewer digits", -1, 0, "column.precision"));
        operators.add(numeric("precision.more digits", 1, 0, "column.precision"));
        operators.add(numeric("scale.coarser", -1, -1, "column.scale"));
        operators.add(numeric("scale.finer", 1, 1, "column.scale"));
        operators.add(new Operator("time precision.other", TypeOperators::timePrecision));
        return operators;
    }

    private static Stream<Spot> retypable(MutableSchema schema) {
        return schema.freeColumns()
                .filter(Spot::plain)
                .filter(spot -> spot.column().collation().isEmpty());
    }

    private static Stream<Spot> single(MutableSchema schema) {
        return retypable(schema).filter(spot -> !spot.column().type().array());
    }

    private static Mutation change(String operator, Spot spot, String type, String code) {
        return Mutation.of(operator, spot.alter("type " + type + " using null::" + type), code, spot.place());
    }

    private static Operator retype(String operator, String from, String to) {
        return new Operator(
                operator,
                schema -> single(schema)
                        .filter(spot -> spot.type().equals(from))
                        .map(spot -> change(operator, spot, to, "column.type")));
    }

    private static Stream<Mutation> enumToText(MutableSchema schema) {
        return single(schema)
                .filter(spot -> spot.column().type().kind() == ColumnType.Kind.ENUM)
                .map(spot -> change("type.named enum to varchar(255)", spot, "varchar(255)", "column.type"));
    }

    private static Stream<Mutation> toArray(MutableSchema schema) {
        return single(schema)
                .map(spot -> change("type.to array", spot, spot.column().type().definition() + "[]", "column.type"));
    }

    private static Stream<Mutation> toElement(MutableSchema schema) {
        return retypable(schema).filter(spot -> spot.column().type().array()).map(spot -> {
            String element = spot.column().type().definition().replace("[]", "");
            return change("type.array to element", spot, element, "column.type");
        });
    }

    private static Stream<Mutation> length(MutableSchema schema, String operator, int by) {
        return single(schema)
                .filter(spot -> spot.type().equals("varchar"))
                .filter(spot -> spot.column().type().length().orElse(0) > 1)
                .map(spot -> change(
                        operator,
                        spot,
                        "varchar(" + (spot.column().type().length().getAsInt() + by) + ")",
                        "column.length"));
    }

    private static Stream<Mutation> limited(MutableSchema schema) {
        return single(schema)
                .filter(spot -> spot.type().equals("text"))
                .map(spot -> change("length.text limited", spot, "varchar(100)", "column.length"));
    }

    private static Operator numeric(String operator, int digits, int fraction, String code) {
        return new Operator(
                operator,
                schema -> single(schema)
                        .filter(spot -> spot.column().type().precision().isPresent())
                        .filter(spot ->
                                fraction >= 0 || spot.column().type().scale().getAsInt() > 0)
                        .map(spot -> {
                            int precision = spot.column().type().precision().getAsInt() + digits;
                            int scale = spot.column().type().scale().getAsInt() + fraction;
                            return change(operator, spot, "numeric(" + precision + "," + scale + ")", code);
                        }));
    }

    private static Stream<Mutation> timePrecision(MutableSchema schema) {
        return single(schema)
                .filter(spot ->
                        List.of("time", "timetz", "timestamp", "timestamptz").contains(spot.type()))
                .flatMap(spot -> Stream.of(0, 3, 6)
                        .filter(digits ->
                                digits != spot.column().type().timePrecision().getAsInt())
                        .map(digits -> change(
                                "time precision.other",
                                spot,
                                spot.type() + "(" + digits + ")",
                                "column.time-precision")));
    }
}
