package io.github.migrationdrift.configuration;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Fills <code>${name}</code> and <code>${name:default}</code>, nested ones too, where no backslash stands before it. */
public final class Placeholders {
    private static final int DEEPEST = 20;
    private static final Pattern NAME = Pattern.compile("\\$\\{([^:{}$]+)");

    private final Function<String, Optional<String>> values;

    public Placeholders(Function<String, Optional<String>> values) {
        this.values = values;
    }

    /** The text with all placeholders filled; empty where one has neither value nor default. */
    public Optional<String> fill(String text) {
        return fill(text, 0);
    }

    /** Whether a text has no value for the reason that it needs its own. */
    public boolean isCircular(String text) {
        return isCircular(text, Set.of());
    }

    private boolean isCircular(String text, Set<String> within) {
        return NAME.matcher(text).results().map(name -> name.group(1)).anyMatch(name -> {
            Set<String> inner = new HashSet<>(within);
            return !inner.add(name)
                    || values.apply(name)
                            .filter(value -> isCircular(value, inner))
                            .isPresent();
        });
    }

    private Optional<String> fill(String text, int depth) {
        int start = text.indexOf("${");
        if (start < 0) {
            return Optional.of(text);
        }
        if (start > 0 && text.charAt(start - 1) == '\\') {
            return fill(text.substring(start + 2), depth).map(rest -> text.substring(0, start - 1) + "${" + rest);
        }
        int end = end(text, start);
        if (end < 0) {
            return Optional.of(text);
        }
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        String inner = text.substring(start + 2, end);
        return value(inner, depth)
                .flatMap(value -> fill(text.substring(end + 1), depth + 1).map(rest -> value + rest))
                .map(filled -> text.substring(0, start) + filled);
    }

    private Optional<String> value(String inner, int depth) {
        int colon = separator(inner);
        String name = colon < 0 ? inner : inner.substring(0, colon).replace("\\:", ":");
        // A name may have a colon in it.
        return values.apply(inner)
                .or(() -> fill(name, depth + 1).flatMap(values))
                .flatMap(value -> fill(value, depth + 1))
                .or(() -> colon < 0 ? Optional.empty() : fill(inner.substring(colon + 1), depth + 1));
    }

    /** Where the default begins, without a backslash before it and outside of placeholders within the name. */
    private static int separator(String inner) {
        int depth = 0;
        for (int i = 0; i < inner.length(); i++) {
            if (inner.startsWith("${", i)) {
                depth++;
            } else if (inner.charAt(i) == '}') {
                depth--;
            } else if (inner.charAt(i) == ':' && depth == 0 && (i == 0 || inner.charAt(i - 1) != '\\')) {
                return i;
            }
        }
        return -1;
    }

    private static int end(String text, int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            if (text.startsWith("${", i)) {
                depth++;
            } else if (text.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
