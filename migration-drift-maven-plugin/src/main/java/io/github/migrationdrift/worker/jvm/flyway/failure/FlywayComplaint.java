package io.github.migrationdrift.worker.jvm.flyway.failure;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.failure.CheckFailure.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;

/** What Flyway itself finds wrong: with its configuration, with names and versions of migrations. */
public final class FlywayComplaint {
    /** Where a migration has given up the lock of the session that Flyway holds. */
    public static final String LOST_LOCK = "Unable to release PostgreSQL advisory lock";

    private static final int LINES = 8;
    private static final Set<String> MIGRATION_CODES = Set.of(
            "DUPLICATE_VERSIONED_MIGRATION",
            "DUPLICATE_REPEATABLE_MIGRATION",
            "DUPLICATE_UNDO_MIGRATION",
            "VALIDATE_ERROR",
            "CHECKSUM_MISMATCH");

    private static final Pattern RULE = Pattern.compile("[-=]*");
    private static final Pattern OWN_ADVICE = Pattern.compile("Please check your conf files or commandline parameters"
            + "|Check your configuration!|See https?://\\S+ for more information\\.?|Need more flexibility.*");
    private static final Pattern PLACEHOLDER = Pattern.compile("No value provided for placeholder: (\\S+?)\\.?\\s");
    private static final Pattern PLACE = Pattern.compile("statement in (.+?) at line");

    private static final Pattern NAMED_PLACEHOLDER = Pattern.compile("placeholder \\W*([\\w.-]+)");
    private static final Pattern OFFENDER =
            Pattern.compile("(?m)^\\s*-> (?:.*?/target/classes/)?(.+)/[^/]+ \\(SQL\\)$");

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
                || message.contains("more than one")
                || message.contains("Validate failed")
                || message.contains("Invalid SQL filenames");
        return aboutMigrations ? Kind.MIGRATION_FAILED : Kind.CONFIGURATION;
    }

    private static String advice(String message) {
        if (message.contains("more than one")) {
            return "Rename one of them. If one belongs to another database or profile, name only the folders that the"
                    + " application loads in <locations> or -Ddrift.locations=…" + folders(message) + ".";
        }
        if (message.contains("placeholder")) {
            String name = NAMED_PLACEHOLDER
                    .matcher(message)
                    .results()
                    .findFirst()
                    .map(found -> found.group(1))
                    .orElse("NAME");
            return "Give the placeholder a value in <flywayProperties>, as the application does elsewhere: <placeholders."
                    + name + ">value</placeholders." + name + ">, or -Dflyway.placeholders." + name + "=value.";
        }
        if (message.contains(LOST_LOCK)) {
            return "A migration gives up all advisory locks of its session, by DISCARD ALL or pg_advisory_unlock_all(),"
                    + " and so the one by which Flyway keeps others out. Take it out, or set"
                    + " flyway.postgresql.transactional.lock=true: then Flyway holds its lock on another connection.";
        }
        if (message.contains("Unknown configuration")) {
            return "Remove the setting, or correct its name; this version of Flyway does not know it.";
        }
        if (message.contains("Invalid SQL filenames")) {
            return "Rename the file as V<version>__<description>.sql, or set <validateMigrationNaming>false</validateMigrationNaming>"
                    + " in <flywayProperties>.";
        }
        if (message.contains("non-empty schema")) {
            return "The check needs an empty database; something ran there before the first migration, for example"
                    + " flyway.initSql or beforeMigrate.sql. Move it into a migration, or set"
                    + " <baselineOnMigrate>true</baselineOnMigrate> in <flywayProperties>.";
        }
        if (message.contains("No database found to handle") || message.contains("Unsupported Database")) {
            return "Add org.flywaydb:flyway-database-postgresql in the version of flyway-core to the project.";
        }
        return "Correct the Flyway settings of the project, or give others in <flywayProperties>.";
    }

    /** Where the scripts are that share a version, as locations. */
    private static String folders(String message) {
        List<String> folders = OFFENDER.matcher(message.replace('\\', '/'))
                .results()
                .map(found -> found.group(1))
                .map(folder -> folder.startsWith("/") || folder.contains(":/")
                        ? "filesystem:" + folder
                        : "classpath:" + folder)
                .distinct()
                .toList();
        return folders.size() < 2 ? "" : ", for example " + folders.get(0) + " or " + folders.get(1);
    }

    /** Flyway's words without rules, advertisements and its own advice. */
    private static String condensed(FlywayException thrown) {
        String message = Objects.requireNonNullElse(thrown.getMessage(), thrown.toString());
        Matcher placeholder = PLACEHOLDER.matcher(message);
        if (placeholder.find()) {
            return placeholder(message, placeholder.group(1));
        }
        return message.lines()
                .map(line -> OWN_ADVICE.matcher(line).replaceAll("").strip())
                .filter(line -> !RULE.matcher(line).matches())
                .limit(LINES)
                .collect(Collectors.joining("\n  "));
    }

    private static String placeholder(String message, String name) {
        Matcher place = PLACE.matcher(message);
        String where = place.find() ? Path.of(place.group(1)).getFileName().toString() : "a migration";
        return "no value is given for the placeholder " + name + " in " + where;
    }
}
