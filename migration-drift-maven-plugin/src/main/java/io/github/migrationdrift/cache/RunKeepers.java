package io.github.migrationdrift.cache;

import java.util.Optional;

/**
 * What a check that runs may take over from earlier ones.
 *
 * @param migrated what migrations have made
 * @param classData of the worker's libraries
 */
public record RunKeepers(Optional<MigratedKeeper> migrated, Optional<ClassDataKeeper> classData) {
    /** Nothing is kept. */
    public static final RunKeepers NONE = new RunKeepers(Optional.empty(), Optional.empty());
}
