package io.github.migrationdrift.configuration;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a build knows of the module, whatever built it.
 *
 * @param baseDirectory of the module
 * @param classPath the module's own classes first, then its dependencies: directories and jars
 * @param resourceRoots where the resources are written that the build copies to the class path
 * @param properties of the build: from the POM, its profiles and the command line
 * @param flywayPlugin what the build configures for flyway-maven-plugin, by Flyway's names with their {@code flyway.}
 *     prefix
 * @param springProfiles the profiles of Spring Boot or Quarkus under which the configuration is read
 * @param persistenceUnit the one to check, where there are several
 */
public record BuildFacts(
        Path baseDirectory,
        List<Path> classPath,
        List<Path> resourceRoots,
        Map<String, String> properties,
        Map<String, Setting> flywayPlugin,
        List<String> springProfiles,
        Optional<String> persistenceUnit) {
    /** The setting by which an application of Spring's is told its profiles. */
    public static final String ACTIVE_PROFILES = "spring.profiles.active";

    public BuildFacts {
        classPath = List.copyOf(classPath);
        resourceRoots = List.copyOf(resourceRoots);
        properties = withProfiles(properties, springProfiles);
        flywayPlugin = Map.copyOf(flywayPlugin);
        springProfiles = List.copyOf(springProfiles);
    }

    /** Chosen profiles are those that an application of Spring's would be started with. */
    private static Map<String, String> withProfiles(Map<String, String> properties, List<String> profiles) {
        Map<String, String> all = new HashMap<>(properties);
        if (!profiles.isEmpty()) {
            all.put(ACTIVE_PROFILES, String.join(",", profiles));
        }
        return Map.copyOf(all);
    }
}
