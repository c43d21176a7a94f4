package io.github.migrationdrift.migrations;

import org.flywaydb.core.api.MigrationInfo;

/**
 * A migration that Flyway began.
 *
 * @param path of an SQL script relative to its location; of a Java migration the class
 */
record RanScript(MigrationScript script, String path) {

    static RanScript of(MigrationInfo info) {
        String path = info.getScript().replace('\\', '/');
        String location = info.getPhysicalLocation();
        return new RanScript(
                new MigrationScript(path.substring(path.lastIndexOf('/') + 1), location == null ? path : location),
                path);
    }

    String name() {
        return script.name();
    }
}
