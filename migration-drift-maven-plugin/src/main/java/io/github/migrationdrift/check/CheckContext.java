package io.github.migrationdrift.check;

import io.github.migrationdrift.application.ScannedEntities;
import io.github.migrationdrift.discovery.MigrationPlace;
import io.github.migrationdrift.postgres.server.DatabaseServer;
import io.github.migrationdrift.settings.CheckSettings;
import io.github.migrationdrift.worker.Worker;

/**
 * What the stages of one check work with.
 *
 * @param place where the migrations are
 * @param scanned the entities that were found
 */
record CheckContext(
        CheckSettings settings,
        DatabaseServer server,
        Worker worker,
        MigrationPlace place,
        ScannedEntities scanned,
        Deadline deadline,
        Timings timings) {

    /** The same server and worker, for a check under other settings. */
    CheckContext with(CheckSettings others) {
        return new CheckContext(others, server, worker, place, scanned, deadline, timings);
    }
}
