package io.github.migrationdrift.report.html;

import static io.github.migrationdrift.report.html.Tag.tag;

import io.github.migrationdrift.drift.CodeHelp;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The help texts of the codes that a report has, each once. */
final class HelpTexts {
    private final Set<String> codes;
    private final HelpMarkdown markdown;

    HelpTexts(Collection<String> codes) {
        this.codes = new TreeSet<>(codes);
        markdown = new HelpMarkdown(this.codes);
    }

    static String id(String code) {
        return "help-" + code;
    }

    /** Where a drift tells of its code: the script brings the text there, and without it the link leads to it. */
    static Html link(String code) {
        return tag("p", "help").add(tag("a").with("href", "#" + id(code)).text("What " + code + " means"));
    }

    Html html() {
        if (codes.isEmpty()) {
            return Html.NOTHING;
        }
        return tag("section")
                .with("id", "codes")
                .add(tag("h2").text("What the codes mean"))
                .add(codes.stream().map(this::text).toList());
    }

    private Html text(String code) {
        List<Html> text = CodeHelp.text(code).map(markdown::render).stream().toList();
        return tag("details", "help")
                .with("id", id(code))
                .add(tag("summary").add(tag("h3").add(tag("code").text(code))))
                .add(tag("div", "text").add(text));
    }
}
