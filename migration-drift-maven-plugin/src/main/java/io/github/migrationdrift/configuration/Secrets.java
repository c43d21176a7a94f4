package io.github.migrationdrift.configuration;

import java.util.regex.Pattern;

/** Keeps what is nobody's business out of logs: a build's log is often public. */
public final class Secrets {
    private static final String MASK = "****";
    private static final String NAMES =
            "(?:password|passwd|pwd|passphrase|secret|token|credentials?|(?:api|access|private|encryption)[._-]?key)";

    private static final Pattern NAME = Pattern.compile(NAMES, Pattern.CASE_INSENSITIVE);
    private static final Pattern ASSIGNED =
            Pattern.compile("(" + NAMES + "\\w*\\s*[=:]\\s*)[^\\s&;,}…]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("(" + NAMES + "\\s+)'[^']*'", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_URL = Pattern.compile("(://(?:[^/\\s:@]+:)?)[^/@\\s]+@");
    private static final Pattern ENCRYPTED = Pattern.compile("(\\{cipher}|ENC\\()[^\\s)]+");

    private Secrets() {}

    /** The value as it may be printed. */
    public static String masked(String name, String value) {
        return NAME.matcher(name).find() && !value.isEmpty() ? MASK : masked(value);
    }

    /** Any text without the secrets that can be told by what stands before them. */
    static String masked(String text) {
        String masked = QUOTED.matcher(text).replaceAll("$1'" + MASK + "'");
        masked = ASSIGNED.matcher(masked).replaceAll("$1" + MASK);
        masked = IN_URL.matcher(masked).replaceAll("$1" + MASK + "@");
        return ENCRYPTED.matcher(masked).replaceAll("$1" + MASK);
    }
}
