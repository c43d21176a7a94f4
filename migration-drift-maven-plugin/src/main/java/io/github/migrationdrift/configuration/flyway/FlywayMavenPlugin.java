package io.github.migrationdrift.configuration.flyway;

import io.github.migrationdrift.configuration.ApplicationDatabase;
import io.github.migrationdrift.configuration.BuildFacts;
import io.github.migrationdrift.configuration.ConfigurationSource;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.ProjectResources;
import io.github.migrationdrift.configuration.Setting;
import java.util.Map;
import java.util.TreeMap;

/** What the POM configures for the Flyway plugin, for the migrations are the same. */
public final class FlywayMavenPlugin implements ConfigurationSource {

    @Override
    public ProjectConfiguration read(BuildFacts build, ProjectResources resources) {
        Map<String, Setting> flyway = new TreeMap<>();
        build.flywayPlugin()
                .forEach((name, setting) -> FlywayNames.of(name.substring(FlywayNames.PREFIX.length()))
                        .ifPresent(known -> flyway.put(known, setting)));
        return ProjectConfiguration.settings(Map.of(), flyway).on(ApplicationDatabase.ofFlyway(build.flywayPlugin()));
    }
}
