package io.github.migrationdrift.habit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a version says when it was made: {@code 20260203103000}, {@code 20260203_1030}, {@code 2026.02.03.1}.
 *
 * @param pattern for a {@link DateTimeFormatter}
 * @param unit the smallest that the pattern can say
 * @param counter what counts within the moment
 */
record TimestampForm(String pattern, ChronoUnit unit, Optional<Counter> counter) {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_COUNTER = 6;

    /** @param width how long it is at least */
    record Counter(String separator, int width) {}

    /** A number, or a part of one, and what stands before it. */
    private record Part(String separator, String digits) {}

    DateTimeFormatter formatter() {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    /**
     * The form of the newest version, if it is such a one.
     *
     * @param recent the newest versions, in order
     */
    static Optional<TimestampForm> of(List<FlywayVersion> recent) {
        FlywayVersion newest = recent.get(recent.size() - 1);
        List<Part> parts = parts(newest);
        String first = parts.get(0).digits();
        if (first.length() >= 8 && isDate(first.substring(0, 4), first.substring(4, 6), first.substring(6, 8))) {
            List<Part> rest = new ArrayList<>();
            if (first.length() > 8) {
                rest.add(new Part("", first.substring(8)));
            }
            rest.addAll(parts.subList(1, parts.size()));
            return withRest("uuuuMMdd", rest, alike(newest, recent));
        }
        if (isDividedDate(parts)) {
            String pattern = "uuuu" + literal(parts.get(1).separator()) + field("M", parts.get(1), recent, 1)
                    + literal(parts.get(2).separator()) + field("d", parts.get(2), recent, 2);
            return withRest(pattern, parts.subList(3, parts.size()), alike(newest, recent));
        }
        return Optional.empty();
    }

    /** Three numbers may also be a year, a release and a count; only a day that is written as one is a day. */
    private static boolean isDividedDate(List<Part> parts) {
        return parts.size() >= 3
                && parts.get(0).digits().length() == 4
                && (parts.size() > 3 || parts.get(2).digits().length() == 2)
                && isDate(
                        parts.get(0).digits(),
                        parts.get(1).digits(),
                        parts.get(2).digits());
    }

    private static Optional<TimestampForm> withRest(String date, List<Part> rest, List<FlywayVersion> alike) {
        int time = isCounter(rest, alike) ? 0 : timeParts(rest);
        List<Part> after = rest.subList(time, rest.size());
        if (after.size() > 1 || (after.size() == 1 && after.get(0).digits().length() > LONGEST_COUNTER)) {
            return Optional.empty();
        }
        StringBuilder pattern = new StringBuilder(date);
        int letters = 0;
        for (Part part : rest.subList(0, time)) {
            int end = letters + part.digits().length();
            pattern.append(literal(part.separator())).append("HHmmssSSS", letters, end);
            letters = end;
        }
        Optional<Counter> counter = after.stream()
                .map(part -> new Counter(part.separator(), width(part, alike)))
                .findFirst();
        return Optional.of(new TimestampForm(pattern.toString(), unit(letters), counter));
    }

    /** How many parts are a time of the day. */
    private static int timeParts(List<Part> rest) {
        if (rest.isEmpty()) {
            return 0;
        }
        int length = rest.get(0).digits().length();
        if (length == 4 || length == 6 || length == 9) {
            return isTime(rest.get(0).digits()) ? 1 : 0;
        }
        StringBuilder digits = new StringBuilder();
        for (Part part : rest) {
            if (part.digits().length() == 2 && digits.length() < 6) {
                digits.append(part.digits());
            }
        }
        return rest.size() > 1 && digits.length() >= 4 && isTime(digits.toString()) ? digits.length() / 2 : 0;
    }

    /** {@code 000001} is the first of the day rather than a second after midnight, if all are such. */
    private static boolean isCounter(List<Part> rest, List<FlywayVersion> alike) {
        if (rest.size() != 1) {
            return false;
        }
        int length = rest.get(0).digits().length();
        return alike.stream().allMatch(version -> {
            String digits = version.digits().get(version.size() - 1);
            String tail = digits.substring(Math.max(0, digits.length() - length));
            return tail.length() < 3 || tail.substring(0, tail.length() - 2).matches("0+");
        });
    }

    private static int width(Part counter, List<FlywayVersion> alike) {
        if (counter.separator().isEmpty()) {
            return counter.digits().length();
        }
        return alike.stream()
                .map(version -> version.digits().get(version.size() - 1))
                .filter(digits -> digits.startsWith("0"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static List<FlywayVersion> alike(FlywayVersion newest, List<FlywayVersion> recent) {
        return recent.stream()
                .filter(version -> version.size() == newest.size()
                        && version.digits().get(0).length()
                                == newest.digits().get(0).length())
                .toList();
    }

    private static List<Part> parts(FlywayVersion version) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < version.size(); i++) {
            String separator = i == 0 ? "" : version.separators().get(i - 1);
            parts.add(new Part(separator, version.digits().get(i)));
        }
        return parts;
    }

    private static boolean isDate(String year, String month, String day) {
        if (month.length() > 2 || day.length() > 2) {
            return false;
        }
        int number = Integer.parseInt(year);
        try {
            LocalDate date = LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isTime(String digits) {
        return isBelow(24, digits, 0) && isBelow(60, digits, 2) && (digits.length() < 6 || isBelow(60, digits, 4));
    }

    private static boolean isBelow(int limit, String digits, int start) {
        return Integer.parseInt(digits.substring(start, start + 2)) < limit;
    }

    private static String field(String letter, Part part, List<FlywayVersion> recent, int index) {
        boolean unpadded = recent.stream()
                .anyMatch(version ->
                        version.size() > index && version.digits().get(index).length() == 1);
        return part.digits().length() == 1 || unpadded ? letter : letter + letter;
    }

    private static String literal(String separator) {
        return separator.isEmpty() ? "" : "'" + separator + "'";
    }

    private static ChronoUnit unit(int letters) {
        return switch (letters) {
            case 0 -> ChronoUnit.DAYS;
            case 4 -> ChronoUnit.MINUTES;
            case 6 -> ChronoUnit.SECONDS;
            default -> ChronoUnit.MILLIS;
        };
    }

    /** The moment after the one that a version says, where it says one in this form. */
    Optional<String> momentAfter(String version) {
        if (unit == ChronoUnit.DAYS || counter.isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.parse(version, formatter()).plus(1, unit).format(formatter()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
