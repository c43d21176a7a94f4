package io.github.migrationdrift.maven.reactor;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.sources.ProjectFiles;
import io.github.migrationdrift.sources.StaleClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/** Where the module keeps its sources, resources and classes. */
public final class ModuleLayout {
    private final MavenProject project;

    public ModuleLayout(MavenProject project) {
        this.project = project;
    }

    public Path baseDirectory() {
        return project.getBasedir().toPath();
    }

    Path classes() {
        return Path.of(project.getBuild().getOutputDirectory());
    }

    /** Kotlin's and Groovy's plugins tell the project of theirs only while they compile, and so do generators. */
    List<Path> sourceRoots() {
        Stream<Path> usual = Stream.of("src/main/kotlin", "src/main/groovy").map(baseDirectory()::resolve);
        return Stream.of(project.getCompileSourceRoots().stream().map(Path::of), usual, generatedRoots())
                .flatMap(roots -> roots)
                .filter(Files::isDirectory)
                .distinct()
                .toList();
    }

    private Stream<Path> generatedRoots() {
        Path generated = Path.of(project.getBuild().getDirectory(), "generated-sources");
        if (!Files.isDirectory(generated)) {
            return Stream.empty();
        }
        try (Stream<Path> roots = Files.list(generated)) {
            return roots.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Path> resourceRoots() {
        return project.getResources().stream()
                .map(Resource::getDirectory)
                .map(directory -> baseDirectory().resolve(directory))
                .toList();
    }

    /**
     * Requires that what is compared is what is written.
     *
     * @param onCommandLine the goal was called by itself, so nothing may have been compiled before
     * @param sought where the goal runs, for the paths in its messages
     */
    void requireUpToDate(boolean onCommandLine, Path sought) {
        if (!hasClasses() && StaleClasses.hasSources(sourceRoots())) {
            throw stale("The classes are not compiled: " + shown(classes(), sought) + " holds none");
        }
        if (onCommandLine) {
            StaleClasses.uncompiledSource(sourceRoots(), classes()).ifPresent(source -> {
                throw stale("The classes are older than their sources: " + shown(source, sought) + " has changed");
            });
            new ModuleResources(project).uncopied().ifPresent(resource -> {
                throw stale(
                        "The resources are not copied as they are now: " + shown(resource, sought) + " has changed");
            });
        }
    }

    private static CheckFailure stale(String message) {
        return new CheckFailure(CheckFailure.Kind.STALE_CLASSES, message, "Compile first: mvn compile drift:check");
    }

    private static String shown(Path path, Path base) {
        return new ProjectFiles(base, List.of(), List.of()).name(path);
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
