package io.github.migrationdrift.postgres.binaries;

import io.github.migrationdrift.failure.CheckFailure;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A release of the PostgreSQL binaries.
 *
 * @param release full version of the artifact, for example {@code 18.6.0}
 */
public record PostgresVersion(String release) {
    private static final Map<Integer, String> RELEASE_OF_MAJOR = Map.of(
            12, "12.22.0",
            13, "13.7.0",
            14, "14.22.0",
            15, "15.19.0",
            16, "16.15.0",
            17, "17.11.0",
            18, "18.6.0");

    private static final Pattern FULL_VERSION = Pattern.compile("(\\d+)\\.\\d+\\.\\d+");

    /** The version that is used when none is configured. */
    public static final PostgresVersion DEFAULT = new PostgresVersion(RELEASE_OF_MAJOR.getOrDefault(18, ""));

    /** Reads a major version such as {@code 16} or a full one such as {@code 16.15.0}. */
    public static PostgresVersion parse(String text) {
        String version = text.strip();
        Matcher full = FULL_VERSION.matcher(version);
        if (full.matches() && isKnownMajor(full.group(1))) {
            return new PostgresVersion(version);
        }
        if (isKnownMajor(version)) {
            return new PostgresVersion(RELEASE_OF_MAJOR.getOrDefault(Integer.parseInt(version), version));
        }
        throw new CheckFailure(
                CheckFailure.Kind.CONFIGURATION,
                "Unknown PostgreSQL version '" + text + "'",
                "<postgresVersion> (-Ddrift.postgresVersion) is a major version (" + majors()
                        + ") or a full one, for example " + DEFAULT.release + ".");
    }

    /** The major version, for example 18. */
    public int major() {
        return Integer.parseInt(release.substring(0, release.indexOf('.')));
    }

    @Override
    public String toString() {
        return release;
    }

    private static boolean isKnownMajor(String text) {
        return text.matches("\\d{2}") && RELEASE_OF_MAJOR.containsKey(Integer.valueOf(text));
    }

    private static String majors() {
        return RELEASE_OF_MAJOR.keySet().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
