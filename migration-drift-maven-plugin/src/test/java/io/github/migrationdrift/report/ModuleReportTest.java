package io.github.migrationdrift.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.report.html.ModulesPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleReportTest {
    @TempDir
    private Path directory;

    private Path json;

    @BeforeEach
    void write() throws Exception {
        Path module = Files.createDirectories(directory.resolve("shop/target/drift"));
        json = module.resolve("drift-report.json");
        ReportedProject project = new ReportedProject("shop", directory, "");
        DriftReport report = SampleDrifts.report(
                List.of(SampleDrifts.missingColumn(), SampleDrifts.narrowColumn(), SampleDrifts.forged()));
        Files.writeString(json, new JsonReport().render(report, project));
    }

    @Test
    void readsWhatTheCheckHasWritten() {
        ModuleReport report = read();

        assertThat(report.fails()).isTrue();
        assertThat(report.counts()).isEqualTo(new ModuleReport.Counts(14, 17, 5, 2, 1, 0, 0, 0));
        assertThat(report.failures()).hasSize(2).startsWith("column.missing  public.book.isbn");
        assertThat(report.page()).isEmpty();
    }

    @Test
    void linksThePageOfTheModule() throws Exception {
        Files.writeString(json.resolveSibling("drift-report.html"), "");

        Document page = Jsoup.parse(ModulesPage.of(List.of(read())));

        assertThat(page.select("tbody a").eachAttr("href"))
                .containsExactly("../../shop/target/drift/drift-report.html");
        assertThat(page.title()).isEqualTo("Schema drift in 1 of 1 module");
        assertThat(page.select("tbody li").eachText())
                .containsExactly(
                        "column.missing public.book.isbn", "table.extra public.x\\n[INFO] No drift\\n::error::pwned");
        assertThat(page.select("script, img, link")).isEmpty();
    }

    @Test
    void whatIsNoReportIsRefused() throws Exception {
        Files.writeString(json, "{");

        assertThatThrownBy(this::read)
                .isInstanceOf(CheckFailure.class)
                .hasMessageContaining("The report of shop cannot be read");
    }

    private ModuleReport read() {
        return ModuleReport.read("shop", json, directory.resolve("target/drift"));
    }
}
