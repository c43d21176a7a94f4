package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.drift.Consequence;

/** NULL where a column does not admit it. */
final class Nulls {
    private Nulls() {}

    static Consequence refused(Use use, String column) {
        return use.fails("null value in column \"" + column + "\" violates not-null constraint", "23502");
    }
}
