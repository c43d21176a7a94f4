package io.github.migrationdrift.runtime;

import io.github.migrationdrift.drift.Operation;
import java.util.ArrayList;
import java.util.List;

/** How far an attempt has come, and what it has seen. */
final class Progress {
    private final List<Kept> seen = new ArrayList<>();
    private Operation operation = Operation.INSERT;

    void now(Operation next) {
        operation = next;
    }

    void sees(Kept kept) {
        seen.add(kept);
    }

    List<Kept> seen() {
        return List.copyOf(seen);
    }

    Operation operation() {
        return operation;
    }
}
