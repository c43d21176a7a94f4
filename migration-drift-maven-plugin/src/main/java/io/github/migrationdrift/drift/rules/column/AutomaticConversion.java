package io.github.migrationdrift.drift.rules.column;

import io.github.migrationdrift.catalog.Cast;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.EnumType;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.types.PostgresType;
import io.github.migrationdrift.catalog.types.TypeFamily;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Operation;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.mapping.MappedColumn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What PostgreSQL makes of a value for a column of another type: where the driver sends texts without a type
 * ({@code stringtype=unspecified}), it takes them for the column's own; and it applies the casts that migrations create.
 */
record AutomaticConversion(Comparison comparison, ColumnPair pair) {
    /** The driver sends every text as one of these, unless told otherwise. */
    private static final ObjectName VARCHAR = new ObjectName("pg_catalog", PostgresType.VARCHAR.internalName());

    /** Types that give a text back as it was written, or as one that means the same. */
    private static final Set<TypeFamily> READ_AS_WRITTEN = Set.of(TypeFamily.JSON, TypeFamily.UUID, TypeFamily.OTHER);

    /** Whether values are stored, compared and read as if the types were the same. */
    boolean isComplete() {
        boolean untyped = isUntyped() && READ_AS_WRITTEN.contains(found().family());
        return (untyped || (cast().filter(Cast::implicit).isPresent() && !isEnum()))
                && refusedConstants().isEmpty();
    }

    /** What is not as it would be without a conversion; empty where there is none. */
    Optional<Consequence> consequence() {
        if (!isUntyped() && cast().isEmpty()) {
            return Optional.empty();
        }
        String attribute = comparison.mapping().attributeLabel(pair.tableName(), pair.name());
        String type = found().shortDefinition();
        if (!refusedConstants().isEmpty()) {
            String constant = refusedConstants().get(0);
            return Optional.of(Use.some(Operation.INSERT, "writing " + attribute + " = " + constant)
                    .fails(Refusal.noLabel(type, constant)));
        }
        if (isComplete()) {
            return Optional.of(Consequence.of("nothing breaks, unless a text is not a valid " + type));
        }
        return Optional.of(
                isUntyped()
                        ? Consequence.of("writing " + attribute + " fails where it is not a valid " + type
                                + ", and loading gives what PostgreSQL prints")
                        : Use.some(Operation.LOAD, "a query that compares " + attribute)
                                .fails(Refusal.noOperator(found(), PostgresType.VARCHAR.shownName())));
    }

    /** PostgreSQL compares an enum with a text for no cast. */
    private boolean isEnum() {
        return found().kind() == ColumnType.Kind.ENUM;
    }

    private boolean isUntyped() {
        return comparison.untypedText() && isOfText();
    }

    private Optional<Cast> cast() {
        return comparison.migrations().casts().stream()
                .filter(cast -> isOfText())
                .filter(cast -> cast.source().equals(VARCHAR) && cast.target().equals(found().name()))
                .findFirst();
    }

    /** What PostgreSQL prints for a value of any type can be read as a text, and as nothing else. */
    private boolean isOfText() {
        return wanted().family() == TypeFamily.TEXT && !wanted().array() && !found().array();
    }

    /** Of an enum that is stored by name. */
    private List<String> refusedConstants() {
        Optional<EnumType> labels = comparison.migrations().enumTypes().stream()
                .filter(type -> type.name().equals(found().name()))
                .findFirst();
        return labels.stream()
                .flatMap(type -> comparison.mapping().columns(pair.tableName(), pair.name()).stream()
                        .map(MappedColumn::enumConstants)
                        .flatMap(List::stream)
                        .filter(constant -> !type.labels().contains(constant)))
                .toList();
    }

    private ColumnType wanted() {
        return pair.entities().type();
    }

    private ColumnType found() {
        return pair.migrations().type();
    }
}
