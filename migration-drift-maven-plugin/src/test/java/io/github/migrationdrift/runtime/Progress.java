package io.github.migrationdrift.runtime;

import io.github.migrationdrift.drift.Operation;

/** How far an attempt has come. */
final class Progress {
    private Operation operation = Operation.INSERT;

    void now(Operation next) {
        operation = next;
    }

    Operation operation() {
        return operation;
    }
}
