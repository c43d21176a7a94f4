package io.github.migrationdrift.maven;

import io.github.migrationdrift.DriftCheck;
import io.github.migrationdrift.maven.reactor.ModuleKey;
import io.github.migrationdrift.maven.reactor.ProjectClassPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/**
 * The class path of the worker: the project's classes and dependencies, then this plugin, then what the project lacks.
 * What the project has always wins, so that its own Hibernate and Flyway do the work.
 */
final class WorkerClassPath {
    private static final int FIRST_FLYWAY_WITH_MODULES = 10;

    private final MavenProject project;
    private final ArtifactSource artifacts;

    WorkerClassPath(MavenProject project, ArtifactSource artifacts) {
        this.project = project;
        this.artifacts = artifacts;
    }

    List<Path> entries() {
        new SupportedTools(project.getArtifacts()).require();
        List<Path> entries = new ArrayList<>(ProjectClassPath.entries(project));
        Set<String> present =
                ProjectClassPath.artifacts(project).map(ModuleKey::of).collect(Collectors.toCollection(HashSet::new));
        entries.add(ownLocation());
        artifacts.withDependencies(missing()).stream()
                .filter(artifact -> present.add(artifact.getGroupId() + ":" + artifact.getArtifactId()))
                .forEach(artifact -> entries.add(artifact.getFile().toPath()));
        return entries;
    }

    private static Path ownLocation() {
        try {
            return Path.of(DriftCheck.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> missing() {
        Properties own = ownVersions();
        List<String> missing = new ArrayList<>();
        if (dependency("hibernate-core")
                .or(() -> dependency("hibernate-core-jakarta"))
                .isEmpty()) {
            refuseOtherProvider();
            missing.add(new MissingHibernate(ProjectClassPath.entries(project), own).coordinates());
        }
        Optional<Artifact> flyway = dependency("flyway-core");
        if (flyway.isEmpty()) {
            missing.add(own.getProperty("flyway"));
            missing.add(own.getProperty("flyway-postgresql"));
        } else if (needsModule(flyway.get())
                && dependency("flyway-database-postgresql").isEmpty()) {
            missing.add(
                    "org.flywaydb:flyway-database-postgresql:" + flyway.get().getVersion());
        }
        if (dependency("postgresql").isEmpty()) {
            missing.add(own.getProperty("driver"));
        }
        return missing;
    }

    private void refuseOtherProvider() {
        ProjectClassPath.artifacts(project)
                .flatMap(dependency -> MissingHibernate.otherProvider(dependency).stream())
                .findFirst()
                .ifPresent(failure -> {
                    throw failure;
                });
    }

    private Optional<Artifact> dependency(String artifactId) {
        Set<String> groups = Set.of("org.hibernate", "org.hibernate.orm", "org.flywaydb", "org.postgresql");
        return project.getArtifacts().stream()
                .filter(artifact -> groups.contains(artifact.getGroupId()))
                .filter(artifact -> artifact.getArtifactId().equals(artifactId))
                .findFirst();
    }

    private static boolean needsModule(Artifact flyway) {
        String major = flyway.getBaseVersion().split("[.-]", 2)[0];
        return major.matches("\\d+") && Integer.parseInt(major) >= FIRST_FLYWAY_WITH_MODULES;
    }

    private static Properties ownVersions() {
        Properties properties = new Properties();
        try (InputStream resource = DriftCheck.class.getResourceAsStream("plugin.properties")) {
            properties.load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
