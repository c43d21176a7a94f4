package io.github.migrationdrift.postgres.scratch;

import io.github.migrationdrift.catalog.Identifier;

public final class Identifiers {
    /** A name as a statement spells it, with or without quotes. */
    public static final String SPELLED = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\".(]+)";

    private Identifiers() {}

    /** What PostgreSQL stores of a name that a statement spells with or without quotes. */
    public static String stored(String spelled) {
        boolean quoted = spelled.startsWith("\"");
        String name = quoted ? spelled.substring(1, spelled.length() - 1).replace("\"\"", "\"") : spelled;
        return io.github.migrationdrift.mapping.Identifiers.fold(name, quoted);
    }

    public static String quote(String name) {
        return Identifier.inQuotes(name);
    }

    static String quote(String schema, String name) {
        return quote(schema) + "." + quote(name);
    }
}
