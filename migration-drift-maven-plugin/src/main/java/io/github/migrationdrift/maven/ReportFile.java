package io.github.migrationdrift.maven;

import io.github.migrationdrift.failure.CheckFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the report goes. */
record ReportFile(Path path) {

    ReportFile {
        path = path.toAbsolutePath();
    }

    /**
     * Before a check: that the report can be written is seen before anybody waits for it, and a check that cannot be done
     * leaves no report of an earlier one behind, which a CI server would take for its own.
     */
    void clear() {
        obstacle().ifPresent(reason -> {
            throw refused(reason);
        });
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw refused("the old report cannot be deleted: " + e);
        }
    }

    private Optional<String> obstacle() {
        if (Files.isDirectory(path)) {
            return Optional.of("it is a directory");
        }
        Path directory = path.getParent();
        while (directory != null && !Files.exists(directory)) {
            directory = directory.getParent();
        }
        if (directory == null) {
            return Optional.of("none of the directories above it exists");
        }
        if (!Files.isDirectory(directory)) {
            return Optional.of(directory + " is not a directory");
        }
        return Files.isWritable(directory) ? Optional.empty() : Optional.of("nothing can be written in " + directory);
    }

    private CheckFailure refused(String reason) {
        return new CheckFailure(
                CheckFailure.Kind.CONFIGURATION,
                "The report cannot be written to " + path + ": " + reason,
                "<reportFile> (-Ddrift.reportFile) is the path of a file, for example target/drift/drift-report.json.");
    }
}
