package io.github.migrationdrift.settings;

import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.policy.Policy;
import io.github.migrationdrift.worker.WorkerOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What to check, and how.
 *
 * @param packages entities outside these packages are left out; empty for all
 * @param configuration what is set for Hibernate and Flyway, and where: by the caller, or by the project itself
 * @param timeout for the whole check
 * @param policy what the project makes of drifts
 * @param checkNames whether a key, index or check is to have the name that the entities state
 * @param applicationElsewhere whether the entities are a part of an application that is not on the class path, so that
 *     what it states of them may be unknown
 */
public record CheckSettings(
        ProjectLayout layout,
        List<String> packages,
        ProjectConfiguration configuration,
        ScratchPostgres postgres,
        WorkerOptions worker,
        Duration timeout,
        Policy policy,
        boolean checkNames,
        boolean applicationElsewhere) {

    /** Where Flyway looks for migrations when nobody says otherwise. */
    public static final String DEFAULT_LOCATION = "classpath:db/migration";

    public CheckSettings {
        packages = List.copyOf(packages);
    }

    /** Where the migrations are, as Flyway spells it; Flyway's own default where nobody says it. */
    public List<String> migrationLocations() {
        List<String> stated = configuration.migrationLocations();
        return stated.isEmpty() ? List.of(DEFAULT_LOCATION) : stated;
    }

    /** The stated packages, else those that the project scans; empty for all. */
    public List<String> packagesToScan() {
        return packages.isEmpty()
                ? configuration.packages().stream().map(Setting::value).toList()
                : packages;
    }

    /** The schema that unqualified names fall into: Flyway's default schema. */
    public String defaultSchema() {
        Map<String, String> flyway = configuration.flywayProperties();
        String stated = flyway.get("flyway.defaultSchema");
        if (stated != null && !stated.isBlank()) {
            return stated.strip();
        }
        String schemas = flyway.getOrDefault("flyway.schemas", "");
        return schemas.isBlank() ? "public" : schemas.split(",", -1)[0].strip();
    }

    /** The same for other classes. */
    public CheckSettings of(ProjectLayout otherLayout, WorkerOptions otherWorker) {
        return new CheckSettings(
                otherLayout,
                packages,
                configuration,
                postgres,
                otherWorker,
                timeout,
                policy,
                checkNames,
                applicationElsewhere);
    }

    /** The same, with settings that win over those of the project. */
    public CheckSettings under(ProjectConfiguration stronger) {
        return new CheckSettings(
                layout,
                packages,
                stronger.over(configuration),
                postgres,
                worker,
                timeout,
                policy,
                checkNames,
                applicationElsewhere);
    }
}
