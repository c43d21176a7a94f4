package io.github.migrationdrift.drift.judge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is written out in expressions: strings, numbers, numbers within strings, and names. */
final class Literals {
    private static final Pattern LITERAL =
            Pattern.compile("'((?:[^']|'')*)'|\"((?:[^\"]|\"\")*)\"|([\\p{L}_][\\p{L}\\d_$]*)|(\\d+(?:\\.\\d+)?)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final int MOST_COMBINED = 8;
    private static final MathContext FRACTION = new MathContext(12);

    private final Set<String> strings = new LinkedHashSet<>();
    private final Set<String> numbers = new LinkedHashSet<>();
    private final Set<String> numbersInside = new LinkedHashSet<>();

    private final Set<String> names = new LinkedHashSet<>();

    private Literals() {}

    static Literals of(List<String> expressions) {
        Literals literals = new Literals();
        expressions.forEach(literals::read);
        return literals;
    }

    /** Names of columns, functions and types. */
    static Set<String> names(List<String> expressions) {
        return of(expressions).names;
    }

    /** Contents of string literals, in order of appearance. */
    Set<String> strings() {
        return strings;
    }

    /** Numbers, quoted ones too. */
    Set<String> numbers() {
        return numbers;
    }

    /** Zero, the numbers, and what simple sums make of two of them: where a computed value may change sides. */
    Set<BigDecimal> combinedNumbers() {
        List<BigDecimal> plain =
                numbers.stream().limit(MOST_COMBINED).map(BigDecimal::new).toList();
        Set<BigDecimal> combined = new LinkedHashSet<>(plain);
        combined.add(BigDecimal.ZERO);
        for (BigDecimal first : plain) {
            for (BigDecimal second : plain) {
                combined.add(first.add(second));
                combined.add(first.subtract(second));
                combined.add(first.multiply(second));
                if (second.signum() != 0) {
                    combined.add(first.divide(second, FRACTION));
                    combined.add(first.divide(second, 0, RoundingMode.DOWN));
                }
            }
        }
        return combined;
    }

    /** Numbers wherever they stand, in patterns too. */
    Set<String> numbersInside() {
        return numbersInside;
    }

    private void read(String expression) {
        Matcher matcher = LITERAL.matcher(expression);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                readString(matcher.group(1).replace("''", "'"));
            } else if (matcher.group(2) != null) {
                names.add(matcher.group(2).replace("\"\"", "\""));
            } else if (matcher.group(3) != null) {
                names.add(matcher.group(3));
            } else {
                numbers.add(matcher.group(4));
                numbersInside.add(matcher.group(4));
            }
        }
    }

    private void readString(String text) {
        strings.add(text);
        if (text.matches("-?\\d{1,18}(\\.\\d{1,18})?")) {
            numbers.add(text);
        }
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbersInside.add(matcher.group());
        }
    }
}
