package io.github.migrationdrift.configuration.spring;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a document of Spring's configuration is for the active profiles: <code>prod &amp; !cloud | eu</code>. */
final class SpringProfiles {
    private static final Pattern TOKEN = Pattern.compile("[()&|!]|[^()&|!\\s]+");

    private final Set<String> active;
    private final Matcher tokens;
    private String token = "";
    private boolean mixed;

    private SpringProfiles(Set<String> active, String expression) {
        this.active = active;
        this.tokens = TOKEN.matcher(expression);
        advance();
    }

    /** @param condition one or more expressions, separated by commas, of which one has to hold */
    static boolean accept(Set<String> active, String condition) {
        return Stream.of(condition.split(",", -1)).anyMatch(expression -> new SpringProfiles(active, expression).any());
    }

    /** Whether Spring refuses it, for it mixes {@code &} and {@code |} without parentheses. */
    static boolean isMixed(String condition) {
        return Stream.of(condition.split(",", -1)).anyMatch(expression -> {
            SpringProfiles parsed = new SpringProfiles(Set.of(), expression);
            parsed.any();
            return parsed.mixed;
        });
    }

    private boolean any() {
        boolean holds = one();
        String operator = token;
        while (token.equals("|") || token.equals("&")) {
            mixed |= !token.equals(operator);
            boolean either = token.equals("|");
            advance();
            boolean next = one();
            holds = either ? holds || next : holds && next;
        }
        return holds;
    }

    private boolean one() {
        String first = token;
        advance();
        if (first.equals("!")) {
            return !one();
        }
        if (first.equals("(")) {
            boolean holds = any();
            advance();
            return holds;
        }
        return active.contains(first);
    }

    private void advance() {
        token = tokens.find() ? tokens.group() : "";
    }
}
