package io.github.migrationdrift.report.html;

import java.util.Locale;

/** Sentences of parts that are written in small letters. */
final class Words {
    private Words() {}

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** With a full stop, as a sentence ends. */
    static String sentence(String text) {
        String capital = capital(text);
        return capital.isEmpty() || capital.endsWith(".") ? capital : capital + ".";
    }
}
