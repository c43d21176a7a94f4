package io.github.migrationdrift.drift.judge;

import io.github.migrationdrift.catalog.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values on which expressions over a column are tried to find a difference, the more telling ones first: NULL, every
 * literal, its neighbours, and values far from all.
 */
final class Samples {
    private static final List<String> USUAL_NUMBERS = List.of("0", "1", "-1", "2", "3", "7", "10", "100", "12345");
    private static final List<String> USUAL_TIMES = List.of(
            "2024-02-29 23:59:59.5", "2000-01-01 00:00:00", "2021-07-15 12:30:45.123456", "1969-12-31 06:00:00");

    private static final BigDecimal FARTHEST_DAY = BigDecimal.valueOf(100_000);

    private final Literals literals;

    Samples(Literals literals) {
        this.literals = literals;
    }

    Trial of(Column column) {
        ValueType type = ValueType.of(column);
        Set<@Nullable String> values = new LinkedHashSet<>();
        if (column.nullable()) {
            values.add(null);
        }
        values.addAll(type.array() ? arrays() : values(type));
        return new Trial(column.name(), type.sql(), new ArrayList<>(values), type.family() == Family.LABELS);
    }

    private Set<String> values(ValueType type) {
        return switch (type.family()) {
            case NUMBER -> numbers(type);
            case TRUTH -> new LinkedHashSet<>(List.of("true", "false"));
            case TEXT -> new TextSamples(literals).values();
            case LABELS -> Set.of();
            case DATE, TIMESTAMP, TIMESTAMPTZ, TIME -> times(type);
            case UUIDS -> ordered(type, List.of("00000000-0000-0000-0000-000000000000"));
            case UNKNOWN -> others(type.name());
        };
    }

    private Set<String> numbers(ValueType type) {
        boolean integers = type.isInteger();
        List<String> steps = integers ? List.of("0", "1", "-1") : List.of("0", "1", "-1", "0.5", "-0.5", "0.001");
        Set<String> samples = new LinkedHashSet<>();
        for (BigDecimal base : literals.combinedNumbers()) {
            for (String step : steps) {
                add(samples, type, base.add(new BigDecimal(step)));
            }
            add(samples, type, base.negate());
        }
        USUAL_NUMBERS.forEach(number -> add(samples, type, new BigDecimal(number)));
        return samples;
    }

    private static void add(Set<String> samples, ValueType type, BigDecimal value) {
        boolean fits =
                type.limit().filter(most -> value.abs().compareTo(most) > 0).isEmpty();
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        if (fits && (whole || !type.isInteger())) {
            samples.add(value.stripTrailingZeros().toPlainString());
        }
    }

    private Set<String> times(ValueType type) {
        List<String> usual = USUAL_TIMES.stream()
                .map(time -> switch (type.family()) {
                    case DATE -> time.substring(0, 10);
                    case TIME -> time.substring(11);
                    default -> time;
                })
                .toList();
        return ordered(type, usual);
    }

    /** The literals of the type, their neighbours, and some usual values. */
    private Set<String> ordered(ValueType type, List<String> usual) {
        Set<String> samples = new LinkedHashSet<>();
        Family family = type.family();
        for (String text : literals.strings()) {
            family.position(text)
                    .ifPresent(position -> Stream.of(0, 1, -1)
                            .map(BigDecimal::valueOf)
                            .map(position::add)
                            .filter(type::holds)
                            .forEach(neighbour -> samples.add(family.text(neighbour))));
        }
        samples.addAll(usual);
        if (family == Family.DATE || family == Family.TIMESTAMP || family == Family.TIMESTAMPTZ) {
            samples.addAll(days());
        }
        return samples;
    }

    /** All days of a week, all months, and days as far apart as the literals say. */
    private Set<String> days() {
        LocalDate start = LocalDate.of(2000, 1, 1);
        Stream<LocalDate> distances = literals.combinedNumbers().stream()
                .filter(number -> number.abs().compareTo(FARTHEST_DAY) < 0)
                .flatMap(number -> Stream.of(-1, 0, 1).map(step -> start.plusDays(number.intValue() + step)));
        Stream<LocalDate> week = Stream.iterate(start, day -> day.plusDays(1)).limit(7);
        Stream<LocalDate> months =
                Stream.iterate(start.plusDays(40), day -> day.plusDays(32)).limit(11);
        return Stream.of(distances, week, months)
                .flatMap(days -> days)
                .map(LocalDate::toString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> others(String type) {
        return switch (type) {
            case "json", "jsonb" -> new TextSamples(literals).documents();
            case "bytea" -> new LinkedHashSet<>(List.of("", "\\x00", "\\x0102"));
            case "interval" -> new LinkedHashSet<>(List.of("0", "1 day", "1 month", "1 hour", "-1 second", "1 year"));
            case "citext", "public.citext" -> new TextSamples(literals).values();
            default -> new LinkedHashSet<>(literals.strings());
        };
    }

    private Set<String> arrays() {
        Set<String> samples = new LinkedHashSet<>(List.of("{}"));
        List<String> elements = Stream.concat(literals.strings().stream(), literals.numbers().stream())
                .map(text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .limit(8)
                .toList();
        elements.forEach(element -> samples.add("{" + element + "}"));
        samples.add("{" + String.join(",", elements) + "}");
        samples.add("{null}");
        return samples;
    }
}
