package io.github.migrationdrift.maven;

import io.github.migrationdrift.entities.EntityScanner;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.project.ProjectFiles;
import io.github.migrationdrift.project.StaleClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/** Where the module keeps its sources, resources and classes. */
final class ModuleLayout {
    private final MavenProject project;

    ModuleLayout(MavenProject project) {
        this.project = project;
    }

    Path baseDirectory() {
        return project.getBasedir().toPath();
    }

    Path classes() {
        return Path.of(project.getBuild().getOutputDirectory());
    }

    List<Path> sourceRoots() {
        return project.getCompileSourceRoots().stream().map(Path::of).toList();
    }

    List<Path> resourceRoots() {
        return project.getResources().stream()
                .map(Resource::getDirectory)
                .map(directory -> baseDirectory().resolve(directory))
                .toList();
    }

    /**
     * In a reactor some modules have nothing to do with the database; alone, a module without entities and migrations
     * is a mistake, which the check itself reports.
     */
    Optional<String> reasonToSkip(boolean reactor, List<String> locations) {
        boolean nothing = reactor && !hasEntities() && locations.stream().noneMatch(this::exists);
        return nothing
                ? Optional.of("Nothing to check: this module has neither entities nor migrations.")
                : Optional.empty();
    }

    private boolean hasEntities() {
        boolean compiled = Files.isDirectory(classes());
        return compiled
                ? EntityScanner.scan(List.of(classes()), List.of()).entities() > 0
                : StaleClasses.hasSources(sourceRoots());
    }

    private boolean exists(String location) {
        String path = location.strip().replaceFirst("^(classpath|filesystem):", "");
        return Stream.concat(Stream.of(baseDirectory(), classes()), resourceRoots().stream())
                .anyMatch(root -> Files.exists(root.resolve(path.replaceFirst("^/", ""))));
    }

    /** @param onCommandLine the goal was called by itself, so nothing may have been compiled before */
    void requireCompiledClasses(boolean onCommandLine) {
        String wayOut = "Compile first: mvn compile drift:check";
        if (!hasClasses() && StaleClasses.hasSources(sourceRoots())) {
            throw new CheckFailure(
                    CheckFailure.Kind.STALE_CLASSES,
                    "The classes are not compiled: " + shown(classes()) + " holds none",
                    wayOut);
        }
        if (onCommandLine) {
            StaleClasses.newerSource(sourceRoots(), classes()).ifPresent(source -> {
                throw new CheckFailure(
                        CheckFailure.Kind.STALE_CLASSES,
                        "The classes are older than their sources: " + shown(source) + " has changed",
                        wayOut);
            });
        }
    }

    private String shown(Path path) {
        return new ProjectFiles(baseDirectory(), List.of(), List.of()).name(path);
    }

    private boolean hasClasses() {
        if (!Files.isDirectory(classes())) {
            return false;
        }
        try (Stream<Path> files = Files.walk(classes())) {
            return files.anyMatch(file -> file.toString().endsWith(".class"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
