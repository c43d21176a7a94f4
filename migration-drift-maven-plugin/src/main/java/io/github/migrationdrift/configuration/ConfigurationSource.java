package io.github.migrationdrift.configuration;

import io.github.migrationdrift.failure.CheckFailure;

/** One kind of place where projects say how they map and migrate. */
public interface ConfigurationSource {

    /**
     * Reads what the project says there; {@link ProjectConfiguration#NONE} where it does not.
     *
     * @throws CheckFailure when it says something that cannot be understood
     */
    ProjectConfiguration read(BuildFacts build, ProjectResources resources);
}
