package io.github.migrationdrift.drift.rules.common;

import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Operation;
import io.github.migrationdrift.drift.TablePair;

/** Values that must not stand twice. */
public final class Duplicates {
    private Duplicates() {}

    public static Consequence refused(TablePair pair, String what, String constraint) {
        return Use.some(Operation.INSERT, what).fails(Refusal.duplicate(pair, constraint));
    }
}
