package io.github.migrationdrift.drift.rules.column;

import static io.github.migrationdrift.catalog.types.TypeFamily.BINARY;
import static io.github.migrationdrift.catalog.types.TypeFamily.BOOLEAN;
import static io.github.migrationdrift.catalog.types.TypeFamily.DATE;
import static io.github.migrationdrift.catalog.types.TypeFamily.FLOAT;
import static io.github.migrationdrift.catalog.types.TypeFamily.INTEGER;
import static io.github.migrationdrift.catalog.types.TypeFamily.LARGE_OBJECT;
import static io.github.migrationdrift.catalog.types.TypeFamily.NUMERIC;
import static io.github.migrationdrift.catalog.types.TypeFamily.OTHER;
import static io.github.migrationdrift.catalog.types.TypeFamily.TEXT;
import static io.github.migrationdrift.catalog.types.TypeFamily.TIMESTAMP;
import static io.github.migrationdrift.catalog.types.TypeFamily.ZONED_TIMESTAMP;

import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.catalog.types.PostgresType;
import io.github.migrationdrift.catalog.types.TypeFamily;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.rules.common.Repairs;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.repair.Change;
import io.github.migrationdrift.repair.Conversion;
import io.github.migrationdrift.repair.Hazard;
import io.github.migrationdrift.repair.Repair;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a column become those of another type, as far as they can be converted. Defaults and checks that
 * PostgreSQL could not convert are written anew.
 */
final class TypeChange {
    private static final Set<TypeFamily> NUMBERS = Set.of(INTEGER, NUMERIC, FLOAT);
    private static final Set<TypeFamily> DAYS = Set.of(DATE, TIMESTAMP, ZONED_TIMESTAMP);
    /** With an offset, or counted from a moment that has one. Hibernate keeps them in UTC where the column has no zone. */
    static final Set<String> INSTANTS =
            Set.of("java.time.Instant", "java.time.OffsetDateTime", "java.time.ZonedDateTime");

    private static final int REAL_DIGITS = 6;
    private static final int DOUBLE_DIGITS = 15;

    private static final Pattern LITERAL = Pattern.compile("('(?:[^']|'')*')::[^']*");

    private final ColumnPair pair;
    private final ColumnType wanted;
    private final ColumnType found;
    private final TypeFamily to;
    private final TypeFamily from;
    private final List<String> enumConstants;
    private final String javaType;

    private TypeChange(ColumnPair pair, Optional<MappedColumn> attribute) {
        this.pair = pair;
        wanted = pair.entities().type();
        found = pair.migrations().type();
        to = wanted.family();
        from = found.family();
        enumConstants = attribute
                .filter(column -> column.attribute() != null)
                .map(MappedColumn::enumConstants)
                .orElse(List.of());
        javaType = attribute.map(MappedColumn::javaType).orElse("");
    }

    /** Nothing can be altered in a column of a view, and nobody but the author knows what some values become. */
    static Repair repair(MappingIndex mapping, ColumnPair pair, Change... others) {
        if (pair.table().migrations().kind().isView()) {
            return Repairs.ofView();
        }
        TypeChange change = new TypeChange(pair, mapping.column(pair.tableName(), pair.name()));
        if (change.from == TEXT && change.to == LARGE_OBJECT) {
            return Repair.author("the text holds the numbers of large objects, or is the value itself: "
                    + "without @Lob the value would be stored in the column as it is");
        }
        Optional<Conversion> conversion = change.conversion();
        if (conversion.isEmpty()) {
            return Repair.author("nobody but the author knows what the values become");
        }
        List<Change> changes = new ArrayList<>(List.of(others));
        changes.add(Repairs.change(pair, conversion.get()));
        return Repair.of(changes);
    }

    private Optional<Conversion> conversion() {
        if (convertsByItself()) {
            return Optional.of(Conversion.implicit(checksOfOtherValues(), hazards()));
        }
        return Optional.ofNullable(converted(Ddl.quote(pair.name())))
                .map(using ->
                        new Conversion(Optional.of(using), false, newDefault(), checksOfOtherValues(), hazards()));
    }

    /** Of a default, PostgreSQL converts only what needs no expression. */
    private Optional<String> newDefault() {
        return pair.entities()
                .defaultExpression()
                .or(() -> pair.migrations()
                        .defaultExpression()
                        .filter(text -> !text.startsWith("nextval("))
                        .flatMap(text -> Optional.ofNullable(isOtherZone() ? text : converted(literal(text)))));
    }

    private Set<Hazard> hazards() {
        Set<Hazard> hazards = keepsRows() ? EnumSet.noneOf(Hazard.class) : EnumSet.of(Hazard.REWRITES_TABLE);
        if (losesDigits()
                || losesTime()
                || isOtherZone()
                || (NUMBERS.contains(from) && NUMBERS.contains(to) && from != to && !keepsNumbers())) {
            hazards.add(Hazard.CHANGES_VALUES);
        }
        boolean mayNotFit = (from != to && !keepsNumbers())
                || isShorter(wanted.length(), found.length())
                || isSmaller()
                || isNarrowerFloat()
                || roundsBeyondLimit()
                || isAnotherOther();
        if ((mayNotFit && to != TEXT) || isShorter(wanted.length(), found.length())) {
            hazards.add(Hazard.FAILS_ON_EXISTING_ROWS);
        }
        return hazards;
    }

    /** Whether PostgreSQL only notes down another limit: each value is written in the same way under both types. */
    private boolean keepsRows() {
        if (wanted.array() || found.array()) {
            return false;
        }
        boolean bothOpen = isOpenText(wanted) && isOpenText(found);
        boolean sameType = wanted.name().equals(found.name()) && (from == NUMERIC || isTime(found));
        return (bothOpen && !isShorter(wanted.length(), found.length()))
                || (sameType && !losesDigits() && !isShorter(wanted.precision(), found.precision()) && sameScale());
    }

    /** Without the blanks of char(n). */
    private static boolean isOpenText(ColumnType type) {
        return type.is(PostgresType.VARCHAR) || type.is(PostgresType.TEXT);
    }

    private boolean sameScale() {
        return from != NUMERIC || wanted.precision().isEmpty() || wanted.scale().equals(found.scale());
    }

    private boolean isSmaller() {
        return NUMBERS.contains(to) && wanted.wholeDigits() < found.wholeDigits();
    }

    /** Whether each number of the one kind is one of the other. */
    private boolean keepsNumbers() {
        if (wanted.array() || found.array()) {
            return false;
        }
        if (from == INTEGER && to == NUMERIC) {
            return wanted.scale().orElse(0) >= 0 && wanted.wholeDigits() > found.wholeDigits();
        }
        if (from == NUMERIC && to == INTEGER) {
            return found.scale().orElse(1) <= 0 && wanted.wholeDigits() >= found.wholeDigits();
        }
        long digits = (long) found.wholeDigits() + Math.max(0, found.scale().orElse(0));
        return from != FLOAT && to == FLOAT && digits <= digits(wanted);
    }

    /** How many digits a number of binary places always keeps. */
    private static int digits(ColumnType type) {
        return type.is(PostgresType.REAL) ? REAL_DIGITS : DOUBLE_DIGITS;
    }

    /** 9.99 becomes 10.0, which has one digit more. */
    private boolean roundsBeyondLimit() {
        return to == NUMERIC
                && wanted.precision().isPresent()
                && losesFraction()
                && wanted.wholeDigits() <= found.wholeDigits();
    }

    /** Types of which nothing is known, such as composite ones, may each have limits of their own. */
    private boolean isAnotherOther() {
        return from == OTHER && to == OTHER && !wanted.name().equals(found.name());
    }

    private boolean losesFraction() {
        return from != INTEGER && isShorter(wanted.scale(), found.scale());
    }

    /** It has fewer digits, and a smaller greatest number. */
    private boolean isNarrowerFloat() {
        return wanted.is(PostgresType.REAL) && found.is(PostgresType.DOUBLE_PRECISION);
    }

    private boolean losesDigits() {
        return losesFraction() || isNarrowerFloat() || isShorter(wanted.timePrecision(), found.timePrecision());
    }

    private static boolean isTime(ColumnType type) {
        return type.known().filter(PostgresType::isTime).isPresent();
    }

    private boolean losesTime() {
        return to == DATE && (from == TIMESTAMP || from == ZONED_TIMESTAMP);
    }

    /** Whether the wanted limit is below what the column may hold, which may be without any. */
    private static boolean isShorter(OptionalInt limit, OptionalInt present) {
        return limit.isPresent() && limit.getAsInt() < present.orElse(Integer.MAX_VALUE);
    }

    private boolean checksOfOtherValues() {
        boolean alike = from == to && from != OTHER;
        boolean comparable = Stream.of(NUMBERS, DAYS).anyMatch(types -> types.contains(from) && types.contains(to));
        return !wanted.name().equals(found.name()) && !alike && !comparable;
    }

    /** A default without the cast to the old type, or in parentheses. */
    private static String literal(String text) {
        Matcher string = LITERAL.matcher(text);
        return string.matches() ? string.group(1) : "(" + text + ")";
    }

    private boolean convertsByItself() {
        if (wanted.array() || found.array()) {
            return wanted.array() == found.array() && (from == to || to == TEXT) && from != OTHER;
        }
        if (from == OTHER || to == OTHER) {
            return wanted.name().equals(found.name())
                    || (isTime(wanted) && isTime(found))
                    || (to == TEXT && found.kind() != ColumnType.Kind.ENUM);
        }
        boolean ofEnum = !enumConstants.isEmpty();
        return from == to
                || (NUMBERS.contains(from) && NUMBERS.contains(to))
                || (DAYS.contains(from) && DAYS.contains(to) && !isOtherZone())
                || EnumSet.of(INTEGER, LARGE_OBJECT).equals(EnumSet.of(from, to))
                || (to == TEXT && from != BINARY && from != LARGE_OBJECT && !(from == INTEGER && ofEnum));
    }

    /** By itself PostgreSQL would take the time zone of whoever runs the migration. */
    private boolean isOtherZone() {
        return (from == TIMESTAMP && to == ZONED_TIMESTAMP) || (from == ZONED_TIMESTAMP && to == TIMESTAMP);
    }

    /** The expression in the wanted type, where there is an obvious one. */
    private @Nullable String converted(String value) {
        String type = wanted.shortDefinition();
        if (isOtherZone()) {
            return value + " at time zone 'UTC'";
        }
        if (wanted.array() || found.array()) {
            return convertedArray(value, type);
        }
        if (!enumConstants.isEmpty() && from == INTEGER && !NUMBERS.contains(to)) {
            return "(" + constants() + ")[" + value + " + 1]::" + type;
        }
        if (!enumConstants.isEmpty() && to == INTEGER && !NUMBERS.contains(from)) {
            return "case when " + value + "::text ~ '^[0-9]+$' then " + value + "::text::" + type
                    + " else array_position(" + constants() + ", " + value + "::text) - 1 end";
        }
        return switch (to) {
            case BOOLEAN -> NUMBERS.contains(from) ? value + " <> 0" : fromText(value, type);
            case INTEGER, NUMERIC, FLOAT -> number(value, type);
            case UUID -> from == BINARY ? "encode(" + value + ", 'hex')::uuid" : fromText(value, type);
            case BINARY -> binary(value);
            case LARGE_OBJECT -> largeObject(value);
            case TEXT -> text(value, type);
            case OTHER -> from == TEXT || from == OTHER ? value + "::text::" + type : null;
            default -> fromText(value, type);
        };
    }

    private @Nullable String convertedArray(String value, String type) {
        if (wanted.array() && found.array()) {
            return found.kind() == ColumnType.Kind.ENUM || wanted.kind() == ColumnType.Kind.ENUM
                    ? value + "::text[]::" + type
                    : value + "::" + type;
        }
        if (wanted.array() && from == TEXT) {
            return value + "::" + type;
        }
        boolean ofElement = wanted.array() && (from == to || to == TEXT);
        return ofElement ? "case when " + value + " is not null then array[" + value + "]::" + type + " end" : null;
    }

    private String constants() {
        return enumConstants.stream().map(Ddl::literal).collect(Collectors.joining(", ", "array[", "]"));
    }

    private @Nullable String fromText(String value, String type) {
        return from == TEXT ? value + "::" + type : null;
    }

    private @Nullable String number(String value, String type) {
        if (from == BOOLEAN) {
            return value + "::int";
        }
        boolean duration = found.name().name().equals("interval") && javaType.equals("java.time.Duration");
        return duration ? "extract(epoch from " + value + ") * 1000000000" : fromText(value, type);
    }

    private @Nullable String binary(String value) {
        return switch (from) {
            case TEXT -> "convert_to(" + value + ", 'UTF8')";
            case LARGE_OBJECT -> "lo_get(" + value + ")";
            case UUID -> "uuid_send(" + value + ")";
            default -> null;
        };
    }

    private @Nullable String largeObject(String value) {
        return switch (from) {
            case BINARY -> "lo_from_bytea(0, " + value + ")";
            default -> null;
        };
    }

    private String text(String value, String type) {
        return switch (from) {
            case BINARY -> "convert_from(" + value + ", 'UTF8')";
            case LARGE_OBJECT -> "convert_from(lo_get(" + value + "), 'UTF8')";
            default -> value + "::text::" + type;
        };
    }
}
