package io.github.migrationdrift.habit;

import java.util.Locale;

/** A piece of SQL text. All pieces together are the text. */
record SqlToken(Kind kind, String text) {
    enum Kind {
        SPACE,
        COMMENT,
        /** A keyword, or a name without quotes: PostgreSQL does not care for its case. */
        WORD,
        /** A name in quotes, a text, a dollar-quoted text, or a placeholder of Flyway's: to be left as it is. */
        QUOTED,
        NUMBER,
        SYMBOL
    }

    boolean isSignificant() {
        return kind != Kind.SPACE && kind != Kind.COMMENT;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** The word in lower case; for anything else nothing that a word can be. */
    String word() {
        return isWord() ? text.toLowerCase(Locale.ROOT) : "";
    }
}
