package io.github.migrationdrift.worker.jvm.flyway.scripts;

import io.github.migrationdrift.migration.MigrationScript;
import org.flywaydb.core.api.MigrationInfo;

/**
 * A migration that Flyway began.
 *
 * @param path of an SQL script relative to its location; of a Java migration the class
 */
public record RanScript(MigrationScript script, String path) {

    /**
     * A migration that Flyway has run.
     *
     * @param folder in which locations it was found, with a slash, or empty for the locations themselves
     */
    public static RanScript of(MigrationInfo info, String folder) {
        String path = info.getScript().replace('\\', '/');
        String location = info.getPhysicalLocation();
        return new RanScript(
                new MigrationScript(
                        folder + path.substring(path.lastIndexOf('/') + 1),
                        location == null ? path : location,
                        info.getVersion() == null),
                folder + path);
    }

    public String name() {
        return script.name();
    }
}
