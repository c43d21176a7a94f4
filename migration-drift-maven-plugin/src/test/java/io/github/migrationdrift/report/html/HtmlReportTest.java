package io.github.migrationdrift.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.report.ReportedProject;
import io.github.migrationdrift.report.SampleReports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    private static final int FIVE_MEGABYTES = 5 << 20;

    @TempDir
    private Path directory;

    /** Rewrite it with {@code -Ddrift.golden.rewrite}, and look at what has changed. */
    @Test
    void holdsEverythingInItsPlace() throws Exception {
        writeSources();
        Element content = page(SampleReports.small()).selectFirst("main");
        content.select("#codes .text").empty();
        String main = content.outerHtml() + "\n";
        String golden = "drift-report.main.html";
        if (System.getProperty("drift.golden.rewrite") != null) {
            Files.writeString(Path.of("src/test/resources/io/github/migrationdrift/report", golden), main);
        }
        try (var expected = DriftReport.class.getResourceAsStream(golden)) {
            assertThat(main).isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theSameDriftsGiveTheSameBytes() {
        assertThat(written(SampleReports.realistic(100))).isEqualTo(written(SampleReports.realistic(100)));
    }

    @Test
    void everyDriftIsAnEntryOfItsTable() {
        Document page = page(SampleReports.realistic(100));

        assertThat(page.select(".table > .drifts > .drift")).hasSize(100);
        assertThat(page.select(".table[data-table=public.book] .drift[data-severity=error] .place")
                        .eachText())
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place).startsWith("public.book"));
        assertThat(page.select("[data-table='Sequences, types and schemas'] .drift")
                        .eachAttr("data-code"))
                .isNotEmpty()
                .containsOnly("sequence.increment");
        assertThat(page.select("[data-code=foreign-key.missing] .place").eachText())
                .contains("public.book foreign key (born0_id)");
        assertThat(page.select("[data-code=index.extra] .place").eachText())
                .contains("public.author ix_author_status0 (status0, lower(status0))");
    }

    @Test
    void aDriftSaysWhatWhyWhereAndHowToRepair() {
        Element drift = page(SampleReports.small()).selectFirst("[data-code=column.missing]");

        assertThat(drift.selectFirst("summary").text())
                .isEqualTo("Error column.missing public.book.isbn fails the check"
                        + " No migration creates the column isbn of book.");
        assertThat(drift.select(".definition").eachText()).containsExactly("varchar(13) not null", "no such column");
        assertThat(drift.select(".origin").eachText())
                .containsExactly(
                        "Book.isbn (src/main/java/com/acme/Book.java:31)",
                        "book is created by src/main/resources/db/migration/V1__init.sql:4");
        assertThat(drift.selectFirst("dt:contains(At run time) + dd").text())
                .isEqualTo("Every query that loads Book fails: column ….isbn does not exist (42703).");
        assertThat(drift.selectFirst("[data-copy=SQL] pre").text())
                .isEqualTo("alter table book add column isbn varchar(13) not null;");
        assertThat(drift.selectFirst(".hazard").text()).isEqualTo("Caution: may fail on existing rows.");
        assertThat(drift.selectFirst("[data-copy=rule] pre").text())
                .isEqualTo("- {code: column.missing, table: public.book, column: isbn, reason: \"\"}");
        assertThat(drift.selectFirst(".help a").attr("href")).isEqualTo("#help-column.missing");
    }

    @Test
    void sourcesStandAroundTheirLine() throws Exception {
        writeSources();
        Element drift = page(SampleReports.small()).selectFirst("[data-code=column.missing]");

        Element java = drift.select(".excerpt").get(0);
        assertThat(java.attr("start")).isEqualTo("28");
        assertThat(java.select("li").eachText())
                .containsExactly("line 28", "line 29", "line 30", "line 31", "line 32", "line 33");
        assertThat(java.select("[aria-current=true]").eachText()).containsExactly("line 31");
        Element sql = drift.select(".excerpt").get(1);
        assertThat(sql.attr("start")).isEqualTo("1");
        assertThat(sql.selectFirst("[aria-current=true] mark").wholeText()).isEqualTo("    <title> text");
    }

    @Test
    void columnsStandSideBySideWithWhatDiffersMarked() {
        Element columns = page(SampleReports.small()).selectFirst(".columns");

        assertThat(columns.selectFirst("summary").text()).isEqualTo("Columns: 3 of 4 differ");
        assertThat(columns.select("thead th").eachText()).containsExactly("Column", "Entities", "Migrations");
        assertThat(columns.select("tbody tr").eachText())
                .containsExactly(
                        "id bigint not null bigint not null",
                        "isbn entities only varchar(13) not null none",
                        "title differs varchar(255) varchar(200)",
                        "legacy migrations only none text");
        assertThat(columns.select("tr.differs mark").eachText()).containsExactly("varchar(255)", "varchar(200)");
    }

    @Test
    void whatDoesNotCountStandsApartAndFolded() {
        Document page = page(SampleReports.realistic(100));

        assertThat(page.select("#hidden > details:not([open])").eachAttr("id"))
                .containsExactly("ignored", "baselined", "solved");
        assertThat(page.selectFirst("#ignored .part > p").text())
                .isEqualTo("Reason: Written by the import job, which leaves with the next release."
                        + " Said in drift-ignore.yml:4, until 2027-02-28.");
        assertThat(page.select("#ignored li")).hasSize(2);
        assertThat(page.selectFirst("#baselined").text()).contains("In the baseline since 2026-11-28.");
        assertThat(page.selectFirst("#solved li").text())
                .isEqualTo("column.length public.book.subtitle, in the baseline since 2026-11-28"
                        + " entities varchar(255), migrations varchar(100)");
    }

    @Test
    void whatFailsBesidesDriftsStandsAtTheTop() {
        assertThat(page(SampleReports.realistic(100))
                        .select(".headline .messages li")
                        .eachText())
                .containsExactly(
                        "The rule drift-ignore.yml:9 (code column.missing; until the release) expired on 2026-11-27."
                                + " Repair the drift, or state a later date.",
                        "The migration V6__rename_mail_to_email could not be run as the application would run it.");
    }

    @Test
    void theHelpTextOfACodeIsThereOnce() {
        Document page = page(SampleReports.realistic(100));

        assertThat(page.select("#codes > details").eachAttr("id"))
                .doesNotHaveDuplicates()
                .contains("help-column.length", "help-column.missing");
        Element help = page.getElementById("help-column.length");
        assertThat(help.select("h4").eachText())
                .containsExactly("Severity", "At run time", "Example", "Repair", "Not reported");
        assertThat(help.select("ul > li > strong, pre > code, p > code, em")).hasSizeGreaterThan(5);
        assertThat(help.select("a[href='#help-column.type']").text()).isEqualTo("column.type");
        assertThat(help.text()).doesNotContain("##", "**", "```");
    }

    @Test
    void everyLinkLeadsSomewhereInThePage() {
        Document page = page(SampleReports.realistic(100));

        assertThat(page.select("[href]").eachAttr("href"))
                .allSatisfy(href -> assertThat(href).startsWith("#"))
                .filteredOn(href -> !href.startsWith("#severity="))
                .isNotEmpty()
                .allSatisfy(href -> assertThat(page.getElementById(href.substring(1)))
                        .as(href)
                        .isNotNull());
        assertThat(page.select("[src], link, iframe, object")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void headingsSkipNoLevel() {
        int before = 0;
        for (Element heading : page(SampleReports.realistic(100)).select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.normalName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    @Test
    void onlyItsOwnStyleAndScriptMayRun() throws Exception {
        Document page = page(SampleReports.small());

        assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src '"
                        + hash(page.selectFirst("style").data())
                        + "'; script-src '" + hash(page.selectFirst("script").data())
                        + "'; base-uri 'none'; form-action 'none'");
        assertThat(page.select("[style]")).isEmpty();
    }

    @Test
    void namesAreTextWhateverTheyHold() throws Exception {
        Document page = page(SampleReports.hostile());

        assertThat(page.select("script, style")).hasSize(2);
        assertThat(page.select("img, iframe, i")).isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey))
                .noneMatch(name -> name.startsWith("on"));
        assertThat(page.selectFirst("[data-code=column.type] .message").text())
                .isEqualTo("</script><script>alert(1)</script><!--");
        assertThat(page.select(".definition").eachText())
                .contains("</code><img src=x onerror=alert(1)>", "<svg/onload=alert(1)>\\u202egnp.exe\\u2066");
        assertThat(page.select("h3").eachText()).contains("public.x\\n[INFO] No drift\\n::error::pwned");
        assertThat(written(SampleReports.hostile())).doesNotContainPattern("[\u0000-\u0008\u001b\u200b\u202e\u2066]");
    }

    @Test
    void twoDatabasesAreWantedAndFound() {
        Document page = page(SampleReports.ofDatabases());

        assertThat(page.selectFirst("h1").text()).isEqualTo("Schema drift: 1 error between the two databases");
        assertThat(page.select(".drift .label").eachText()).startsWith("Wanted", "Found");
        assertThat(page.select("dt").eachText()).doesNotContain("At run time", "Ignore rule", "Hibernate", "Flyway");
    }

    @Test
    void noDriftIsSaidInAWord() {
        Document page = page(SampleReports.clean());

        assertThat(page.select(".outcome, h1").eachText()).containsExactly("✓ Check passed", "No drift");
        assertThat(page.selectFirst("#drifts").text()).isEqualTo("Drifts None to show.");
    }

    @Test
    void aRuleThatMatchesNothingFailsUnderStrictness() {
        Document page = page(SampleReports.withUselessRule());

        assertThat(page.select(".outcome, h1, .messages").eachText())
                .containsExactly(
                        "✕ Check failed",
                        "Ignore rules that match nothing",
                        "What fails the check besides drifts The ignore rule pom.xml:4 matches no drift.");
    }

    @Test
    void twoThousandDriftsStayAFileThatOneCanOpen() {
        String page = new HtmlReport().render(SampleReports.realistic(2000), SampleReports.project());

        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(FIVE_MEGABYTES);
        assertThat(Jsoup.parse(page).select(".drift")).hasSize(2000);
    }

    private void writeSources() throws IOException {
        StringBuilder java = new StringBuilder();
        for (int line = 1; line <= 33; line++) {
            java.append("\tline ").append(line).append('\n');
        }
        write("src/main/java/com/acme/Book.java", java + "\n\n");
        write(
                "src/main/resources/db/migration/V1__init.sql",
                "-- first\ncreate table book (\n    id bigint,\n    <title> text\n);\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Document page(DriftReport report) {
        return Jsoup.parse(written(report));
    }

    private String written(DriftReport report) {
        return new HtmlReport().render(report, new ReportedProject("shop", directory, ""));
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
