package io.github.migrationdrift.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    private static final String[] PARTS = {
        "`",
        "``",
        "```",
        "*",
        "_",
        "[",
        "]",
        "](",
        "(",
        ")",
        "<",
        ">",
        "<b>",
        "</b>",
        "&",
        "&amp;",
        "|",
        "~~",
        "\\",
        "$",
        "#",
        "!",
        "\"",
        "'",
        "-",
        "+",
        "1.",
        " ",
        "a",
        "ä",
        "🙂",
        "{",
        "}",
        "=",
        "http://a.b",
        "\n",
        "\t",
        ":",
        "@",
        "<!--",
        "-->"
    };

    @Test
    void textIsReadAsItIs() {
        for (String text : texts()) {
            Paragraph paragraph = paragraph("So " + Markdown.text(text) + " it is");
            assertThat(literal(paragraph)).isEqualTo("So " + Printable.line(text) + " it is");
        }
    }

    @Test
    void codeIsReadAsItIs() {
        for (String text : texts()) {
            if (!text.isBlank()) {
                Paragraph paragraph = paragraph("So " + Markdown.code(text) + " it is");
                assertThat(paragraph.getFirstChild().getNext())
                        .isInstanceOfSatisfying(
                                Code.class,
                                code -> assertThat(code.getLiteral()).isEqualTo(Printable.line(text)));
                assertThat(literal(paragraph)).isEqualTo("So  it is");
            }
        }
    }

    @Test
    void nothingEndsAFence() {
        for (String text : texts()) {
            Node block =
                    Parser.builder().build().parse(Markdown.fence("sql", text)).getFirstChild();
            assertThat(block)
                    .isInstanceOfSatisfying(
                            FencedCodeBlock.class,
                            fence -> assertThat(fence.getLiteral().lines().toList())
                                    .isEqualTo(Printable.lines(text)));
            assertThat(block.getNext()).isNull();
        }
    }

    @Test
    void nobodyIsMentionedAndNothingLinked() {
        assertThat(Markdown.text("@octocat, #12, a@b.c, :tada: and http://x"))
                .isEqualTo("@<!-- -->octocat, \\#<!-- -->12, a@<!-- -->b.c, :<!-- -->tada: and http:<!-- -->//x");
        assertThat(Markdown.text("www.example.org, WWW.example.org: #"))
                .isEqualTo("www\\.example.org, WWW\\.example.org: \\#");
        assertThat(Markdown.text("$x$")).isEqualTo("\\$x\\$");
    }

    @Test
    void htmlIsText() {
        assertThat(Markdown.html("<b a=\"c\">&amp;\n")).isEqualTo("&lt;b a=&quot;c&quot;&gt;&amp;amp;\\n");
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertThat(Markdown.cut("12345", 5)).isEqualTo("12345");
        assertThat(Markdown.cut("123456", 5)).isEqualTo("1234…");
        assertThat(Markdown.cut("123🙂56", 5)).isEqualTo("123…");
        assertThat(Markdown.cut("12🙂456", 5)).isEqualTo("12🙂…");
    }

    private static List<String> texts() {
        Random random = new Random(42);
        List<String> texts = new ArrayList<>(List.of(PARTS));
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(8) + 1; part > 0; part--) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static Paragraph paragraph(String markdown) {
        Node first = Parser.builder().build().parse(markdown).getFirstChild();
        assertThat(first).isInstanceOf(Paragraph.class);
        assertThat(first.getNext()).isNull();
        return (Paragraph) first;
    }

    /** What is shown outside of code. */
    private static String literal(Paragraph paragraph) {
        StringBuilder literal = new StringBuilder();
        paragraph.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                literal.append(text.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                assertThat(html.getLiteral()).isEqualTo("<!-- -->");
            }
        });
        return literal.toString();
    }
}
