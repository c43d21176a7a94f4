package io.github.migrationdrift.sample;

import io.github.migrationdrift.catalog.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Numbers from one upwards, and some near the limits of the type. */
final class NumberValues {
    private static final int UNBOUNDED_PRECISION = 34;
    private static final int UNBOUNDED_SCALE = 12;

    private NumberValues() {}

    static List<String> integers(long maximum, int count, int plain) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean limit = i >= plain && i % 4 == 1;
            boolean lowest = i >= plain && i % 8 == 3;
            long value = limit ? maximum - i : i + 1;
            numbers.add(Long.toString(lowest ? i - maximum : value));
        }
        return numbers;
    }

    static List<String> floats(String factor, int count, int plain) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean limit = i >= plain && i % 4 == 1;
            numbers.add(limit ? "1." + (1000 + i) + factor : i + 1 + (i >= plain ? ".123456789" : ".5"));
        }
        return numbers;
    }

    /** Whole ones first, as far as the type has room for them. */
    static List<String> numerics(ColumnType type, int count, int plain) {
        int scale = type.scale().orElse(UNBOUNDED_SCALE);
        int precision = type.precision().orElse(UNBOUNDED_PRECISION);
        BigInteger greatest = BigInteger.TEN.pow(precision).subtract(BigInteger.ONE);
        Set<String> numbers = new LinkedHashSet<>();
        for (int i = 0; i < count * 2 && numbers.size() < count; i++) {
            BigInteger step = BigInteger.valueOf(i + 1L);
            BigInteger value = step;
            if (i >= plain && i % 4 == 1) {
                value = greatest.subtract(step);
            } else if (precision > scale && scale > 0 && i < count) {
                // 1.05, 2.05: something stands behind the point, yet both sides stay small
                value = step.multiply(BigInteger.TEN.pow(scale)).add(BigInteger.valueOf(i < plain ? 0 : 5));
            }
            if (value.signum() > 0 && value.compareTo(greatest) <= 0) {
                numbers.add(new BigDecimal(value, scale).toPlainString());
            }
        }
        return List.copyOf(numbers);
    }
}
