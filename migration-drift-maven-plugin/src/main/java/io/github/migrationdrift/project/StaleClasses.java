package io.github.migrationdrift.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells whether classes were compiled from the sources as they are now. */
public final class StaleClasses {
    private StaleClasses() {}

    /** A source that is newer than its class; absent when all classes are up to date. */
    public static Optional<Path> newerSource(List<Path> sourceRoots, Path classes) {
        return sourceRoots.stream()
                .flatMap(root ->
                        sources(root).stream().filter(source -> isNewer(source, classFile(root, source, classes))))
                .findFirst();
    }

    /** Whether there is anything to compile. */
    public static boolean hasSources(List<Path> sourceRoots) {
        return sourceRoots.stream().anyMatch(root -> !sources(root).isEmpty());
    }

    private static List<Path> sources(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path classFile(Path root, Path source, Path classes) {
        String relative = root.relativize(source).toString();
        return classes.resolve(relative.substring(0, relative.length() - ".java".length()) + ".class");
    }

    private static boolean isNewer(Path source, Path classFile) {
        try {
            return Files.exists(classFile) && modified(source).compareTo(modified(classFile)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file);
    }
}
