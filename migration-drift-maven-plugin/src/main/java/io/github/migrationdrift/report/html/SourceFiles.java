package io.github.migrationdrift.report.html;

import io.github.migrationdrift.report.ReportedProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The project's source files, as far as they can be shown: none outside its repository, wherever a name or a symbolic link
 * may lead, and none that nobody would read. One that cannot be read is left out; the report is no place to complain of it.
 */
final class SourceFiles {
    private static final long MOST_BYTES = 1 << 20;

    private final Path directory;
    private final Optional<Path> root;
    private final Map<String, List<String>> read = new HashMap<>();

    private SourceFiles(Path directory, Optional<Path> root) {
        this.directory = directory;
        this.root = root;
    }

    static SourceFiles of(ReportedProject project) {
        try {
            return new SourceFiles(
                    project.directory(), Optional.of(project.repository().toRealPath()));
        } catch (IOException e) {
            return new SourceFiles(project.directory(), Optional.empty());
        }
    }

    /** Empty where the file is left out, or has no such line. */
    Optional<Excerpt> around(String file, int line) {
        return Excerpt.of(read.computeIfAbsent(file, this::read), line);
    }

    private List<String> read(String file) {
        try {
            Path path = directory.resolve(file).toRealPath();
            if (root.filter(path::startsWith).isEmpty()
                    || !Files.isRegularFile(path)
                    || Files.size(path) > MOST_BYTES) {
                return List.of();
            }
            String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
            return text.indexOf('\0') >= 0 ? List.of() : text.lines().toList();
        } catch (IOException | UncheckedIOException | InvalidPathException | SecurityException e) {
            return List.of();
        }
    }
}
