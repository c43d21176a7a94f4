package io.github.migrationdrift.check;

import io.github.migrationdrift.cache.MigratedKeeper.Kept;
import io.github.migrationdrift.postgres.server.MigrationHome;
import java.util.function.Consumer;

/**
 * A server on which migrations of an earlier run have been.
 *
 * @param home where they ran
 * @param log is told where they cannot go on there
 */
record Resumed(Kept kept, MigrationHome home, Consumer<String> log) {}
