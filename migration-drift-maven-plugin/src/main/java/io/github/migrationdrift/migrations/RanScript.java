package io.github.migrationdrift.migrations;

import org.flywaydb.core.api.MigrationInfo;

/**
 * A migration that Flyway began.
 *
 * @param path of an SQL script relative to its location; of a Java migration the class
 */
record RanScript(MigrationScript script, String path) {

    /** @param folder in which locations it was found, with a slash, or empty for the locations themselves */
    static RanScript of(MigrationInfo info, String folder) {
        String path = info.getScript().replace('\\', '/');
        String location = info.getPhysicalLocation();
        return new RanScript(
                new MigrationScript(
                        folder + path.substring(path.lastIndexOf('/') + 1),
                        location == null ? path : location,
                        info.getVersion() == null),
                folder + path);
    }

    String name() {
        return script.name();
    }
}
