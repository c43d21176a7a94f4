package io.github.migrationdrift.policy;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name, or many.
 *
 * @param text as it was written: {@code legacy_*}, or a regular expression between slashes, {@code /(old|tmp)_\d+/}
 * @param pattern what it means
 */
public record NamePattern(String text, Pattern pattern) {

    /**
     * Reads what somebody wrote.
     *
     * @throws PatternSyntaxException when it is no regular expression
     */
    static NamePattern of(String text) {
        boolean regular = text.length() > 2 && text.startsWith("/") && text.endsWith("/");
        return new NamePattern(
                text, Pattern.compile(regular ? text.substring(1, text.length() - 1) : glob(text), Pattern.DOTALL));
    }

    private static String glob(String text) {
        return Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    /** Whether it is one name, spelled out. */
    boolean isLiteral() {
        return pattern.pattern().equals(Pattern.quote(text));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamePattern that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
