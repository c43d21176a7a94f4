package io.github.migrationdrift.project.configuration;

import java.util.Map;
import java.util.TreeMap;

/** {@code hibernate.properties}, which Hibernate reads by itself wherever it runs. */
final class HibernateProperties implements ConfigurationSource {

    @Override
    public ProjectConfiguration read(BuildFacts build, ProjectResources resources) {
        Map<String, Setting> hibernate = new TreeMap<>();
        resources.first("hibernate.properties").ifPresent(file -> hibernate.putAll(PropertiesFile.settings(file)));
        return ProjectConfiguration.settings(hibernate, Map.of());
    }
}
