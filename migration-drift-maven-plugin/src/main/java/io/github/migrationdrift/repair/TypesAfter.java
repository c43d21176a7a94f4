package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.repair.ObjectId.Kind;
import java.util.Optional;

/** Which types the columns of foreign keys have, before a plan and once it has run. */
final class TypesAfter {
    private final Schemas schemas;
    private final PlanDraft draft;

    TypesAfter(Schemas schemas, PlanDraft draft) {
        this.schemas = schemas;
        this.draft = draft;
    }

    /** Whether PostgreSQL can hold the columns of the foreign key against those that it points to. */
    boolean match(ObjectName table, ForeignKey key) {
        for (int i = 0; i < key.columns().size(); i++) {
            Optional<ColumnType> from = type(table, key.columns().get(i));
            Optional<ColumnType> to = type(key.target(), key.targetColumns().get(i));
            if (from.isEmpty() || to.isEmpty() || !from.get().canReference(to.get())) {
                return false;
            }
        }
        return true;
    }

    /** Whether PostgreSQL could do so before. */
    boolean matched(ObjectName table, ForeignKey key) {
        for (int i = 0; i < key.columns().size(); i++) {
            Optional<Column> from = schemas.found(table, key.columns().get(i));
            Optional<Column> to =
                    schemas.found(key.target(), key.targetColumns().get(i));
            if (from.isEmpty()
                    || to.isEmpty()
                    || !from.get().type().canReference(to.get().type())) {
                return false;
            }
        }
        return true;
    }

    private Optional<ColumnType> type(ObjectName table, String column) {
        boolean asWanted = draft.retypes(ObjectId.within(Kind.COLUMN, table, column))
                || schemas.found(table, column).isEmpty();
        return (asWanted ? schemas.wanted(table, column) : schemas.found(table, column)).map(Column::type);
    }
}
