package io.github.migrationdrift.report;

import java.util.regex.Pattern;

/** The documentation. */
final class Site {
    static final String URL = "https://migrationdrift.github.io/migration-drift-maven-plugin";
    private static final String CODES = URL + "/codes/";

    /** As one help text points to another, which lies beside it on the site. */
    private static final Pattern BESIDE = Pattern.compile("]\\(([\\w.-]+\\.html)\\)");

    private Site() {}

    /** The page of a code. */
    static String page(String code) {
        return CODES + code + ".html";
    }

    /** A help text whose links work anywhere. */
    static String linked(String help) {
        return BESIDE.matcher(help).replaceAll("](" + CODES + "$1)");
    }
}
