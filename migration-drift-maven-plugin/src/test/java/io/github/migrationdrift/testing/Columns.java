package io.github.migrationdrift.testing;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.ColumnType.Kind;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.drift.expression.BaseTypes;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns as a catalog has them, for tests that need no PostgreSQL. */
public final class Columns {
    private static final Pattern PARAMETERS = Pattern.compile("\\((\\d+)(?:,(\\d+))?\\)");

    private Columns() {}

    public static Column nullable(String name, String type) {
        return column(name, type(type), true);
    }

    public static Column notNull(String name, String type) {
        return column(name, type(type), false);
    }

    /**
     * A type by the name that PostgreSQL shows, {@code character varying(9)[]}; {@code isbn < varchar(13)} is a domain,
     * {@code mood < enum} an enum.
     */
    public static ColumnType type(String shown) {
        String[] parts = shown.split(" < ");
        if (parts.length == 2) {
            boolean isEnum = parts[1].equals("enum");
            return new ColumnType(
                    new ObjectName("public", parts[0].replace("[]", "")),
                    isEnum ? Kind.ENUM : Kind.DOMAIN,
                    -1,
                    parts[0].endsWith("[]") ? 1 : 0,
                    "public." + parts[0],
                    isEnum ? Optional.empty() : Optional.of(type(parts[1])));
        }
        String name = BaseTypes.internalName(shown.replace("[]", ""));
        Matcher parameters = PARAMETERS.matcher(shown);
        return new ColumnType(
                new ObjectName("pg_catalog", name),
                Kind.BASE,
                parameters.find() ? modifier(name, parameters) : -1,
                shown.endsWith("[]") ? 1 : 0,
                shown,
                Optional.empty());
    }

    private static int modifier(String type, MatchResult parameters) {
        int first = Integer.parseInt(parameters.group(1));
        return switch (type) {
            case "varchar", "bpchar" -> first + 4;
            case "numeric" ->
                (first << 16
                                | Integer.parseInt(
                                        Optional.ofNullable(parameters.group(2)).orElse("0")))
                        + 4;
            default -> first;
        };
    }

    /** A column with nothing but a type. */
    public static Column column(String name, ColumnType type, boolean nullable) {
        return new Column(
                name,
                1,
                type,
                nullable,
                true,
                Optional.empty(),
                Column.Identity.NONE,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
