package io.github.migrationdrift.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportTest {
    private static final DriftReport REPORT =
            SampleDrifts.report(List.of(SampleDrifts.missingColumn(), SampleDrifts.extraIndex()));

    @TempDir
    private Path directory;

    @Test
    void holdsEverythingInFormatVersion1() throws Exception {
        try (var golden = JsonReportTest.class.getResourceAsStream("drift-report.json")) {
            assertThat(written()).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theSameDriftsGiveTheSameBytes() throws Exception {
        assertThat(written()).isEqualTo(written());
    }

    @Test
    void warningsAloneAreClean() {
        assertThat(JsonReport.render(SampleDrifts.report(List.of(SampleDrifts.narrowColumn()))))
                .contains("\"outcome\" : \"clean\"");
    }

    @Test
    void versionsOfWhatTookNoPartAreAbsent() {
        assertThat(JsonReport.render(SampleDrifts.databaseReport(List.of())))
                .contains("\"postgres\" : \"18.6\"\n  }")
                .doesNotContain("hibernate", "flyway");
    }

    private String written() throws Exception {
        Path file = directory.resolve("new/directory/drift-report.json");
        JsonReport.write(REPORT, file);
        return Files.readString(file);
    }
}
