package io.github.migrationdrift.worker.jvm;

import io.github.migrationdrift.worker.message.MigrationCount;
import java.io.Serializable;
import java.util.function.Consumer;

/** What the worker can do. */
@FunctionalInterface
public interface Tasks {

    /**
     * Does what is asked for.
     *
     * @param progress is told how far the migrations have come
     */
    Serializable perform(Serializable request, Consumer<MigrationCount> progress);
}
