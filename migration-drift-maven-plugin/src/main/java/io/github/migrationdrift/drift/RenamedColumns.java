package io.github.migrationdrift.drift;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds columns that only changed their name. */
final class RenamedColumns {
    private static final Set<ObjectName> TEXT =
            Set.of(new ObjectName("pg_catalog", "varchar"), new ObjectName("pg_catalog", "text"));

    private final Table entities;
    private final Table migrations;

    private RenamedColumns(Table entities, Table migrations) {
        this.entities = entities;
        this.migrations = migrations;
    }

    static List<Pairing.Pair<Column>> in(Table entities, Table migrations, Pairing<Column> columns) {
        return Likeness.unambiguous(
                columns.onlyEntities(), columns.onlyMigrations(), new RenamedColumns(entities, migrations)::alike);
    }

    private boolean alike(Column wanted, Column found) {
        return sameDefinition(wanted, found)
                && (NameLikeness.alike(wanted.name(), found.name()) || samePlace(wanted, found));
    }

    /** Views admit NULL everywhere. */
    private boolean sameDefinition(Column wanted, Column found) {
        return (wanted.type().holdsTheSameAs(found.type()) || isText(wanted, found))
                && (wanted.nullable() == found.nullable() || !migrations.kind().hasKeys())
                && wanted.generationExpression().isPresent()
                        == found.generationExpression().isPresent();
    }

    /** Text without limit holds whatever the attribute does; people write it for every length. */
    private static boolean isText(Column wanted, Column found) {
        return TEXT.contains(wanted.type().name())
                && TEXT.contains(found.type().name())
                && found.type().length().isEmpty()
                && wanted.type().dimensions() == found.type().dimensions();
    }

    /** Whether both are the whole primary key, or point to the same table. */
    private boolean samePlace(Column wanted, Column found) {
        Optional<ObjectName> target = target(entities, wanted);
        return (isKey(entities, wanted) && isKey(migrations, found))
                || (target.isPresent() && target.equals(target(migrations, found)));
    }

    private static boolean isKey(Table table, Column column) {
        return table.primaryKey()
                .filter(key -> key.columns().equals(List.of(column.name())))
                .isPresent();
    }

    private static Optional<ObjectName> target(Table table, Column column) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().equals(List.of(column.name())))
                .map(ForeignKey::target)
                .findFirst();
    }
}
