package io.github.migrationdrift.report.html;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Help texts as they stand in a page: below its headings, and with links that stay within it. */
final class HelpMarkdown {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final int OF_A_CODE = 3;
    private static final String PAGE = ".html";

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();
    private final Set<String> codes;

    /** @param codes whose help texts are in the page */
    HelpMarkdown(Set<String> codes) {
        this.codes = codes;
    }

    Html render(String markdown) {
        Node text = parser.parse(markdown);
        text.accept(new Fitting(codes));
        return Html.trusted(renderer.render(text));
    }

    private static final class Fitting extends AbstractVisitor {
        private final Set<String> codes;

        Fitting(Set<String> codes) {
            this.codes = codes;
        }

        /** The page has the title already. */
        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() == 1) {
                heading.unlink();
            } else {
                heading.setLevel(heading.getLevel() - 1 + OF_A_CODE);
            }
        }

        /** The page fetches nothing: what the picture shows is said instead. */
        @Override
        public void visit(Image image) {
            unwrap(image);
        }

        /** To the page of another code: that is a part of this page, or a word where it is not. */
        @Override
        public void visit(Link link) {
            String target = link.getDestination();
            String code = target.endsWith(PAGE) ? target.substring(0, target.length() - PAGE.length()) : "";
            if (codes.contains(code)) {
                link.setDestination("#" + HelpTexts.id(code));
            } else if (target.startsWith("https://")) {
                visitChildren(link);
            } else {
                unwrap(link);
            }
        }

        private static void unwrap(Node node) {
            Node child = node.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                node.insertBefore(child);
                child = next;
            }
            node.unlink();
        }
    }
}
