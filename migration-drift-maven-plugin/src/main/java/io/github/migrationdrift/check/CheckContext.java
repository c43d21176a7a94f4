package io.github.migrationdrift.check;

import io.github.migrationdrift.application.ScannedEntities;
import io.github.migrationdrift.discovery.MigrationPlace;
import io.github.migrationdrift.postgres.server.DatabaseServer;
import io.github.migrationdrift.settings.CheckSettings;
import io.github.migrationdrift.worker.Worker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the stages of one check work with.
 *
 * @param scratch goes away whatever happens
 * @param place where the migrations are
 * @param scanned the entities that were found
 * @param resumed what an earlier run has left on the server
 */
record CheckContext(
        CheckSettings settings,
        DatabaseServer server,
        Worker worker,
        Path scratch,
        MigrationPlace place,
        ScannedEntities scanned,
        Deadline deadline,
        Timings timings,
        Optional<Resumed> resumed) {

    /** The same server and worker, for a check under other settings. */
    CheckContext with(CheckSettings others) {
        return new CheckContext(others, server, worker, scratch, place, scanned, deadline, timings, Optional.empty());
    }

    /** The same server and worker, for a check with further migrations. */
    CheckContext alsoIn(String location) {
        List<String> locations = new ArrayList<>(place.locations());
        locations.add(location);
        MigrationPlace more = new MigrationPlace(locations, place.origin(), place.warning());
        return new CheckContext(settings, server, worker, scratch, more, scanned, deadline, timings, Optional.empty());
    }
}
