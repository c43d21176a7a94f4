package io.github.migrationdrift.drift.expression;

import java.util.Set;

/** Reads the name of a type, which may have several words. */
final class TypeNames {
    private static final Set<String> INTERVAL_FIELDS = Set.of("year", "month", "day", "hour", "minute", "second", "to");

    private TypeNames() {}

    static String read(ExpressionTokens tokens) {
        String first = tokens.take();
        if (!ExpressionTokens.isName(first)) {
            throw new UnreadableExpressionException(first);
        }
        StringBuilder type = new StringBuilder(first);
        while (tokens.takeIf(".")) {
            type.append('.').append(tokens.take());
        }
        switch (first) {
            case "character", "bit" -> word(tokens, type, "varying");
            case "double" -> word(tokens, type, "precision");
            case "interval" -> {
                while (INTERVAL_FIELDS.contains(tokens.peek())) {
                    type.append(' ').append(tokens.take());
                }
            }
            default -> {}
        }
        modifier(tokens, type);
        if (first.equals("timestamp") || first.equals("time")) {
            zone(tokens, type);
        }
        while (tokens.peek().equals("[") && tokens.peek(1).equals("]")) {
            type.append(tokens.take()).append(tokens.take());
        }
        return type.toString();
    }

    private static void word(ExpressionTokens tokens, StringBuilder type, String word) {
        if (tokens.takeIf(word)) {
            type.append(' ').append(word);
        }
    }

    private static void modifier(ExpressionTokens tokens, StringBuilder type) {
        if (tokens.peek().equals("(") && Character.isDigit(tokens.peek(1).charAt(0))) {
            String token;
            do {
                token = tokens.take();
                type.append(token);
            } while (!token.equals(")"));
        }
    }

    private static void zone(ExpressionTokens tokens, StringBuilder type) {
        if (tokens.peek().equals("with") || tokens.peek().equals("without")) {
            type.append(' ').append(tokens.take());
            word(tokens, type, "time");
            word(tokens, type, "zone");
        }
    }
}
