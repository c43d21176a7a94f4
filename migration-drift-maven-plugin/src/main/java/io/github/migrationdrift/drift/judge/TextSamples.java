package io.github.migrationdrift.drift.judge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts that lengths, patterns, case and white space tell apart, made from the literals of the expressions. */
final class TextSamples {
    private static final int LONGEST = 300;
    private static final int MOST_KEYS = 6;
    private static final List<String> RUNS = List.of("A", "a", "1");
    private static final List<String> USUAL =
            List.of("", " ", "Ab", "AB", "ab1", "A1", "1", "a b", "a@b.c", "é", "x_y", "x-y", "12-34");

    private final Literals literals;

    TextSamples(Literals literals) {
        this.literals = literals;
    }

    Set<String> values() {
        Set<String> samples = new LinkedHashSet<>();
        for (String literal : literals.strings()) {
            samples.add(literal);
            variants(samples, literal);
            String plain = literal.replaceAll("[%_^$]", "");
            if (!plain.equals(literal)) {
                samples.add(plain);
                variants(samples, plain);
            }
        }
        lengths(samples);
        samples.addAll(USUAL);
        samples.add("~ none of these ~");
        return samples;
    }

    /** JSON texts with the keys that the expressions name. */
    Set<String> documents() {
        Set<String> samples = new LinkedHashSet<>(List.of("{}", "[]", "1", "\"x\"", "null"));
        List<String> strings = literals.strings().stream().limit(MOST_KEYS).toList();
        List<String> values = Stream.concat(
                        Stream.of("null", "1", "0", "\"1\"", "{}", "[]", "true"),
                        strings.stream().map(TextSamples::json))
                .toList();
        for (String key : strings) {
            values.forEach(value -> samples.add("{" + json(key) + ": " + value + "}"));
        }
        samples.add(strings.stream().map(key -> json(key) + ": 1").collect(Collectors.joining(", ", "{", "}")));
        strings.forEach(value -> samples.add("[" + json(value) + "]"));
        return samples;
    }

    private static void variants(Set<String> samples, String literal) {
        samples.add(literal.toLowerCase(Locale.ROOT));
        samples.add(literal.toUpperCase(Locale.ROOT));
        samples.add(literal + "x");
        samples.add("x" + literal);
        samples.add("x" + literal + "x");
        samples.add(" " + literal + " ");
        if (!literal.isEmpty()) {
            samples.add(literal.substring(1));
            samples.add(literal.substring(0, literal.length() - 1));
        }
    }

    private void lengths(Set<String> samples) {
        Stream.concat(literals.numbersInside().stream(), Stream.of("2", "3"))
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .filter(length -> length <= LONGEST)
                .distinct()
                .limit(MOST_KEYS)
                .flatMap(length -> Stream.of(length, length + 1, Math.max(0, length - 1)))
                .forEach(length -> RUNS.forEach(run -> samples.add(run.repeat(length))));
    }

    private static String json(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
