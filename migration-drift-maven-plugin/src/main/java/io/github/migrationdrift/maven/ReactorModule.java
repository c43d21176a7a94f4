package io.github.migrationdrift.maven;

import io.github.migrationdrift.entities.EntityScanner;
import io.github.migrationdrift.project.MigrationSearch;
import io.github.migrationdrift.project.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** What a module of the build has to do with the database, whether it is built already or not. */
final class ReactorModule {
    private static final List<String> CONFIGURATIONS = List.of(
            "application.properties",
            "application.yml",
            "application.yaml",
            "config/application.properties",
            "config/application.yml",
            "META-INF/persistence.xml",
            "hibernate.cfg.xml");
    private static final Pattern ENTITY = Pattern.compile("(?m)^\\s*@([\\w.]+\\.)?Entity\\b");
    private static final Pattern APPLICATION = Pattern.compile("@(SpringBootApplication|EnableAutoConfiguration)\\b");

    private final MavenProject project;
    private final ModuleLayout layout;

    ReactorModule(MavenProject project) {
        this.project = project;
        this.layout = new ModuleLayout(project);
    }

    MavenProject project() {
        return project;
    }

    String key() {
        return project.getGroupId() + ":" + project.getArtifactId();
    }

    String name() {
        return project.getArtifactId();
    }

    /** Modules that it needs at run time, by {@link #key()}; tests have a world of their own. */
    Stream<String> dependencies() {
        return project.getDependencies().stream()
                .filter(dependency -> !"test".equals(dependency.getScope()))
                .map(dependency -> dependency.getGroupId() + ":" + dependency.getArtifactId());
    }

    boolean hasEntities() {
        return Files.isDirectory(layout.classes())
                ? EntityScanner.scan(List.of(layout.classes()), List.of()).entities() > 0
                : SourceText.anyMatches(sourceRoots(), ENTITY);
    }

    boolean hasMigrations(List<String> locations) {
        return locations.stream().anyMatch(layout::exists);
    }

    /** Whether there are migrations anywhere in it. */
    boolean hasScripts() {
        return new MigrationSearch(layout.baseDirectory(), layout.resourceRoots()).holdsScripts();
    }

    /** Where its resources are written. */
    Stream<Path> resourceRoots() {
        return layout.resourceRoots().stream();
    }

    /** Whether it says how entities are mapped and migrations run, as an application does and a library does not. */
    boolean isApplication() {
        return Stream.concat(Stream.of(layout.classes()), layout.resourceRoots().stream())
                        .anyMatch(root -> CONFIGURATIONS.stream().anyMatch(file -> Files.exists(root.resolve(file))))
                || SourceText.anyMatches(sourceRoots(), APPLICATION);
    }

    /** Where its migrations are, built or not. */
    Stream<Path> resources() {
        Stream<Path> built = Stream.of(layout.classes()).filter(Files::isDirectory);
        return Stream.concat(built, layout.resourceRoots().stream().filter(Files::isDirectory))
                .limit(Files.isDirectory(layout.classes()) ? 1 : Long.MAX_VALUE);
    }

    private List<Path> sourceRoots() {
        return Stream.concat(
                        layout.sourceRoots().stream(),
                        Stream.of("src/main/java", "src/main/kotlin", "src/main/groovy")
                                .map(layout.baseDirectory()::resolve))
                .distinct()
                .toList();
    }
}
