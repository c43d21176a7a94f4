package io.github.migrationdrift.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.report.formats.Reporters;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    @TempDir
    private Path directory;

    @Test
    void anOldReportGoesAway() throws Exception {
        Path report = Files.writeString(directory.resolve("report.json"), "{}");

        files(report).clear();

        assertThat(report).doesNotExist();
    }

    @Test
    void directoriesAreMadeWhenTheReportIsWritten() {
        files(directory.resolve("not/yet/there/report.json")).clear();

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aDirectoryIsNoReport() {
        refused(directory, "it is a directory");
    }

    @Test
    void nothingIsBelowAFile() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");

        refused(file.resolve("report.json"), file + " is not a directory");
        refused(file.resolve("deeper/report.json"), file + " is not a directory");
    }

    private static void refused(Path path, String reason) {
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> files(path).clear())
                .withMessage("The report cannot be written to " + path + ": " + reason)
                .extracting(CheckFailure::advice)
                .asString()
                .startsWith("<reportFile> (-Ddrift.reportFile) is the path of a file");
    }

    private static ReportFiles files(Path json) {
        return new ReportFiles(json, Reporters.all());
    }
}
