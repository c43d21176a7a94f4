package io.github.migrationdrift.drift.rules.column;

import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.repair.Aspect;
import io.github.migrationdrift.repair.Change.Alter;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfColumn;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A primitive attribute whose column admits NULL on both sides: no difference, and yet loading can fail. */
public final class ColumnNullablePrimitiveRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(Finding.COLUMN_NULLABLE_PRIMITIVE);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison
                .keyedColumns()
                .filter(pair -> pair.entities().nullable() && pair.migrations().nullable())
                .filter(pair -> risks(comparison.mapping(), pair))
                .map(pair -> drift(comparison.mapping(), pair));
    }

    private static boolean risks(MappingIndex mapping, ColumnPair pair) {
        return mapping.column(pair.tableName(), pair.name())
                .filter(MappedColumn::primitive)
                .filter(column -> NeverNull.isInEveryRow(mapping, column))
                .filter(column -> !ofHibernateItself(column))
                .isPresent();
    }

    /** The project cannot change the revision entity of Envers. */
    private static boolean ofHibernateItself(MappedColumn column) {
        return Optional.ofNullable(column.declaringClass())
                .orElse(column.entity())
                .startsWith("org.hibernate.");
    }

    private static Drift drift(MappingIndex mapping, ColumnPair pair) {
        String attribute = mapping.attributeLabel(pair.tableName(), pair.name());
        return DriftDraft.onColumn(Finding.COLUMN_NULLABLE_PRIMITIVE, pair.tableName(), pair.name())
                .entities("nullable, for a primitive")
                .migrations("nullable")
                .message("The column " + pair.name() + " allows NULL and " + attribute + " is a primitive.")
                .repair(repair(mapping, pair))
                .consequence(Use.nullIntoPrimitive(attribute));
    }

    /** What an insert leaves out is NULL, or is filled by what the entities do not say. */
    private static Repair repair(MappingIndex mapping, ColumnPair pair) {
        boolean inserted = mapping.column(pair.tableName(), pair.name())
                .filter(MappedColumn::inserted)
                .isPresent();
        return inserted
                ? Repair.of(new Alter(
                        new OfColumn(pair.tableName(), pair.migrations()),
                        new OfColumn(pair.tableName(), pair.entities().notNull()),
                        Aspect.NULLABILITY))
                : Repair.author("Hibernate leaves the column out of its inserts, and what fills it there is not said by"
                        + " the entities");
    }
}
