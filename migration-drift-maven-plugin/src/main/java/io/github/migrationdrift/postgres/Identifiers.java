package io.github.migrationdrift.postgres;

import io.github.migrationdrift.catalog.Ddl;

final class Identifiers {
    /** A name as a statement spells it, with or without quotes. */
    static final String SPELLED = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\".(]+)";

    private Identifiers() {}

    /** What PostgreSQL stores of a name that a statement spells with or without quotes. */
    static String stored(String spelled) {
        boolean quoted = spelled.startsWith("\"");
        String name = quoted ? spelled.substring(1, spelled.length() - 1).replace("\"\"", "\"") : spelled;
        return io.github.migrationdrift.mapping.Identifiers.fold(name, quoted);
    }

    static String quote(String name) {
        return Ddl.inQuotes(name);
    }

    static String quote(String schema, String name) {
        return quote(schema) + "." + quote(name);
    }
}
