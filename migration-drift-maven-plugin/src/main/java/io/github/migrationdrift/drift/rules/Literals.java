package io.github.migrationdrift.drift.rules;

/** SQL string literals. */
final class Literals {
    private Literals() {}

    static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
