package io.github.migrationdrift.habit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as Flyway orders it: number by number, and a missing number is 0. So {@code 1}, {@code 01} and {@code 1.0} are the same
 * to {@link #compareTo}, though they are not equal as records.
 *
 * @param digits the numbers as written, with their leading zeros
 * @param separators what stands between them: one less than there are numbers
 */
record FlywayVersion(List<String> digits, List<String> separators) implements Comparable<FlywayVersion> {
    private static final Pattern VERSION = Pattern.compile("[0-9]+(?:[._][0-9]+)*");
    private static final Pattern PART = Pattern.compile("([._]?)([0-9]+)");

    FlywayVersion {
        digits = List.copyOf(digits);
        separators = List.copyOf(separators);
    }

    static Optional<FlywayVersion> parse(String text) {
        return VERSION.matcher(text).matches() ? Optional.of(of(text)) : Optional.empty();
    }

    static FlywayVersion of(String text) {
        List<String> digits = new ArrayList<>();
        List<String> separators = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            if (!digits.isEmpty()) {
                separators.add(part.group(1));
            }
            digits.add(part.group(2));
        }
        return new FlywayVersion(digits, separators);
    }

    String written() {
        StringBuilder text = new StringBuilder(digits.get(0));
        for (int i = 1; i < digits.size(); i++) {
            text.append(separators.get(i - 1)).append(digits.get(i));
        }
        return text.toString();
    }

    int size() {
        return digits.size();
    }

    BigInteger number(int index) {
        return index < digits.size() ? new BigInteger(digits.get(index)) : BigInteger.ZERO;
    }

    /** The same with another last number. */
    FlywayVersion withLast(String last) {
        List<String> changed = new ArrayList<>(digits);
        changed.set(changed.size() - 1, last);
        return new FlywayVersion(changed, separators);
    }

    /** The next one that is written alike: its last number is greater by one. */
    FlywayVersion successor() {
        String last = digits.get(digits.size() - 1);
        return withLast(padded(new BigInteger(last).add(BigInteger.ONE), last.length()));
    }

    static String padded(BigInteger number, int width) {
        String text = number.toString();
        return "0".repeat(Math.max(0, width - text.length())) + text;
    }

    boolean isAfter(FlywayVersion other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(FlywayVersion other) {
        for (int i = 0; i < Math.max(size(), other.size()); i++) {
            int order = number(i).compareTo(other.number(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
