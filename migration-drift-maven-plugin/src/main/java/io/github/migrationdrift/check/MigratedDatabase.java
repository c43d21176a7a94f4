package io.github.migrationdrift.check;

import io.github.migrationdrift.cache.KeptMigrations.Provided;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.worker.message.MigrationRequest;
import io.github.migrationdrift.worker.message.RepeatRequest;
import java.util.List;
import java.util.Optional;

/**
 * Where the migrations ran.
 *
 * @param compared what is to be compared: a copy, where repeatable migrations are to run again in the database itself
 * @param request how they ran
 * @param again runs repeatable migrations a second time, where they find all the names of the first time
 * @param repeated what there is to tell of that already, where an earlier run has done so
 * @param provided what the migrations presuppose
 */
record MigratedDatabase(
        Migrated migrated,
        JdbcTarget compared,
        MigrationRequest request,
        Optional<RepeatRequest> again,
        List<String> repeated,
        Provided provided) {}
