package io.github.migrationdrift.proof;

import io.github.migrationdrift.catalog.EnumType;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.util.List;
import java.util.stream.Stream;

/** Native enum types. */
final class EnumOperators {
    private EnumOperators() {}

    static List<Operator> all() {
        return List.of(
                Operator.each("enum type.label added", EnumOperators::types, EnumOperators::add),
                Operator.each("enum type.label renamed", EnumOperators::types, EnumOperators::rename),
                Operator.each("enum type.label left out", EnumOperators::types, EnumOperators::leaveOut),
                Operator.each("enum type.other order", EnumOperators::types, EnumOperators::reorder),
                Operator.each("enum type.rename", EnumOperators::types, EnumOperators::renameType));
    }

    private static Stream<EnumType> types(MutableSchema schema) {
        return schema.catalog().enumTypes().stream();
    }

    private static Mutation add(String operator, EnumType type) {
        return labels(operator, type, "alter type " + Ddl.qualified(type.name()) + " add value 'zz'");
    }

    private static Mutation rename(String operator, EnumType type) {
        return labels(
                operator,
                type,
                "alter type " + Ddl.qualified(type.name()) + " rename value "
                        + Sql.literal(type.labels().get(0)) + " to 'zz'");
    }

    private static Mutation leaveOut(String operator, EnumType type) {
        return labels(
                operator,
                type,
                "delete from pg_enum where enumtypid = '" + Ddl.qualified(type.name()) + "'::regtype and enumlabel = "
                        + Sql.literal(type.labels().get(1)));
    }

    private static Mutation reorder(String operator, EnumType type) {
        return labels(
                operator,
                type,
                "update pg_enum set enumsortorder = 100 - enumsortorder where enumtypid = '"
                        + Ddl.qualified(type.name()) + "'::regtype");
    }

    /** The columns follow from the type, and are not reported with it. */
    private static Mutation renameType(String operator, EnumType type) {
        return Mutation.of(
                operator,
                "alter type " + Ddl.qualified(type.name()) + " rename to zz_renamed",
                "enum-type.missing",
                String.valueOf(type.name()));
    }

    private static Mutation labels(String operator, EnumType type, String sql) {
        return Mutation.of(operator, sql, "enum-type.labels", String.valueOf(type.name()));
    }
}
