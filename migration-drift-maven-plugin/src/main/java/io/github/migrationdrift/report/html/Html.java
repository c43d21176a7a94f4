package io.github.migrationdrift.report.html;

import io.github.migrationdrift.report.Printable;

/** A piece of a page. What names, SQL and files hold gets into it as text or as the value of an attribute, never as markup. */
interface Html {
    Html NOTHING = page -> {};

    void writeTo(StringBuilder page);

    /** In one line, for a name or a sentence. */
    static Html text(String text) {
        return page -> Escape.text(page, Printable.line(text));
    }

    /** In lines, for SQL or the source of a file. */
    static Html lines(String text) {
        return page -> Escape.text(page, Printable.page(text));
    }

    /** What the plugin itself brings: its style, its script, its help texts as they were rendered. */
    static Html trusted(String markup) {
        return page -> page.append(markup);
    }
}
