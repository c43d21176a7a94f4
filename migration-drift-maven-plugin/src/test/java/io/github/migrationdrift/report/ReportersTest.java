package io.github.migrationdrift.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.report.formats.Reporters;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every format, whatever else it is. */
class ReportersTest {
    private static final ReportedProject PROJECT = new ReportedProject("a<b>\"&`|\u202e", Path.of("."), "");

    static Stream<Named<Reporter>> all() {
        return Reporters.all().stream().map(reporter -> Named.of(reporter.name(), reporter));
    }

    @Test
    void jsonIsAlwaysWrittenAndTheOthersAreChosen() {
        assertThat(names(Reporters.named(List.of()))).containsExactly("json");
        assertThat(names(Reporters.named(List.of("gitlab", "sarif")))).containsExactly("json", "sarif", "gitlab");
        assertThat(names(Reporters.named(List.of("all")))).isEqualTo(names(Reporters.all()));
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> Reporters.named(List.of("pdf")))
                .withMessage("There is no report pdf");
    }

    @Test
    void eachHasAFileOfItsOwn() {
        assertThat(Reporters.all()).extracting(Reporter::fileName).doesNotHaveDuplicates();
        assertThat(Reporters.all()).extracting(Reporter::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameReportGivesTheSameBytes(Reporter reporter) throws Exception {
        String text = reporter.render(SampleDrifts.everything(), PROJECT);

        assertThat(reporter.render(SampleDrifts.everything(), PROJECT)).isEqualTo(text);
        assertRead(reporter, text);
    }

    @ParameterizedTest
    @MethodSource("all")
    void hostileNamesDoNoHarm(Reporter reporter) throws Exception {
        List<Drift> drifts = List.of(SampleDrifts.forged(), SampleDrifts.hostile());

        assertRead(reporter, reporter.render(SampleDrifts.report(drifts), PROJECT));
    }

    @ParameterizedTest
    @MethodSource("all")
    void anEmptyReportIsOne(Reporter reporter) throws Exception {
        assertRead(reporter, reporter.render(SampleDrifts.report(List.of()), PROJECT));
        assertRead(reporter, reporter.render(SampleDrifts.databaseReport(List.of()), PROJECT));
    }

    @ParameterizedTest
    @MethodSource("all")
    void thousandsOfDriftsAreReported(Reporter reporter) throws Exception {
        List<Drift> drifts = new ArrayList<>(SampleDrifts.different(700));
        drifts.addAll(SampleDrifts.narrowNumbers(700));
        drifts.addAll(SampleDrifts.inherited(600));

        assertRead(reporter, reporter.render(SampleDrifts.report(drifts), PROJECT));
    }

    /** Nothing that commands a terminal, and what the format's readers read. */
    private static void assertRead(Reporter reporter, String text) throws Exception {
        assertThat(text).endsWith("\n").doesNotContainPattern("[\\p{Cc}&&[^\\n]]");
        switch (reporter.name()) {
            case "json", "sarif", "gitlab" -> JsonMapper.builder().build().readTree(text);
            case "junit" ->
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(text)));
            default -> assertThat(text).isNotBlank();
        }
    }

    private static List<String> names(List<Reporter> reporters) {
        return reporters.stream().map(Reporter::name).toList();
    }
}
