package io.github.migrationdrift.project.configuration;

import java.util.Map;
import java.util.TreeMap;

/** What the POM configures for the Flyway plugin, for the migrations are the same. */
final class FlywayMavenPlugin implements ConfigurationSource {

    @Override
    public ProjectConfiguration read(BuildFacts build, ProjectResources resources) {
        Map<String, Setting> flyway = new TreeMap<>();
        build.flywayPlugin()
                .forEach((name, setting) -> FlywayNames.of(name.substring(FlywayNames.PREFIX.length()))
                        .ifPresent(known -> flyway.put(known, setting)));
        return ProjectConfiguration.settings(Map.of(), flyway).on(ApplicationDatabase.ofFlyway(build.flywayPlugin()));
    }
}
