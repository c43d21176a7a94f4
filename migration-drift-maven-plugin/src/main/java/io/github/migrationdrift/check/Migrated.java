package io.github.migrationdrift.check;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.worker.message.MigrationResult;
import java.util.List;

/**
 * The first stage of a check: what the migrations made.
 *
 * @param result what Flyway did
 * @param catalog everything in the migrated database
 * @param warnings of what was done for it
 */
record Migrated(MigrationResult result, Catalog catalog, List<String> warnings) {
    Migrated {
        warnings = List.copyOf(warnings);
    }

    /** The same, as the comparison sees it. */
    Migrated with(Catalog seen) {
        return new Migrated(result, seen, warnings);
    }
}
