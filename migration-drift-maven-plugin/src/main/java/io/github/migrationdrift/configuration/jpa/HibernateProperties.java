package io.github.migrationdrift.configuration.jpa;

import io.github.migrationdrift.configuration.BuildFacts;
import io.github.migrationdrift.configuration.ConfigurationSource;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.ProjectResources;
import io.github.migrationdrift.configuration.PropertiesFile;
import io.github.migrationdrift.configuration.Setting;
import java.util.Map;
import java.util.TreeMap;

/** {@code hibernate.properties}, which Hibernate reads by itself wherever it runs. */
public final class HibernateProperties implements ConfigurationSource {

    @Override
    public ProjectConfiguration read(BuildFacts build, ProjectResources resources) {
        Map<String, Setting> hibernate = new TreeMap<>();
        resources.first("hibernate.properties").ifPresent(file -> hibernate.putAll(PropertiesFile.settings(file)));
        return ProjectConfiguration.settings(hibernate, Map.of());
    }
}
