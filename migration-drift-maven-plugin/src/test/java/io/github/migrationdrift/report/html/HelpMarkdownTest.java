package io.github.migrationdrift.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.drift.CodeHelp;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HelpMarkdownTest {

    @Test
    void itsHeadingsStandBelowThatOfTheCode() {
        assertThat(html("# column.type\n\nText.\n\n## Repair\n\nMore.")).isEqualTo("""
                <p>Text.</p>
                <h4>Repair</h4>
                <p>More.</p>
                """);
    }

    @Test
    void aTableIsATable() {
        assertThat(html("| a | b |\n|---|---|\n| 1 | 2 |")).contains("<table>", "<th>a</th>", "<td>2</td>");
    }

    @Test
    void markupIsText() {
        assertThat(html("a <b>c</b>\n\n<script>alert(1)</script>"))
                .doesNotContain("<b>", "<script>")
                .contains("&lt;b&gt;", "&lt;script&gt;");
    }

    @Test
    void aLinkStaysInThePageOrIsNone() {
        assertThat(html("[`x`](column.type.html)"))
                .isEqualTo("<p><a href=\"#help-column.type\"><code>x</code></a></p>\n");
        assertThat(html("[`x`](table.extra.html) [y](javascript:alert(1)) [z](../index.html) ![w](x.png)"))
                .isEqualTo("<p><code>x</code> y z w</p>\n");
    }

    @Test
    void everyHelpTextIsRenderedWhole() {
        assertThat(CodeHelp.codes())
                .allSatisfy(code -> assertThat(html(CodeHelp.text(code).orElseThrow()))
                        .contains("<h4>Severity</h4>", "<h4>Repair</h4>", "<pre>")
                        .doesNotContain("&lt;!--", "<h1>", ".html\""));
    }

    private static String html(String markdown) {
        StringBuilder page = new StringBuilder();
        new HelpMarkdown(Set.of("column.type")).render(markdown).writeTo(page);
        return page.toString();
    }
}
