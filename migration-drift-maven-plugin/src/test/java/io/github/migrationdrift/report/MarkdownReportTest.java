package io.github.migrationdrift.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.EntityOrigin;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.policy.Judgement;
import io.github.migrationdrift.policy.SharedRules;
import io.github.migrationdrift.policy.Strictness;
import io.github.migrationdrift.repair.SamplePlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    private static final ReportedProject PROJECT = new ReportedProject("shop", Path.of("."), "");

    @Test
    void saysWhatTheConsoleSays() throws Exception {
        Golden.assertSame(markdown(SampleDrifts.everything()), "drift-report.md");
    }

    @Test
    void manyPlacesAreFolded() throws Exception {
        Golden.assertSame(markdown(SampleDrifts.report(SampleDrifts.inherited(60))), "drift-report-places.md");
    }

    @Test
    void manyBlocksAreFolded() {
        assertThat(markdown(SampleDrifts.report(SampleDrifts.different(10)))).doesNotContain("<details>");
        assertThat(markdown(SampleDrifts.report(SampleDrifts.different(11))))
                .contains(
                        "<details><summary><a href=\"" + Site.URL
                                + "/codes/column.type.html\"><code>column.type</code></a> <code>public.book.c1</code></summary>\n\n-")
                .doesNotContain("\n#### ");
    }

    @Test
    void whatDiffersStandsBesideItsPlace() {
        Drift other = DriftDraft.onColumn(Finding.COLUMN_MISSING, new ObjectName("public", "loan"), "due")
                .entities("date")
                .migrations("no such column")
                .consequence("every query that loads Loan fails: column ….due does not exist (42703)")
                .withOrigins(Optional.of(new EntityOrigin("Loan", "due", "Loan.java", 8)), Optional.empty());

        assertThat(markdown(SampleDrifts.report(List.of(SampleDrifts.missingColumn(), other))))
                .contains(
                        "- **migrations** `no such column`\n",
                        "- `public.book.isbn`, entities `varchar(13) not null`, `Book.isbn"
                                + " (src/main/java/com/acme/Book.java:31)`\n",
                        "- `public.loan.due`, entities `date`, `Loan.due (Loan.java:8)`\n");
    }

    @Test
    void aPersonIsToldWhatToDecide() {
        Drift drift = SampleDrifts.extraIndex();
        DriftReport report = SampleDrifts.report(List.of(drift));
        DriftReport strict = new DriftReport(
                Strictness.STRICT,
                report.versions(),
                report.subject(),
                List.of(),
                List.of(),
                SampleDrifts.judged(Strictness.STRICT, List.of(drift)));

        assertThat(markdown(strict)).contains("- **repair** by hand: no annotation could declare it\n");
    }

    @Test
    void ofTwoDatabasesNobodyKnowsWhatWorks() {
        assertThat(markdown(SampleDrifts.databaseReport(List.of(SampleDrifts.missingColumn()))))
                .contains("## Schema drift: 1 error between the two databases", "- **wanted** `varchar(13) not null`")
                .doesNotContain("at run time");
    }

    @Test
    void withoutDriftItIsShort() {
        assertThat(markdown(SampleDrifts.report(List.of())))
                .startsWith(
                        "## No drift: 14 entities (17 tables, 2 sequences) match 5 migrations on PostgreSQL 18.6.\n")
                .endsWith("| 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n");
        assertThat(markdown(SampleDrifts.faulty()))
                .startsWith("## No drift fails the build, but ignore rules that match nothing do\n")
                .contains("- The ignore rule pom.xml (table x) matches no drift.\n");
        assertThat(markdown(SampleDrifts.report(List.of(SampleDrifts.narrowColumn()))))
                .startsWith("## No drift that fails the build: ")
                .contains("\n- What a code means: `mvn drift:explain -Ddrift.code=column.length`\n")
                .doesNotContain("drift:baseline");
    }

    @Test
    void gitHubTakesIt() {
        String many = markdown(SampleDrifts.report(SampleDrifts.different(2_000)));

        assertThat(many)
                .hasSizeBetween(50_000, MarkdownPage.MOST_CHARACTERS)
                .containsPattern("\nLeft out here, for want of room: 18\\d\\d of the drifts that fail the build"
                        + " \\(18\\d\\d column.type\\). All of them are in `drift-report.json`.\n");
    }

    @Test
    void whatIsLongIsCut() {
        String name = "n".repeat(500);
        Drift drift = DriftDraft.onColumn(Finding.COLUMN_MISSING, new ObjectName("public", "book"), "isbn")
                .entities(name)
                .repair(SamplePlan.of(name.repeat(5), name.repeat(6) + 1, name.repeat(6) + 2, name.repeat(6) + 3))
                .consequence(name.repeat(2));

        String statement = "n".repeat(1_999) + "…\n";
        assertThat(markdown(SampleDrifts.report(List.of(drift)).withWarnings(List.of(name))))
                .contains(
                        "- **entities** `" + "n".repeat(299) + "…`\n",
                        "- **at run time** " + "n".repeat(599) + "…\n",
                        "```sql\n" + statement.repeat(3) + "-- … and 1 more in drift-report.json\n```\n",
                        "- " + "n".repeat(399) + "…\n");
    }

    @Test
    void manyLongPlacesAreNotAllNamed() {
        List<Drift> drifts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            drifts.add(DriftDraft.onColumn(Finding.COLUMN_MISSING, new ObjectName("public", "t".repeat(290) + i), "c")
                    .consequence("every query fails"));
        }

        assertThat(markdown(SampleDrifts.report(drifts)))
                .contains("<details><summary>40 more places</summary>", "\n- … and 24 more in `drift-report.json`\n");
    }

    /** Each mention of somebody is nine characters longer than it was. */
    @Test
    void gitHubTakesItWhateverIsInIt() {
        String name = "@x".repeat(500);
        List<Drift> drifts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            for (Finding finding : Finding.values()) {
                drifts.add(DriftDraft.onColumn(finding, new ObjectName("public", name + i), name)
                        .entities(name)
                        .migrations(name + i)
                        .message(name)
                        .hint(name + i)
                        .repair(SamplePlan.of(name.repeat(10), name + i))
                        .consequence(name + i));
            }
        }

        DriftReport report = SampleDrifts.report(drifts);
        DriftReport talkative = new DriftReport(
                report.strictness(),
                report.versions(),
                report.subject(),
                Collections.nCopies(30, name),
                List.of(),
                new Judgement(
                        report.judgement().drifts(), List.of(), 0, Collections.nCopies(30, name), SharedRules.NONE));

        assertThat(markdown(talkative))
                .hasSizeLessThanOrEqualTo(MarkdownPage.MOST_CHARACTERS)
                .contains("<details><summary><a ", "Left out here", "### Does not fail the build", "### How to go on")
                .containsPattern("- … and 2\\d more in `drift-report.json`");
    }

    @Test
    void namesAreNoMarkdown() {
        List<Drift> drifts = new ArrayList<>(List.of(SampleDrifts.forged(), SampleDrifts.hostile()));
        Parts parts = parts(markdown(SampleDrifts.report(drifts)));

        assertThat(parts.html).containsOnly("<!-- -->");
        assertThat(parts.headings).isEqualTo(5);
        assertThat(parts.tables).isEqualTo(1);
        assertThat(parts.code).contains(Printable.line(drifts.get(1).location().path()));
        assertThat(parts.sql)
                .contains(String.join(
                                "\n",
                                Printable.lines(
                                        drifts.get(1).repair().statements().get(0) + ";"))
                        + "\n");

        drifts.addAll(SampleDrifts.different(10));
        assertThat(parts(markdown(SampleDrifts.report(drifts))).html)
                .filteredOn(html -> !html.equals("<!-- -->"))
                .hasSize(24)
                .allMatch(html -> html.matches("</details>|<details><summary><a href=\"" + Site.URL
                        + "[\\w./-]+\"><code>[\\w.]+</code></a> <code>[^<]+</code></summary>"));
    }

    private static Parts parts(String markdown) {
        Parts parts = new Parts();
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown)
                .accept(parts);
        return parts;
    }

    private static String markdown(DriftReport report) {
        return new MarkdownReport().render(report, PROJECT);
    }

    /** What a reader of the format sees. */
    private static final class Parts extends AbstractVisitor {
        private final List<String> html = new ArrayList<>();
        private final List<String> code = new ArrayList<>();
        private final List<String> sql = new ArrayList<>();
        private int headings;
        private int tables;

        @Override
        public void visit(Heading heading) {
            headings++;
            visitChildren(heading);
        }

        @Override
        public void visit(CustomBlock block) {
            tables += block instanceof TableBlock ? 1 : 0;
            visitChildren(block);
        }

        @Override
        public void visit(Code span) {
            code.add(span.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock fence) {
            assertThat(fence.getInfo()).isEqualTo("sql");
            sql.add(fence.getLiteral());
        }

        @Override
        public void visit(HtmlInline inline) {
            html.add(inline.getLiteral());
        }

        @Override
        public void visit(HtmlBlock block) {
            html.add(block.getLiteral());
        }

        @Override
        public void visit(Link link) {
            assertThat(link.getDestination()).startsWith(Site.URL + "/codes/");
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            throw new AssertionError("an image: " + image.getDestination());
        }
    }
}
