package io.github.migrationdrift.drift.expression;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.types.PostgresType;

/** PostgreSQL's internal names of the types below columns and behind the names that it shows. */
public final class BaseTypes {
    private BaseTypes() {}

    /** The internal name of a type that is shown, whatever its length. */
    public static String internalName(String shown) {
        String plain = withoutModifier(shown);
        return PostgresType.spelled(plain).map(PostgresType::internalName).orElse(plain);
    }

    public static String withoutModifier(String shown) {
        return shown.replaceFirst("\\([^)]*\\)", "");
    }

    /** The internal name of the column's type, of the type below a domain; with brackets for an array. */
    public static String of(Column column) {
        ColumnType type = column.type();
        ColumnType stored = type.stored();
        return stored.name().name() + (stored.array() ? "[]" : "");
    }
}
