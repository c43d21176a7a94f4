package io.github.migrationdrift.migrations;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.failure.CheckFailure.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;

/** What Flyway itself finds wrong: with its configuration, with names and versions of migrations. */
final class FlywayComplaint {
    private static final int LINES = 8;
    private static final Set<String> MIGRATION_CODES = Set.of(
            "DUPLICATE_VERSIONED_MIGRATION",
            "DUPLICATE_REPEATABLE_MIGRATION",
            "DUPLICATE_UNDO_MIGRATION",
            "VALIDATE_ERROR",
            "CHECKSUM_MISMATCH");

    private FlywayComplaint() {}

    static CheckFailure of(FlywayException thrown) {
        String message = condensed(thrown);
        return new CheckFailure(kind(thrown, message), "Flyway: " + message, advice(message), thrown);
    }

    static CheckFailure of(String script, FlywayException thrown) {
        String message = condensed(thrown);
        return new CheckFailure(kind(thrown, message), script + " failed: " + message, advice(message), thrown);
    }

    private static Kind kind(FlywayException thrown, String message) {
        boolean aboutMigrations = MIGRATION_CODES.contains(String.valueOf((Object) thrown.getErrorCode()))
                || message.contains("more than one migration")
                || message.contains("Validate failed")
                || message.contains("Invalid SQL filenames");
        return aboutMigrations ? Kind.MIGRATION_FAILED : Kind.CONFIGURATION;
    }

    private static String advice(String message) {
        if (message.contains("more than one")) {
            return "Rename one of them. If one belongs to another database or profile, name only the folders that the"
                    + " application loads in <locations> or -Ddrift.locations=….";
        }
        if (message.contains("placeholder")) {
            return "Set the placeholder as the application does: the setting flyway.placeholders.<name>, or spring.flyway.placeholders.<name>.";
        }
        if (message.contains("Unknown configuration")) {
            return "Remove the setting, or correct its name; this version of Flyway does not know it.";
        }
        if (message.contains("Invalid SQL filenames")) {
            return "Rename the file as V<version>__<description>.sql, or set flyway.validateMigrationNaming=false.";
        }
        if (message.contains("non-empty schema")) {
            return "The check needs an empty database; something ran there before the first migration, for example"
                    + " flyway.initSql or beforeMigrate.sql. Move it into a migration, or set flyway.baselineOnMigrate=true.";
        }
        if (message.contains("No database found to handle") || message.contains("Unsupported Database")) {
            return "Add org.flywaydb:flyway-database-postgresql in the version of flyway-core to the project.";
        }
        return "Correct the Flyway settings of the project, or give others in <flywayProperties>.";
    }

    /** Flyway's banner without its rules, with the cause at the bottom of the chain where that says more. */
    private static String condensed(FlywayException thrown) {
        Throwable deepest =
                MigrationFailure.causes(thrown).reduce((upper, lower) -> lower).orElse(thrown);
        String message = Optional.ofNullable(thrown.getMessage()).orElse(deepest.toString());
        List<String> lines = message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("[-=]+") && !line.startsWith("Need more flexibility"))
                .limit(LINES)
                .toList();
        return lines.stream().collect(Collectors.joining("\n  "));
    }
}
