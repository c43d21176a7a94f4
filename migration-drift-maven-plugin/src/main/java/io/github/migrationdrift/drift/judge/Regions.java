package io.github.migrationdrift.drift.judge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Positions that stand for all others of a family: each constant, and between two constants enough values for all
 * variables to stand there in any order. What only compares cannot tell any other value from one of these.
 */
final class Regions {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final MathContext FINE = new MathContext(60);

    private final TreeSet<BigDecimal> positions = new TreeSet<>();
    private final int variables;

    /**
     * @param constants that variables are compared with
     * @param types those of the variables, one for each
     */
    Regions(Set<BigDecimal> constants, List<ValueType> types) {
        variables = types.size();
        positions.addAll(constants.isEmpty() ? Set.of(BigDecimal.ZERO) : constants);
        types.stream()
                .flatMap(type -> type.step().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(step -> add(Optional.of(step)));
        if (types.stream().anyMatch(type -> type.step().isEmpty())) {
            add(Optional.empty());
        }
    }

    List<BigDecimal> of(ValueType type) {
        return positions.stream().filter(type::holds).toList();
    }

    private void add(Optional<BigDecimal> step) {
        List<BigDecimal> borders = new ArrayList<>(positions);
        BigDecimal distance = step.orElse(BigDecimal.ONE);
        BigDecimal below = multiple(borders.get(0), distance, RoundingMode.CEILING);
        BigDecimal above = multiple(borders.get(borders.size() - 1), distance, RoundingMode.FLOOR);
        for (int i = 1; i <= variables; i++) {
            BigDecimal way = distance.multiply(BigDecimal.valueOf(i));
            positions.add(below.subtract(way));
            positions.add(above.add(way));
        }
        for (int i = 0; i + 1 < borders.size(); i++) {
            between(borders.get(i), borders.get(i + 1), step);
        }
    }

    private void between(BigDecimal low, BigDecimal high, Optional<BigDecimal> step) {
        BigDecimal value =
                step.map(size -> multiple(low, size, RoundingMode.FLOOR)).orElse(low);
        for (int i = 0; i < variables; i++) {
            BigDecimal from = value;
            value = step.map(from::add).orElseGet(() -> from.add(high).divide(TWO, FINE));
            if (value.compareTo(low) > 0 && value.compareTo(high) < 0) {
                positions.add(value);
            }
        }
    }

    private static BigDecimal multiple(BigDecimal value, BigDecimal step, RoundingMode mode) {
        return value.divide(step, 0, mode).multiply(step);
    }
}
