package io.github.migrationdrift.report.html;

import static io.github.migrationdrift.report.html.Tag.tag;

import io.github.migrationdrift.drift.Severity;

/** How a severity is called, and how the style and the filter know it. */
enum SeverityWords {
    ERROR("error", "Error", "Errors"),
    WARNING("warning", "Warning", "Warnings"),
    INFO("info", "Info", "Infos"),
    UNDECIDED("undecided", "Undecided", "Undecided");

    private final String className;
    private final String one;
    private final String many;

    SeverityWords(String className, String one, String many) {
        this.className = className;
        this.one = one;
        this.many = many;
    }

    static SeverityWords of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> INFO;
            case UNDECIDED -> UNDECIDED;
        };
    }

    static Html badge(Severity severity) {
        SeverityWords words = of(severity);
        return tag("span", "badge " + words.className).text(words.one);
    }

    String className() {
        return className;
    }

    String many() {
        return many;
    }
}
