package io.github.migrationdrift.project.configuration;

import java.util.List;
import java.util.Map;

/** What the POM configures for the Flyway plugin, for the migrations are the same. */
final class FlywayMavenPlugin implements ConfigurationSource {

    @Override
    public ProjectConfiguration read(BuildFacts build, ProjectResources resources) {
        return new ProjectConfiguration(Map.of(), build.flywayPlugin(), List.of(), List.of(), List.of(), List.of());
    }
}
