package io.github.migrationdrift.runtime;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * Values for attributes.
 *
 * @param lengths of texts that just fit somewhere
 * @param numbers that just fit somewhere
 */
record SampleValues(List<Integer> lengths, List<BigDecimal> numbers) {
    private static final LocalDateTime DAY = LocalDateTime.of(2024, 2, 28, 10, 30);

    /** Everyday values: another number gives another value, as far as the type has that many. */
    private static final Map<Class<?>, IntFunction<Object>> ORDINARY = Map.ofEntries(
            Map.entry(String.class, n -> String.valueOf((char) ('a' + n))),
            Map.entry(Character.class, n -> (char) ('a' + n)),
            Map.entry(Byte.class, n -> (byte) (n + 1)),
            Map.entry(Short.class, n -> (short) (n + 1)),
            Map.entry(Integer.class, n -> n + 1),
            Map.entry(Long.class, n -> n + 1L),
            Map.entry(Float.class, n -> n + 1.5f),
            Map.entry(Double.class, n -> n + 1.5),
            Map.entry(BigDecimal.class, n -> new BigDecimal(n + 1)),
            Map.entry(BigInteger.class, n -> BigInteger.valueOf(n + 1)),
            Map.entry(Boolean.class, n -> n % 2 == 0),
            Map.entry(UUID.class, n -> new UUID(0, n + 1)),
            Map.entry(LocalDate.class, n -> DAY.toLocalDate().plusDays(n)),
            Map.entry(LocalTime.class, n -> DAY.toLocalTime().plusMinutes(n)),
            Map.entry(LocalDateTime.class, n -> DAY.plusDays(n)),
            Map.entry(Instant.class, n -> DAY.plusDays(n).toInstant(ZoneOffset.UTC)),
            Map.entry(OffsetDateTime.class, n -> DAY.plusDays(n).atOffset(ZoneOffset.UTC)),
            Map.entry(ZonedDateTime.class, n -> DAY.plusDays(n).atZone(ZoneOffset.UTC)),
            Map.entry(OffsetTime.class, n -> DAY.toLocalTime().plusMinutes(n).atOffset(ZoneOffset.UTC)),
            Map.entry(Date.class, n -> Date.from(DAY.plusDays(n).toInstant(ZoneOffset.UTC))),
            Map.entry(Duration.class, n -> Duration.ofMinutes(n + 1)),
            Map.entry(YearMonth.class, n -> YearMonth.from(DAY).plusMonths(n)),
            Map.entry(Locale.class, n -> n % 2 == 0 ? Locale.GERMAN : Locale.FRENCH),
            Map.entry(Currency.class, n -> Currency.getInstance(n % 2 == 0 ? "EUR" : "USD")),
            Map.entry(List.class, n -> List.of("e" + n)),
            Map.entry(Map.class, n -> Map.of("a", "b" + n)));

    private static final Map<Class<?>, Class<?>> WRAPPERS = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class,
            char.class, Character.class);

    /** Null where the type is not known. */
    Object ordinary(Class<?> type, int number) {
        Class<?> wrapper = WRAPPERS.getOrDefault(type, type);
        if (wrapper.isEnum()) {
            return wrapper.getEnumConstants()[number % wrapper.getEnumConstants().length];
        }
        if (wrapper.isArray()) {
            return array(wrapper.getComponentType(), ordinary(wrapper.getComponentType(), number));
        }
        IntFunction<Object> known = ORDINARY.get(wrapper);
        return known == null ? null : known.apply(number);
    }

    List<Object> listOf(Class<?> element, int number) {
        Object value = element == String.class ? "e" + number : ordinary(element, number);
        return value == null ? List.of() : List.of(value);
    }

    /** Null, and values at the edges of what the type or a column can hold. */
    List<Object> special(Class<?> type) {
        Class<?> wrapper = WRAPPERS.getOrDefault(type, type);
        List<Object> values = new ArrayList<>();
        if (!type.isPrimitive()) {
            values.add(null);
        }
        if (wrapper.isEnum() || wrapper == Boolean.class) {
            values.addAll(wrapper.isEnum() ? Arrays.asList(wrapper.getEnumConstants()) : List.of(true, false));
        } else if (wrapper == String.class) {
            values.addAll(List.of("", "1", "Z", "{}"));
            lengths.forEach(length -> values.add("x".repeat(length)));
        } else if (wrapper == Duration.class) {
            values.addAll(List.of(Duration.ZERO, Duration.ofDays(120_000)));
        } else if (wrapper == List.class) {
            lengths.forEach(length -> values.add(List.of("x".repeat(length))));
        } else if (wrapper.isArray() && wrapper.getComponentType() == String.class) {
            lengths.forEach(length -> values.add(new String[] {"x".repeat(length)}));
        } else if (Number.class.isAssignableFrom(wrapper)) {
            numbers.stream().map(number -> fit(wrapper, number)).distinct().forEach(values::add);
        } else if (!wrapper.isArray()) {
            Collections.addAll(values, ordinary(wrapper, 7), ordinary(wrapper, 400));
            if (ordinary(wrapper, 7) instanceof Temporal time && time.isSupported(ChronoUnit.NANOS)) {
                values.add(time.with(ChronoField.NANO_OF_SECOND, 123_456_000));
            }
        }
        return values;
    }

    private static Object fit(Class<?> type, BigDecimal number) {
        if (type == Byte.class) {
            return (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, number.doubleValue()));
        }
        if (type == Short.class) {
            return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, number.doubleValue()));
        }
        if (type == Integer.class) {
            return (int) number.doubleValue();
        }
        if (type == Long.class) {
            return (long) number.doubleValue();
        }
        if (type == Float.class) {
            return number.floatValue();
        }
        if (type == Double.class) {
            return number.doubleValue();
        }
        return type == BigInteger.class ? number.toBigInteger() : number;
    }

    private static Object array(Class<?> component, Object element) {
        Object array = Array.newInstance(component, element == null ? 0 : 1);
        if (element != null) {
            Array.set(array, 0, element);
        }
        return array;
    }
}
