package io.github.migrationdrift.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.policy.Strictness;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;

class JunitReportTest {
    private static final ReportedProject PROJECT = new ReportedProject("shop", Path.of("."), "");

    @Test
    void holdsATestForEachMappedTableAndForWhatElseDrifted() throws Exception {
        Golden.assertSame(xml(SampleDrifts.everything()), "TEST-drift.xml");
    }

    @Test
    void surefireReadsIt() throws Exception {
        DriftReport report = SampleDrifts.everything();
        List<ReportTestCase> tests = tests(report);

        assertThat(tests)
                .extracting(ReportTestCase::getFullClassName, ReportTestCase::getName, ReportTestCase::getFailureType)
                .containsExactly(
                        tuple("com.acme.Book", "public.book", "column.missing"),
                        tuple("com.acme.Loan", "public.loan", null),
                        tuple("public", "public.book_seq", "sequence.missing"),
                        tuple("public", "public.old_book", "table.extra"),
                        tuple("public", "public.t1", null));
        assertThat(tests.get(0).getFailureMessage()).isEqualTo("1 error: 1 column.missing");
        assertThat(tests.get(0).getFailureDetail())
                .startsWith("column.missing  public.book.isbn\n")
                .contains("alter table book add column isbn");
        assertThat(tests.get(3).getFailureDetail()).contains("The rule drift-ignore.yml:9", "expired");
        assertThat(xml(report))
                .contains("<testsuite name=\"shop\" tests=\"5\" failures=\"3\" errors=\"0\" skipped=\"0\" time=\"0\">");
    }

    @Test
    void whateverFailsTheBuildFailsATest() throws Exception {
        List<ReportTestCase> tests = tests(SampleDrifts.faulty());

        assertThat(tests)
                .extracting(ReportTestCase::getName, ReportTestCase::hasFailure, ReportTestCase::getFailureMessage)
                .containsExactly(
                        tuple("public.book", false, null), tuple("ignore rules", true, "1 rule matches nothing"));
        assertThat(tests.get(1).getFailureDetail()).contains("(table x) matches no drift.");
        assertThat(xml(SampleDrifts.faulty())).contains("tests=\"2\" failures=\"1\"");
    }

    @Test
    void aCleanReportPasses() throws Exception {
        assertThat(tests(SampleDrifts.report(List.of(SampleDrifts.narrowColumn()))))
                .extracting(ReportTestCase::isSuccessful)
                .containsExactly(true);
        assertThat(tests(SampleDrifts.report(List.of()))).isEmpty();
    }

    @Test
    void tablesOfTwoDatabasesAreTestsAlthoughNoEntityIsThere() throws Exception {
        DriftReport report = SampleDrifts.databaseReport(List.of());
        DriftReport tables = new DriftReport(
                Strictness.STANDARD,
                report.versions(),
                report.subject(),
                List.of(),
                List.of(SampleDrifts.table("book", null)),
                report.judgement());

        assertThat(tests(tables))
                .extracting(ReportTestCase::getFullClassName, ReportTestCase::getName)
                .containsExactly(tuple("public", "public.book"));
    }

    @Test
    void namesAreNoXml() throws Exception {
        List<Drift> drifts = List.of(SampleDrifts.forged(), SampleDrifts.hostile());
        List<ReportTestCase> tests = tests(SampleDrifts.report(drifts));

        assertThat(tests)
                .extracting(ReportTestCase::getName)
                .isEqualTo(drifts.stream()
                        .map(drift -> Printable.line(drift.location().schema() + "."
                                + drift.location().table().orElseThrow()))
                        .toList());
        assertThat(tests.get(1).getFailureDetail()).contains("&amp;\"'</failure>]]>", "\\uffff");
    }

    /** Surefire makes a suite of each class. */
    private static List<ReportTestCase> tests(DriftReport report) throws Exception {
        byte[] xml = xml(report).getBytes(StandardCharsets.UTF_8);
        List<ReportTestSuite> suites = new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(new ByteArrayInputStream(xml), StandardCharsets.UTF_8));
        return suites.stream().flatMap(suite -> suite.getTestCases().stream()).toList();
    }

    private static String xml(DriftReport report) {
        return new JunitReport().render(report, PROJECT);
    }
}
