package io.github.migrationdrift.migration;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A location of Flyway's, as far as this package can look at it.
 *
 * @param text as Flyway prints it
 * @param root the directory without the part that has wildcards
 */
public record ScriptLocation(String text, Kind kind, String root) {
    private static final Pattern WILDCARDS = Pattern.compile("(^|/)[^/]*[*?].*$");

    public static ScriptLocation of(String text) {
        for (Kind kind : Kind.values()) {
            if (text.startsWith(kind.prefix)) {
                return new ScriptLocation(text, kind, root(text.substring(kind.prefix.length()), kind));
            }
        }
        throw new IllegalArgumentException(text);
    }

    private static String root(String path, Kind kind) {
        String fixed = WILDCARDS.matcher(path.replace('\\', '/')).replaceFirst("");
        return kind == Kind.FILE_SYSTEM ? fixed : fixed.replaceAll("^/+|/+$", "");
    }

    /** Whether Flyway finds a Java migration of this name here. */
    public boolean holdsClass(String name) {
        return kind == Kind.CLASS_PATH
                && (root.isEmpty() || name.replace('.', '/').startsWith(root + "/"));
    }

    public Path directory() {
        return Path.of(root);
    }

    /** On the class path, where names always have forward slashes. */
    String resource(String path) {
        return root.isEmpty() ? path : root + "/" + path;
    }

    public enum Kind {
        FILE_SYSTEM("filesystem:"),
        CLASS_PATH("classpath:"),
        ELSEWHERE("");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }
}
