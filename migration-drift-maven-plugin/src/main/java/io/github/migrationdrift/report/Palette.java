package io.github.migrationdrift.report;

/** How words are set off on a console. */
public interface Palette {
    Palette PLAIN = new Palette() {};

    /** A drift that fails the build. */
    default String failure(String text) {
        return text;
    }

    /** A drift that does not. */
    default String remark(String text) {
        return text;
    }

    /** A name to find again. */
    default String strong(String text) {
        return text;
    }
}
