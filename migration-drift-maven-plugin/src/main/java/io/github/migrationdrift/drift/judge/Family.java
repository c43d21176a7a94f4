package io.github.migrationdrift.drift.judge;

import io.github.migrationdrift.catalog.types.PostgresType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Types whose values stand on one line, and how a value is found there; finite ones, and those that only equal. */
enum Family {
    NUMBER,
    DATE,
    TIMESTAMP,
    TIMESTAMPTZ,
    TIME,
    UUIDS,
    TEXT,
    TRUTH,
    LABELS,
    /** Nothing is known but that a value is there or not. */
    UNKNOWN;

    private static final BigDecimal INFINITY = new BigDecimal("1e30");
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(5_874_897, 12, 31);
    private static final LocalDateTime LAST_TIME = LocalDateTime.of(290_000, 12, 31, 0, 0);
    private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);

    static Family of(PostgresType type) {
        return switch (type) {
            case SMALLINT, INTEGER, BIGINT, NUMERIC, REAL, DOUBLE_PRECISION -> NUMBER;
            case DATE -> DATE;
            case TIMESTAMP -> TIMESTAMP;
            case TIMESTAMPTZ -> TIMESTAMPTZ;
            case TIME -> TIME;
            case UUID -> UUIDS;
            case VARCHAR, TEXT, CHAR -> TEXT;
            case BOOLEAN -> TRUTH;
            case CITEXT, BYTEA, OID, TIMETZ, INTERVAL, JSON, JSONB, BIT, VARBIT -> UNKNOWN;
        };
    }

    /** Whether its values have positions. */
    boolean ordered() {
        return switch (this) {
            case NUMBER, DATE, TIMESTAMP, TIMESTAMPTZ, TIME, UUIDS -> true;
            case TEXT, TRUTH, LABELS, UNKNOWN -> false;
        };
    }

    /** Whether all its values can be tried. */
    boolean finite() {
        return this == TRUTH || this == LABELS;
    }

    /** Where the value stands, from PostgreSQL's text of it; absent when the text is not understood. */
    Optional<BigDecimal> position(String text) {
        if (text.endsWith("infinity") && (this == DATE || this == TIMESTAMP || this == TIMESTAMPTZ)) {
            return Optional.of(text.startsWith("-") ? INFINITY.negate() : INFINITY);
        }
        try {
            return Optional.of(
                    switch (this) {
                        case NUMBER -> new BigDecimal(text);
                        case DATE -> BigDecimal.valueOf(LocalDate.parse(text).toEpochDay());
                        case TIMESTAMP -> micros(LocalDateTime.parse(text.replace(' ', 'T')));
                        case TIMESTAMPTZ -> micros(utc(text));
                        case TIME -> BigDecimal.valueOf(LocalTime.parse(text).toNanoOfDay() / 1000);
                        case UUIDS ->
                            new BigDecimal(new BigInteger(
                                    UUID.fromString(text).toString().replace("-", ""), 16));
                        default -> throw new NumberFormatException(text);
                    });
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The value at a position, as text that PostgreSQL reads. */
    String text(BigDecimal position) {
        if (this != NUMBER && this != UUIDS && position.abs().compareTo(INFINITY) >= 0) {
            return position.signum() < 0 ? "-infinity" : "infinity";
        }
        return switch (this) {
            case DATE ->
                unsigned(LocalDate.ofEpochDay(position.longValueExact()).toString());
            case TIMESTAMP -> unsigned(time(position).toString());
            case TIMESTAMPTZ -> unsigned(time(position) + "Z");
            case TIME -> LocalTime.ofNanoOfDay(position.longValueExact() * 1000).toString();
            case UUIDS -> uuid(position.toBigIntegerExact());
            default -> position.stripTrailingZeros().toPlainString();
        };
    }

    /** Whether a value can stand at the position, as far as the family decides. */
    boolean holds(BigDecimal position) {
        return switch (this) {
            case DATE -> isInfinite(position) || within(position, FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay());
            case TIMESTAMP, TIMESTAMPTZ ->
                isInfinite(position) || within(position, microsOf(FIRST_DAY.atStartOfDay()), microsOf(LAST_TIME));
            case TIME -> within(position, 0, LocalTime.MAX.toNanoOfDay() / 1000);
            case UUIDS -> position.signum() >= 0 && position.toBigInteger().bitLength() <= 128;
            default -> true;
        };
    }

    private static boolean isInfinite(BigDecimal position) {
        return position.abs().compareTo(INFINITY) == 0;
    }

    private static boolean within(BigDecimal position, long least, long most) {
        return position.compareTo(BigDecimal.valueOf(least)) >= 0 && position.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /** Java writes a plus before years of five digits. */
    private static String unsigned(String date) {
        return date.startsWith("+") ? date.substring(1) : date;
    }

    private static LocalDateTime utc(String text) {
        if (!text.endsWith("+00")) {
            throw new DateTimeException(text);
        }
        return LocalDateTime.parse(text.substring(0, text.length() - 3).replace(' ', 'T'));
    }

    private static BigDecimal micros(LocalDateTime time) {
        return BigDecimal.valueOf(microsOf(time));
    }

    private static long microsOf(LocalDateTime time) {
        return ChronoUnit.MICROS.between(EPOCH, time);
    }

    private static LocalDateTime time(BigDecimal micros) {
        return EPOCH.plus(micros.longValueExact(), ChronoUnit.MICROS)
                .atOffset(ZoneOffset.UTC)
                .toLocalDateTime();
    }

    private static String uuid(BigInteger number) {
        String hex = number.toString(16);
        String padded = "0".repeat(32 - hex.length()) + hex;
        return padded.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }
}
