package io.github.migrationdrift.maven;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.project.ProjectFiles;
import io.github.migrationdrift.project.StaleClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** Kotlin's and Groovy's plugins tell the project of theirs only while they compile. */
    List<Path> sourceRoots() {
        Stream<Path> usual = Stream.of("src/main/kotlin", "src/main/groovy").map(baseDirectory()::resolve);
        return Stream.concat(project.getCompileSourceRoots().stream().map(Path::of), usual.filter(Files::isDirectory))
                .distinct()
                .toList();
    }

    List<Path> resourceRoots() {
        return project.getResources().stream()
                .map(Resource::getDirectory)
                .map(directory -> baseDirectory().resolve(directory))
                .toList();
    }

    /** Whether a location of Flyway's is in this module; one on the class path may be in others too. */
    boolean exists(String location) {
        String path = location.strip().replaceFirst("^(classpath|filesystem):", "");
        Stream<Path> roots = location.startsWith("filesystem:")
                ? Stream.of(baseDirectory())
                : Stream.concat(Stream.of(classes()), resourceRoots().stream());
        return roots.anyMatch(root -> Files.exists(root.resolve(path.replaceFirst("^/", ""))));
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
