package io.github.migrationdrift.habit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Versions that count: {@code 1, 2, 3}, {@code 001, 002}, {@code 10, 20, 30}, {@code 1.0, 1.1}, {@code 1.0.0, 1.1.0}. */
final class NumberScheme implements VersionScheme {
    private final List<FlywayVersion> alike;
    private final int size;

    /** Which of the numbers counts. Those behind it stay as they are. */
    private final int counting;

    private final BigInteger step;
    private final BigInteger remainder;

    /** @param recent the newest versions, in order and none twice */
    NumberScheme(List<FlywayVersion> recent) {
        List<Integer> sizes = recent.stream().map(FlywayVersion::size).toList();
        size = Majority.of(sizes).orElse(1);
        alike = recent.stream().filter(version -> version.size() == size).toList();
        counting = counting();
        List<BigInteger> steps = steps();
        step = Majority.of(steps).filter(common -> isHabit(common, steps)).orElse(BigInteger.ONE);
        remainder = remainder();
    }

    @Override
    public FlywayVersion next(FlywayVersion greatest) {
        List<String> digits = new ArrayList<>();
        List<String> separators = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            digits.add(FlywayVersion.padded(number(greatest, i), width(i)));
            if (i > 0) {
                separators.add(alike.get(alike.size() - 1).separators().get(i - 1));
            }
        }
        return new FlywayVersion(digits, separators);
    }

    private BigInteger number(FlywayVersion greatest, int index) {
        if (index < counting) {
            return greatest.number(index);
        }
        return index == counting
                ? following(greatest.number(index))
                : alike.get(alike.size() - 1).number(index);
    }

    /** After a number that was put between, the next one falls into step again. */
    private BigInteger following(BigInteger number) {
        BigInteger beyond = number.subtract(remainder).mod(step);
        return number.add(step).subtract(beyond);
    }

    private int counting() {
        int index = size - 1;
        while (alike.size() > 1 && index > 0 && isSame(index)) {
            index--;
        }
        return index;
    }

    private boolean isSame(int index) {
        return alike.stream().map(version -> version.number(index)).distinct().count() == 1;
    }

    private List<BigInteger> steps() {
        List<BigInteger> steps = new ArrayList<>();
        for (int i = 1; i < alike.size(); i++) {
            if (isStep(i)) {
                steps.add(
                        alike.get(i).number(counting).subtract(alike.get(i - 1).number(counting)));
            }
        }
        return steps;
    }

    /** Whether the version differs from the one before in nothing that stands before what counts. */
    private boolean isStep(int i) {
        for (int index = 0; index < counting; index++) {
            if (!alike.get(i).number(index).equals(alike.get(i - 1).number(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHabit(BigInteger step, List<BigInteger> steps) {
        long times = steps.stream().filter(step::equals).count();
        return step.signum() > 0 && times >= 2 && times * 2 > steps.size();
    }

    private BigInteger remainder() {
        for (int i = alike.size() - 1; i > 0; i--) {
            BigInteger number = alike.get(i).number(counting);
            if (isStep(i) && number.subtract(alike.get(i - 1).number(counting)).equals(step)) {
                return number.mod(step);
            }
        }
        return BigInteger.ZERO;
    }

    /** How long a number is at least: as long as one that starts with a zero. */
    private int width(int index) {
        int width = 0;
        for (FlywayVersion version : alike) {
            String digits = version.digits().get(index);
            if (digits.startsWith("0")) {
                width = Math.max(width, digits.length());
            }
        }
        return width;
    }
}
