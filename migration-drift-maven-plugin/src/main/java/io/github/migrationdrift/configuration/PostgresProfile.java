package io.github.migrationdrift.configuration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The profile under which an application connects to PostgreSQL: many begin on a database in memory.
 *
 * @param others that do so too
 */
public record PostgresProfile(String name, List<String> others) {

    public static Optional<PostgresProfile> among(ActiveProfiles profiles, Predicate<String> isForPostgres) {
        List<String> found = profiles.known().stream()
                .filter(profile -> !profiles.active().contains(profile))
                .sorted(Comparator.comparing(PostgresProfile::rank).thenComparing(Comparator.naturalOrder()))
                .filter(isForPostgres)
                .toList();
        return found.stream().findFirst().map(first -> new PostgresProfile(first, found.subList(1, found.size())));
    }

    public String remark() {
        return "without a profile the application does not connect to PostgreSQL, so it is read under the profile "
                + name + "; "
                + (others.isEmpty()
                        ? ""
                        : others.stream().collect(Collectors.joining(", ", "others with PostgreSQL: ", "; ")))
                + "to choose: " + ActiveProfiles.chosen(name);
    }

    /** Production comes first, tests last. */
    private static int rank(String profile) {
        if (profile.startsWith("prod") || profile.equals("live")) {
            return 0;
        }
        if (profile.startsWith("postgres") || profile.startsWith("pg")) {
            return 1;
        }
        return profile.contains("test") || profile.equals("ci") ? 3 : 2;
    }
}
