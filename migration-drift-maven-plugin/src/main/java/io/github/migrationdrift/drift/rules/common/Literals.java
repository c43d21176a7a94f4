package io.github.migrationdrift.drift.rules.common;

/** SQL string literals. */
public final class Literals {
    private Literals() {}

    public static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
