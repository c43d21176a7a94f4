package io.github.migrationdrift.maven;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.report.JsonReport;
import io.github.migrationdrift.report.ReportedProject;
import io.github.migrationdrift.report.Reporter;
import io.github.migrationdrift.report.formats.Reporters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the reports go.
 *
 * @param json that in JSON; those in other formats stand beside it
 * @param reporters what is written
 */
record ReportFiles(Path json, List<Reporter> reporters) {

    ReportFiles {
        json = json.toAbsolutePath();
        reporters = List.copyOf(reporters);
    }

    /**
     * Before a check: that the reports can be written is seen before anybody waits for them, and a check that cannot be
     * done leaves no report of an earlier one behind, in whatever format, which a CI server would take for its own.
     */
    void clear() {
        obstacle().ifPresent(reason -> {
            throw refused(reason);
        });
        try {
            Files.deleteIfExists(json);
            for (Reporter reporter : Reporters.all()) {
                Files.deleteIfExists(file(reporter));
            }
        } catch (IOException e) {
            throw refused("the old report cannot be deleted: " + e);
        }
    }

    /** What is to be written, by the name of the file. */
    Map<String, String> render(DriftReport report, ReportedProject project) {
        Map<String, String> contents = new LinkedHashMap<>();
        for (Reporter reporter : reporters) {
            contents.put(String.valueOf(file(reporter).getFileName()), reporter.render(report, project));
        }
        return contents;
    }

    void write(Map<String, String> contents) {
        try {
            Files.createDirectories(directory());
            for (Map.Entry<String, String> file : contents.entrySet()) {
                Files.writeString(directory().resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw refused(e.toString());
        }
    }

    private Path file(Reporter reporter) {
        return reporter instanceof JsonReport ? json : directory().resolve(reporter.fileName());
    }

    private Path directory() {
        return Optional.ofNullable(json.getParent()).orElse(json);
    }

    private Optional<String> obstacle() {
        if (Files.isDirectory(json)) {
            return Optional.of("it is a directory");
        }
        Path directory = json.getParent();
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
                "The report cannot be written to " + json + ": " + reason,
                "<reportFile> (-Ddrift.reportFile) is the path of a file, for example target/drift/drift-report.json.");
    }
}
