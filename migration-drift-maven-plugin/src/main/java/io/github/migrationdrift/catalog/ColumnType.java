package io.github.migrationdrift.catalog;

import io.github.migrationdrift.catalog.types.PostgresType;
import io.github.migrationdrift.catalog.types.TypeFamily;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The type of a column.
 *
 * @param name schema and internal name of the type ({@code pg_catalog.varchar}, {@code public.mood}); of the element
 *     type for an array
 * @param kind of the element type for an array
 * @param modifier PostgreSQL's {@code atttypmod}, -1 without one
 * @param dimensions those of an array, as declared; PostgreSQL holds nobody to their number. 0 for a single value
 * @param definition as {@code format_type} prints it with an empty search path
 * @param domainBase for a domain, the type below it and all others between
 */
public record ColumnType(
        ObjectName name, Kind kind, int modifier, int dimensions, String definition, Optional<ColumnType> domainBase) {
    private static final int HEADER = 4;
    private static final int DEFAULT_TIME_PRECISION = 6;
    private static final int FULL_INTERVAL_PRECISION = 0xffff;

    /** What a type name stands for. */
    public enum Kind {
        BASE,
        ENUM,
        DOMAIN,
        COMPOSITE,
        OTHER
    }

    /** Whether the column holds an array of the named type. */
    public boolean array() {
        return dimensions > 0;
    }

    /** The type whose values are stored: a domain only gives another one rules. */
    public ColumnType stored() {
        return array() ? this : domainBase.orElse(this);
    }

    /** The length of a character or bit string, where one is set; for an array, that of its elements. */
    public OptionalInt length() {
        ColumnType stored = stored();
        if (stored.isBuiltIn(PostgresType.VARCHAR) || stored.isBuiltIn(PostgresType.CHAR)) {
            return stored.modifierLess(HEADER);
        }
        boolean bits = stored.isBuiltIn(PostgresType.VARBIT) || stored.isBuiltIn(PostgresType.BIT);
        return bits ? stored.modifierLess(0) : OptionalInt.empty();
    }

    /** The precision of a numeric, where one is set. */
    public OptionalInt precision() {
        ColumnType stored = stored();
        return stored.isBoundedNumeric()
                ? OptionalInt.of((stored.modifier - HEADER) >> 16 & 0xffff)
                : OptionalInt.empty();
    }

    /** The scale of a numeric, where a precision is set; negative when it rounds before the decimal point. */
    public OptionalInt scale() {
        ColumnType stored = stored();
        if (!stored.isBoundedNumeric()) {
            return OptionalInt.empty();
        }
        int elevenBits = (stored.modifier - HEADER) & 0x7ff;
        return OptionalInt.of((elevenBits ^ 0x400) - 0x400);
    }

    /** The digits after the seconds of a time, timestamp or interval, which are six when none are set. */
    public OptionalInt timePrecision() {
        ColumnType stored = stored();
        if (stored.isBuiltIn(PostgresType.INTERVAL)) {
            return OptionalInt.of(stored.intervalPrecision());
        }
        return stored.builtIn().filter(PostgresType::isTime).isPresent()
                ? OptionalInt.of(stored.modifier < 0 ? DEFAULT_TIME_PRECISION : stored.modifier)
                : OptionalInt.empty();
    }

    /** Whether it is the same type, however it is spelled: six digits after the seconds are as good as none stated. */
    public boolean holdsTheSameAs(ColumnType other) {
        return name.equals(other.name)
                && dimensions == other.dimensions
                && (modifier == other.modifier
                        || (timePrecision().isPresent() && timePrecision().equals(other.timePrecision())));
    }

    /** Whether a foreign key can hold values of this type against the other's. A domain may stand for anything. */
    public boolean canReference(ColumnType other) {
        if (array() || other.array()) {
            return array() && other.array() && name.equals(other.name);
        }
        return name.name().equals(other.name.name())
                || domainBase.isPresent()
                || other.domainBase.isPresent()
                || (isInteger() && other.isInteger())
                || (isBuiltInText() && other.isBuiltInText());
    }

    /** The short definition, and for a domain what it is made of. */
    public String explained() {
        return stored().equals(this)
                ? shortDefinition()
                : shortDefinition() + " (a domain over " + stored().shortDefinition() + ")";
    }

    /** The definition with PostgreSQL's short names and without the schema {@code public}. */
    public String shortDefinition() {
        if (builtIn().isEmpty()) {
            return withMoreDimensions(withoutPublic());
        }
        PostgresType type = builtIn().get();
        boolean unlimitedChar = type == PostgresType.CHAR && modifier < 0;
        return type.shortName().equals(type.shownName()) || unlimitedChar
                ? withMoreDimensions(definition)
                : shortened(type.shortName());
    }

    /** Which type it is, of those that something is known of; of a domain nothing is. */
    public Optional<PostgresType> known() {
        return PostgresType.named(name.name());
    }

    public boolean is(PostgresType type) {
        return known().filter(type::equals).isPresent();
    }

    public boolean isInteger() {
        return known().filter(type -> type.family() == TypeFamily.INTEGER).isPresent();
    }

    public boolean isBuiltInText() {
        return known().filter(PostgresType::isBuiltInText).isPresent();
    }

    /** That of the type below a domain. */
    public TypeFamily family() {
        ColumnType stored = stored();
        return stored.array() && !array()
                ? TypeFamily.OTHER
                : stored.known().map(PostgresType::family).orElse(TypeFamily.OTHER);
    }

    /** Digits before the point that always fit. */
    public int wholeDigits() {
        OptionalLong greatest = stored().known().map(PostgresType::maximum).orElse(OptionalLong.empty());
        if (greatest.isPresent()) {
            return Long.toString(greatest.getAsLong()).length() - 1;
        }
        return precision().isPresent() ? precision().getAsInt() - scale().orElse(0) : Integer.MAX_VALUE;
    }

    private String shortened(String word) {
        int open = definition.indexOf('(');
        String parameters = open < 0 ? "" : definition.substring(open, definition.indexOf(')') + 1);
        return withMoreDimensions(word + parameters + (array() ? "[]" : ""));
    }

    private String withoutPublic() {
        return definition.startsWith("public.") ? definition.substring("public.".length()) : definition;
    }

    /** PostgreSQL prints one dimension, however many were declared. */
    private String withMoreDimensions(String arrayDefinition) {
        return arrayDefinition + "[]".repeat(Math.max(0, dimensions - 1));
    }

    private Optional<PostgresType> builtIn() {
        return name.schema().equals("pg_catalog") ? known() : Optional.empty();
    }

    private boolean isBuiltIn(PostgresType type) {
        return builtIn().filter(type::equals).isPresent();
    }

    private OptionalInt modifierLess(int header) {
        return modifier < 0 ? OptionalInt.empty() : OptionalInt.of(modifier - header);
    }

    private boolean isBoundedNumeric() {
        return isBuiltIn(PostgresType.NUMERIC) && modifier >= HEADER;
    }

    private int intervalPrecision() {
        int precision = modifier & 0xffff;
        return modifier < 0 || precision == FULL_INTERVAL_PRECISION ? DEFAULT_TIME_PRECISION : precision;
    }
}
