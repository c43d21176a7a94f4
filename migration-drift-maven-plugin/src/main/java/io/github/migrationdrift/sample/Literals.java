package io.github.migrationdrift.sample;

import io.github.migrationdrift.catalog.types.TypeFamily;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that stand in conditions are the likeliest ones to satisfy them, and then their neighbours. */
final class Literals {
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'|(?<![\\w.'])(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern ARRAY = Pattern.compile("\\{(.*)}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d+)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.*");
    private static final int LONGEST = 1000;

    private Literals() {}

    /** The values that an expression names. */
    static List<String> in(String expression) {
        List<String> found = new ArrayList<>();
        Matcher literal = LITERAL.matcher(expression);
        while (literal.find()) {
            if (literal.group(1) == null) {
                found.add(literal.group(2));
                continue;
            }
            String text = literal.group(1).replace("''", "'");
            found.add(text);
            Matcher array = ARRAY.matcher(text);
            if (array.matches()) {
                found.addAll(List.of(array.group(1).replace("\"", "").split(",", -1)));
            }
            if (text.startsWith("^")) {
                found.addAll(RegexSamples.of(text));
            }
        }
        return found;
    }

    /** Values around those which an expression names. */
    static List<String> near(String expression, TypeFamily family, int count) {
        List<String> found = new ArrayList<>();
        for (String literal : in(expression)) {
            if (family == TypeFamily.TEXT) {
                found.addAll(texts(literal, count));
            } else if (NUMBER.matcher(literal).matches()) {
                found.addAll(numbers(new BigDecimal(literal), count, family != TypeFamily.INTEGER));
            } else if (DAY.matcher(literal).matches()) {
                found.addAll(days(literal, count));
            }
        }
        return found;
    }

    /** The number may be a length; other texts may be a beginning. */
    private static List<String> texts(String literal, int count) {
        List<String> found = new ArrayList<>();
        String start = literal.replaceAll("%.*|_.*", "");
        if (NUMBER.matcher(literal).matches() && literal.length() < 5) {
            int length = (int) Double.parseDouble(literal);
            for (int i = 0; i < count && length > 0 && length < LONGEST; i++) {
                String word = TextValues.word(i, length);
                found.add(word + "x".repeat(length - word.length()));
                found.add(word + "x".repeat(length - word.length() + 1));
            }
        } else if (!start.isEmpty() && start.length() < LONGEST) {
            for (int i = 0; i < count; i++) {
                found.add(start + i);
            }
        }
        return found;
    }

    private static List<String> numbers(BigDecimal literal, int count, boolean fractions) {
        List<String> found = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            found.add(literal.add(BigDecimal.valueOf(i)).toPlainString());
            found.add(literal.subtract(BigDecimal.valueOf(i)).toPlainString());
            if (fractions) {
                found.add(literal.add(BigDecimal.valueOf(i, 3)).toPlainString());
            }
        }
        return found;
    }

    /** Seconds apart, so that they stay within a short partition, and days apart. */
    private static List<String> days(String literal, int count) {
        List<String> found = new ArrayList<>();
        String day = literal.substring(0, 10);
        for (int i = 1; i <= count; i++) {
            found.add(day + String.format(" %02d:%02d:%02d", i / 3600 % 24, i / 60 % 60, i % 60));
            found.add(TimeValues.dayAfter(day, i));
            found.add(TimeValues.dayAfter(day, -i));
        }
        return found;
    }
}
