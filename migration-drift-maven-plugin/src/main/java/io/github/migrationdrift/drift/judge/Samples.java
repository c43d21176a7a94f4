package io.github.migrationdrift.drift.judge;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values on which expressions over a column are tried: every literal, its neighbours, and values far from all. */
final class Samples {
    private static final Set<String> INTEGERS = Set.of("int2", "int4", "int8");
    private static final Set<String> NUMBERS = Set.of("int2", "int4", "int8", "numeric", "float4", "float8");
    private static final Set<String> TEXTS = Set.of("varchar", "text", "bpchar", "citext");
    private static final int LONGEST_TEXT = 300;

    private Samples() {}

    static boolean ordered(ColumnType type) {
        return NUMBERS.contains(type.name().name()) && !type.array();
    }

    /** Whether the samples stand for all values, once comparisons are all that is done with them. */
    static boolean exhaustive(ColumnType type) {
        String name = type.name().name();
        return !type.array() && (ordered(type) || name.equals("bool") || TEXTS.contains(name));
    }

    /** Values in PostgreSQL's text form; the last may be null. */
    static List<@Nullable String> of(Column column, Set<String> literals) {
        List<@Nullable String> samples = new ArrayList<>(values(column.type(), literals));
        if (column.nullable()) {
            samples.add(null);
        }
        return samples;
    }

    private static Set<String> values(ColumnType type, Set<String> literals) {
        String name = type.name().name();
        if (type.array()) {
            return Set.of();
        }
        if (NUMBERS.contains(name)) {
            return numbers(literals, INTEGERS.contains(name));
        }
        if (name.equals("bool")) {
            return new LinkedHashSet<>(List.of("true", "false"));
        }
        return TEXTS.contains(name) ? texts(literals) : Set.copyOf(literals);
    }

    private static Set<String> numbers(Set<String> literals, boolean integers) {
        Set<String> samples = new LinkedHashSet<>();
        List<String> steps =
                integers ? List.of("-2", "-1", "0", "1", "2") : List.of("-2", "-1", "-0.5", "0", "0.5", "1", "2");
        List<String> bases = new ArrayList<>(List.of("0"));
        literals.stream()
                .filter(literal -> literal.matches("-?\\d{1,15}(\\.\\d+)?"))
                .forEach(literal -> {
                    bases.add(literal);
                    bases.add("-" + literal.replaceFirst("^-", ""));
                });
        for (String base : bases) {
            for (String step : steps) {
                BigDecimal value =
                        new BigDecimal(base).add(new BigDecimal(step)).stripTrailingZeros();
                if (!integers || value.scale() <= 0) {
                    samples.add(value.toPlainString());
                }
            }
        }
        return samples;
    }

    private static Set<String> texts(Set<String> literals) {
        Set<String> samples = new LinkedHashSet<>(literals);
        samples.add("");
        samples.add("~ none of these ~");
        literals.stream()
                .filter(literal -> literal.matches("\\d{1,3}"))
                .mapToInt(Integer::parseInt)
                .filter(length -> length < LONGEST_TEXT)
                .forEach(length -> {
                    samples.add("x".repeat(length));
                    samples.add("x".repeat(length + 1));
                    samples.add("x".repeat(Math.max(0, length - 1)));
                });
        return samples;
    }
}
