package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Operation;

/** Values that must not stand twice. */
final class Duplicates {
    private Duplicates() {}

    static Consequence refused(String what) {
        return Use.some(Operation.INSERT, what).fails("duplicate key value violates unique constraint", "23505");
    }
}
