package io.github.migrationdrift.worker.jvm.flyway;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** Migrations that Flyway knows and does not run, as it is told to stop before them. */
final class LeftOutMigrations {
    private static final int NAMES_SHOWN = 5;
    private static final Set<MigrationState> NOT_RUN = Set.of(MigrationState.PENDING, MigrationState.ABOVE_TARGET);

    private final Set<String> names = new TreeSet<>();

    /** To be called when Flyway has done its work. */
    void look(Flyway flyway) {
        if (hasTarget(flyway)) {
            for (MigrationInfo info : flyway.info().all()) {
                if (NOT_RUN.contains(info.getState())) {
                    names.add(info.getScript());
                }
            }
        }
    }

    Stream<String> warnings(String target) {
        if (names.isEmpty()) {
            return Stream.empty();
        }
        String shown = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
        String more = names.size() <= NAMES_SHOWN ? "" : " and " + (names.size() - NAMES_SHOWN) + " more";
        return Stream.of("Flyway's target " + target + " leaves out " + names.size() + " migration"
                + (names.size() == 1 ? "" : "s") + ", which the check has not seen: " + shown + more
                + ". Remove flyway.target, or set it to latest, to check what they create.");
    }

    private static boolean hasTarget(Flyway flyway) {
        return flyway.getConfiguration().getTarget() != null
                && !flyway.getConfiguration().getTarget().equals(MigrationVersion.LATEST);
    }
}
