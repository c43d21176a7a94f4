package io.github.migrationdrift.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {
    private static final DriftReport REPORT =
            SampleDrifts.report(List.of(SampleDrifts.missingColumn(), SampleDrifts.extraIndex()));

    private static final ReportedProject PROJECT = new ReportedProject("shop", Path.of("."), "");

    @Test
    void holdsEverythingInFormatVersion1() throws Exception {
        try (var golden = JsonReportTest.class.getResourceAsStream("drift-report.json")) {
            assertThat(written()).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theSameDriftsGiveTheSameBytes() {
        assertThat(written()).isEqualTo(written());
    }

    @Test
    void warningsAloneAreClean() {
        assertThat(new JsonReport().render(SampleDrifts.report(List.of(SampleDrifts.narrowColumn())), PROJECT))
                .contains("\"outcome\" : \"clean\"");
    }

    @Test
    void versionsOfWhatTookNoPartAreAbsent() {
        assertThat(new JsonReport().render(SampleDrifts.databaseReport(List.of()), PROJECT))
                .contains("\"postgres\" : \"18.6\"\n  }")
                .doesNotContain("hibernate", "flyway");
    }

    private static String written() {
        return new JsonReport().render(REPORT, PROJECT);
    }
}
