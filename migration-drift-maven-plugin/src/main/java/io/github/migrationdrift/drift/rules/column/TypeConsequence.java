package io.github.migrationdrift.drift.rules.column;

import static io.github.migrationdrift.catalog.types.TypeFamily.BINARY;
import static io.github.migrationdrift.catalog.types.TypeFamily.BOOLEAN;
import static io.github.migrationdrift.catalog.types.TypeFamily.DATE;
import static io.github.migrationdrift.catalog.types.TypeFamily.FLOAT;
import static io.github.migrationdrift.catalog.types.TypeFamily.INTEGER;
import static io.github.migrationdrift.catalog.types.TypeFamily.JSON;
import static io.github.migrationdrift.catalog.types.TypeFamily.LARGE_OBJECT;
import static io.github.migrationdrift.catalog.types.TypeFamily.NUMERIC;
import static io.github.migrationdrift.catalog.types.TypeFamily.TEXT;
import static io.github.migrationdrift.catalog.types.TypeFamily.TIMESTAMP;
import static io.github.migrationdrift.catalog.types.TypeFamily.UUID;
import static io.github.migrationdrift.catalog.types.TypeFamily.ZONED_TIMESTAMP;

import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.catalog.types.PostgresType;
import io.github.migrationdrift.catalog.types.TypeFamily;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Operation;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.Set;

/** What happens to values that Hibernate writes as one type into a column of another. */
final class TypeConsequence {
    /** PostgreSQL casts parameters of these types to no other family but text. */
    private static final Set<TypeFamily> STRICT = Set.of(TEXT, BOOLEAN, UUID, BINARY);

    /** PostgreSQL casts values of these to text when they are stored, and yet compares them with no text. */
    private static final Set<TypeFamily> NOT_COMPARED_WITH_TEXT = Set.of(INTEGER, NUMERIC, FLOAT, BOOLEAN, UUID);

    private static final Set<TypeFamily> NUMBERS = Set.of(INTEGER, NUMERIC, FLOAT);

    private final MappingIndex mapping;
    private final ColumnPair pair;
    private final ColumnType wanted;
    private final ColumnType found;
    private final TypeFamily from;
    private final TypeFamily to;
    private final String attribute;

    private final boolean written;

    private TypeConsequence(MappingIndex mapping, ColumnPair pair, boolean written) {
        this.mapping = mapping;
        this.written = written;
        this.pair = pair;
        wanted = pair.entities().type();
        found = pair.migrations().type();
        from = wanted.family();
        to = found.family();
        attribute = mapping.attributeLabel(pair.tableName(), pair.name());
    }

    /** @param written whether the application writes the column, and does not only read it */
    static Consequence of(MappingIndex mapping, ColumnPair pair, boolean written) {
        return new TypeConsequence(mapping, pair, written).consequence();
    }

    /** Whether the driver gives Hibernate what it asks for, as far as Java can hold it. */
    static boolean isReadable(ColumnPair pair) {
        TypeFamily from = pair.entities().type().family();
        TypeFamily to = pair.migrations().type().family();
        boolean arrays =
                pair.entities().type().array() || pair.migrations().type().array();
        return !arrays
                && ((from == TEXT && to != BINARY && to != LARGE_OBJECT)
                        || (NUMBERS.contains(from) && NUMBERS.contains(to)));
    }

    private Consequence onlyRead() {
        if (!isReadable(pair)) {
            return Consequence.of("loading " + attribute + " fails where PostgreSQL's " + found.shortDefinition()
                    + " is not what Hibernate reads as " + wanted.shortDefinition());
        }
        if (from == TEXT && NOT_COMPARED_WITH_TEXT.contains(to)) {
            return Use.some(Operation.LOAD, "a query that compares " + attribute)
                    .fails(Refusal.noOperator(found, PostgresType.VARCHAR.shownName()));
        }
        return Consequence.of(
                from == TEXT
                        ? attribute + " is loaded as the text that PostgreSQL prints for " + found.shortDefinition()
                        : "loading " + attribute + " fails, or rounds, where a value does not fit "
                                + wanted.shortDefinition());
    }

    private Consequence consequence() {
        if (!written) {
            return onlyRead();
        }
        if (wanted.array() && !found.array() && to == TEXT) {
            return Consequence.of(
                    attribute + " is kept as the text that PostgreSQL prints for an array, and loading it" + " fails");
        }
        if (wanted.array() != found.array() || isRefused()) {
            return refused();
        }
        if (NUMBERS.contains(from) && NUMBERS.contains(to)) {
            return number();
        }
        if (to == TEXT) {
            return intoText();
        }
        return time();
    }

    private boolean isRefused() {
        boolean strict = STRICT.contains(from) && to != from && to != TEXT && to != TypeFamily.OTHER;
        boolean ofNumber = NUMBERS.contains(from) && (to == BOOLEAN || to == UUID || to == BINARY || to == DATE);
        return strict || ofNumber || (from == LARGE_OBJECT && to == BINARY) || (from == TEXT && to == TypeFamily.OTHER);
    }

    private Consequence refused() {
        return Use.insert(mapping, pair.tableName()).fails(Refusal.otherType(pair.name(), found, sent()));
    }

    private Consequence number() {
        Consequence overflow = Use.some(Operation.INSERT, "writing a larger " + attribute)
                .fails(new Refusal(
                        to == INTEGER ? found.stored().shortDefinition() + " out of range" : "numeric field overflow",
                        SqlState.NUMERIC_VALUE_OUT_OF_RANGE));
        boolean narrows = wanted.wholeDigits() > found.wholeDigits();
        if (from == INTEGER && to == INTEGER) {
            return overflow;
        }
        if (from == INTEGER && to == NUMERIC) {
            return narrows ? overflow : ofOthers();
        }
        if (to == INTEGER && wanted.precision().isPresent() && wanted.scale().orElse(0) <= 0) {
            return narrows ? overflow : Consequence.NONE;
        }
        String rounds = "PostgreSQL rounds " + attribute + " silently to "
                + found.stored().shortDefinition();
        return narrows ? overflow.and(rounds) : Consequence.of(rounds + " when it is written");
    }

    /** What a number that has room for more does to a whole one. */
    private Consequence ofOthers() {
        if (found.scale().orElse(1) > 0) {
            return Consequence.of("rows that others write may hold fractions, which are lost when they are loaded");
        }
        return found.wholeDigits() > wanted.wholeDigits()
                ? Consequence.of(
                        "loading " + attribute + " fails where others write more than fits " + wanted.shortDefinition())
                : Consequence.NONE;
    }

    private Consequence intoText() {
        if (from == TEXT && found.length().isEmpty()) {
            return Consequence.of("PostgreSQL overlooks blanks at the end of " + attribute + " when it compares");
        }
        if (from == TEXT) {
            String padded = "PostgreSQL pads " + attribute + " with blanks, which are there when it is loaded";
            return found.length().getAsInt() < wanted.length().orElse(Integer.MAX_VALUE)
                    ? Use.some(Operation.INSERT, "writing a longer " + attribute)
                            .fails(Refusal.tooLong(found))
                            .and(padded)
                    : Consequence.of(padded);
        }
        Consequence notCompared =
                Use.some(Operation.LOAD, "a query that compares " + attribute).fails(Refusal.noOperator(found, sent()));
        if (from == LARGE_OBJECT) {
            return notCompared.and("Hibernate stores the number of a large object in place of the value, and fails to"
                    + " load what others store there");
        }
        boolean comparable = !NOT_COMPARED_WITH_TEXT.contains(from)
                && from != BINARY
                && !wanted.is(PostgresType.JSONB)
                && wanted.kind() != ColumnType.Kind.ENUM;
        if (!comparable && isAttribute()) {
            return notCompared;
        }
        return Consequence.of(attribute + " is kept as text: it is compared and sorted as text, and loading fails where"
                + " others store something else");
    }

    /** The type that the driver states for a parameter. */
    private String sent() {
        if (from == LARGE_OBJECT) {
            return PostgresType.BIGINT.shownName();
        }
        return from == TEXT && !wanted.array() ? PostgresType.VARCHAR.shownName() : Refusal.bare(wanted);
    }

    private boolean isAttribute() {
        return mapping.column(pair.tableName(), pair.name())
                .filter(column -> column.attribute() != null)
                .isPresent();
    }

    private Consequence time() {
        if ((from == TIMESTAMP && to == ZONED_TIMESTAMP) || (from == ZONED_TIMESTAMP && to == TIMESTAMP)) {
            return Consequence.of(
                    attribute + " shifts silently between sessions of different time zones: PostgreSQL converts "
                            + wanted.shortDefinition() + " by the session's time zone");
        }
        if (to == DATE && (from == TIMESTAMP || from == ZONED_TIMESTAMP)) {
            return Consequence.of(attribute + " silently loses its time of day when it is written");
        }
        if (from == DATE && (to == TIMESTAMP || to == ZONED_TIMESTAMP)) {
            return Consequence.of("a time of day that others store is lost when " + attribute + " is loaded");
        }
        if (from == JSON && to == JSON) {
            return found.is(PostgresType.JSON)
                    ? Use.some(Operation.LOAD, "a query that compares " + attribute)
                            .fails(Refusal.noOperator(found, PostgresType.JSONB.shownName()))
                            .and("distinct and group by fail too, inserts do not")
                    : Consequence.of("nothing breaks: PostgreSQL keeps " + attribute
                            + " in its own form, without the blanks and the order of the text");
        }
        return Consequence.of("reading or writing " + attribute + " fails or changes the value: PostgreSQL keeps "
                + found.shortDefinition() + ", Hibernate writes " + wanted.shortDefinition());
    }
}
