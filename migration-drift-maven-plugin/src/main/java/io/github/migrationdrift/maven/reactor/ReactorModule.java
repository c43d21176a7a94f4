package io.github.migrationdrift.maven.reactor;

import io.github.migrationdrift.discovery.MigrationSearch;
import io.github.migrationdrift.sources.WrittenMappings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * What a module of the build has to do with the database, told by what is written. What is compiled is not looked at: in
 * a parallel build it may be half of it. Each question is answered once in a build.
 */
public final class ReactorModule {
    private static final List<String> CONFIGURATIONS = List.of(
            "application.properties",
            "application.yml",
            "application.yaml",
            "config/application.properties",
            "config/application.yml",
            "config/application.yaml",
            "META-INF/persistence.xml",
            "hibernate.cfg.xml");

    private final MavenProject project;
    private final List<Path> sourceRoots;
    private final List<Path> resourceRoots;
    private final List<String> dependencies;
    private final Map<String, Boolean> answers = new HashMap<>();
    private @Nullable Set<String> entityPackages;

    ReactorModule(MavenProject project) {
        this.project = project;
        Path base = project.getBasedir().toPath();
        // The roots that plugins add while they run are added to a list that another thread must not read.
        this.sourceRoots = Stream.concat(
                        Stream.ofNullable(project.getBuild().getSourceDirectory()),
                        Stream.of("src/main/java", "src/main/kotlin", "src/main/groovy"))
                .map(base::resolve)
                .distinct()
                .toList();
        this.resourceRoots = new ArrayList<>(project.getResources())
                .stream().map(resource -> base.resolve(resource.getDirectory())).toList();
        this.dependencies = new ArrayList<>(project.getDependencies())
                .stream()
                        .filter(dependency -> !"test".equals(dependency.getScope()))
                        .map(ModuleKey::of)
                        .toList();
    }

    MavenProject project() {
        return project;
    }

    String key() {
        return ModuleKey.of(project);
    }

    public String name() {
        return project.getArtifactId();
    }

    /** Modules that it needs at run time, by {@link #key()}; tests have a world of their own. */
    List<String> dependencies() {
        return dependencies;
    }

    /** Where its resources are written, migrations among them. */
    public List<Path> resourceRoots() {
        return resourceRoots;
    }

    boolean hasEntities() {
        return answer(
                "entities", () -> WrittenMappings.inSources(sourceRoots) || WrittenMappings.inResources(resourceRoots));
    }

    /** Where its entities are, as far as sources declare them. */
    synchronized Set<String> entityPackages() {
        if (entityPackages == null) {
            entityPackages = WrittenMappings.packages(sourceRoots);
        }
        return entityPackages;
    }

    boolean hasMigrations(List<String> locations) {
        return locations.stream().anyMatch(location -> answer(location, () -> holds(location)));
    }

    /** Whether there are migrations anywhere in it. */
    boolean hasScripts() {
        return answer(
                "scripts", () -> new MigrationSearch(project.getBasedir().toPath(), resourceRoots).holdsScripts());
    }

    /** Whether it says how entities are mapped and migrations run, as an application does and a library does not. */
    boolean isApplication() {
        return answer(
                "application",
                () -> resourceRoots.stream()
                                .anyMatch(root ->
                                        CONFIGURATIONS.stream().anyMatch(file -> Files.exists(root.resolve(file))))
                        || WrittenMappings.haveApplication(sourceRoots));
    }

    /** Whether a location of Flyway's is in this module; one on the class path may be in others too. */
    private boolean holds(String location) {
        String path = location.strip().replaceFirst("^(classpath|filesystem):", "");
        Path base = project.getBasedir().toPath();
        return location.strip().startsWith("filesystem:")
                ? Files.exists(base.resolve(path))
                : resourceRoots.stream().anyMatch(root -> Files.exists(root.resolve(path.replaceFirst("^/", ""))));
    }

    private synchronized boolean answer(String question, BooleanSupplier look) {
        return answers.computeIfAbsent(question, asked -> look.getAsBoolean());
    }
}
