package io.github.migrationdrift.drift.rules;

import static io.github.migrationdrift.drift.rules.TypeFamily.BINARY;
import static io.github.migrationdrift.drift.rules.TypeFamily.BOOLEAN;
import static io.github.migrationdrift.drift.rules.TypeFamily.DATE;
import static io.github.migrationdrift.drift.rules.TypeFamily.FLOAT;
import static io.github.migrationdrift.drift.rules.TypeFamily.INTEGER;
import static io.github.migrationdrift.drift.rules.TypeFamily.LARGE_OBJECT;
import static io.github.migrationdrift.drift.rules.TypeFamily.NUMERIC;
import static io.github.migrationdrift.drift.rules.TypeFamily.OTHER;
import static io.github.migrationdrift.drift.rules.TypeFamily.TEXT;
import static io.github.migrationdrift.drift.rules.TypeFamily.TIMESTAMP;
import static io.github.migrationdrift.drift.rules.TypeFamily.ZONED_TIMESTAMP;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.Ddl;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.mapping.MappedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements that give a column another type and keep what is in it, as far as it can be converted. Defaults and
 * checks that PostgreSQL could not convert are written anew.
 */
final class TypeChange {
    private static final Set<TypeFamily> NUMBERS = Set.of(INTEGER, NUMERIC, FLOAT);
    private static final Set<TypeFamily> DAYS = Set.of(DATE, TIMESTAMP, ZONED_TIMESTAMP);
    /** With an offset, or counted from a moment that has one. Hibernate keeps them in UTC where the column has no zone. */
    static final Set<String> INSTANTS =
            Set.of("java.time.Instant", "java.time.OffsetDateTime", "java.time.ZonedDateTime");

    private static final Set<String> TIMES = Set.of("time", "timetz", "timestamp", "timestamptz", "interval");

    private static final Pattern NEXTVAL = Pattern.compile("nextval\\('((?:[^']|'')+)'::regclass\\)");

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
        to = TypeFamily.of(wanted);
        from = TypeFamily.of(found);
        enumConstants = attribute
                .filter(column -> column.attribute() != null)
                .map(MappedColumn::enumConstants)
                .orElse(List.of());
        javaType = attribute.map(MappedColumn::javaType).orElse("");
    }

    /** Nothing can be altered in a column of a view, and nobody but the author knows what some values become. */
    static @Nullable String sql(ColumnPair pair, Optional<MappedColumn> attribute) {
        return pair.table().migrations().kind().isView() ? null : new TypeChange(pair, attribute).sql();
    }

    private @Nullable String sql() {
        String type = "type " + wanted.shortDefinition();
        List<String> statements = new ArrayList<>();
        if (convertsByItself()) {
            statements.add(ColumnRepairs.alter(pair, type));
            ownSequence()
                    .ifPresent(name -> statements.add("alter sequence " + name + " as " + wanted.shortDefinition()));
        } else {
            String converted = converted(Ddl.quote(pair.name()));
            if (converted == null) {
                return null;
            }
            Optional<String> oldDefault = pair.migrations().defaultExpression();
            if (oldDefault.isPresent()) {
                statements.add(ColumnRepairs.alter(pair, "drop default"));
            }
            statements.add(ColumnRepairs.alter(pair, type + " using " + converted));
            pair.entities()
                    .defaultExpression()
                    .or(() -> oldDefault
                            .filter(text -> !text.startsWith("nextval("))
                            .flatMap(text ->
                                    Optional.ofNullable(isInstantWithoutZone() ? text : converted(literal(text)))))
                    .ifPresent(text -> statements.add(ColumnRepairs.alter(pair, "set default " + text)));
        }
        return String.join("; ", checksOfOtherValues() ? withNewChecks(statements) : statements);
    }

    /** That of a serial column, which keeps its type; an identity takes its sequence along. */
    private Optional<String> ownSequence() {
        return pair.migrations()
                .defaultExpression()
                .filter(text -> from == INTEGER && to == INTEGER)
                .map(NEXTVAL::matcher)
                .filter(Matcher::matches)
                .map(sequence -> sequence.group(1).replace("''", "'"));
    }

    private boolean checksOfOtherValues() {
        boolean alike = from == to && from != OTHER;
        boolean comparable = Stream.of(NUMBERS, DAYS).anyMatch(types -> types.contains(from) && types.contains(to));
        return !wanted.name().equals(found.name()) && !alike && !comparable;
    }

    /** Checks that compare the column with values of the old type make way for those of the entities. */
    private List<String> withNewChecks(List<String> statements) {
        return Stream.of(
                        checks(pair.table().migrations())
                                .map(check -> Ddl.dropConstraint(pair.tableName(), check.name())),
                        statements.stream(),
                        checks(pair.table().entities()).map(check -> Ddl.addCheck(pair.tableName(), check)))
                .flatMap(parts -> parts)
                .toList();
    }

    /** A default without the cast to the old type, or in parentheses. */
    private static String literal(String text) {
        Matcher string = LITERAL.matcher(text);
        return string.matches() ? string.group(1) : "(" + text + ")";
    }

    private Stream<CheckConstraint> checks(Table table) {
        return table.checks().stream()
                .filter(check ->
                        check.columns().contains(pair.name()) && pair.table().shares(check.columns()));
    }

    private boolean convertsByItself() {
        if (wanted.array() || found.array()) {
            return wanted.array() == found.array() && (from == to || to == TEXT) && from != OTHER;
        }
        if (from == OTHER || to == OTHER) {
            return wanted.name().equals(found.name())
                    || (TIMES.contains(wanted.name().name())
                            && TIMES.contains(found.name().name()))
                    || (to == TEXT && found.kind() != ColumnType.Kind.ENUM);
        }
        boolean ofEnum = !enumConstants.isEmpty();
        return from == to
                || (NUMBERS.contains(from) && NUMBERS.contains(to))
                || (DAYS.contains(from) && DAYS.contains(to) && !isInstantWithoutZone())
                || Set.of(INTEGER, LARGE_OBJECT).equals(Set.of(from, to))
                || (to == TEXT && from != BINARY && from != LARGE_OBJECT && !(from == INTEGER && ofEnum));
    }

    private boolean isInstantWithoutZone() {
        return from == TIMESTAMP && to == ZONED_TIMESTAMP && INSTANTS.contains(javaType);
    }

    /** The expression in the wanted type, where there is an obvious one. */
    private @Nullable String converted(String value) {
        String type = wanted.shortDefinition();
        if (isInstantWithoutZone()) {
            return value + " at time zone 'UTC'";
        }
        if (wanted.array() || found.array()) {
            return convertedArray(value, type);
        }
        if (!enumConstants.isEmpty() && from == INTEGER && !NUMBERS.contains(to)) {
            return "(" + constants() + ")[" + value + " + 1]::" + type;
        }
        if (!enumConstants.isEmpty() && to == INTEGER && !NUMBERS.contains(from)) {
            return "array_position(" + constants() + ", " + value + "::text) - 1";
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
        boolean ofElement = wanted.array() && (from == to || from == TEXT || to == TEXT);
        return ofElement ? "case when " + value + " is not null then array[" + value + "]::" + type + " end" : null;
    }

    private String constants() {
        return enumConstants.stream().map(Literals::quote).collect(Collectors.joining(", ", "array[", "]"));
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
            case TEXT -> "lo_from_bytea(0, convert_to(" + value + ", 'UTF8'))";
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
