package io.github.migrationdrift.drift;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        RenamedColumns renamed = new RenamedColumns(entities, migrations);
        return Likeness.unambiguous(
                columns.onlyEntities(),
                columns.onlyMigrations(),
                List.of(renamed::reordered, renamed::alike, renamed::inTheSameGroup));
    }

    private boolean reordered(Column wanted, Column found) {
        return sameDefinition(wanted, found) && NameLikeness.sameWords(wanted.name(), found.name());
    }

    /** The columns of an embedded object are often named for it first: {@code home_zip}, {@code home_postal_code}. */
    private boolean inTheSameGroup(Column wanted, Column found) {
        int prefix = wanted.name().indexOf('_') + 1;
        return sameDefinition(wanted, found)
                && prefix > 1
                && found.name().startsWith(wanted.name().substring(0, prefix))
                && hasSiblings(wanted.name().substring(0, prefix));
    }

    /** Whether both sides have another column of the group, so that it is one. */
    private boolean hasSiblings(String prefix) {
        return entities.columns().stream()
                .map(Column::name)
                .filter(name -> name.startsWith(prefix))
                .anyMatch(name -> migrations.column(name).isPresent());
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

    /** Whether both complete the same primary key, or point to the same table. */
    private boolean samePlace(Column wanted, Column found) {
        Optional<ObjectName> target = target(entities, wanted);
        Optional<Set<String>> besides = keyBesides(entities, wanted);
        return (besides.isPresent() && besides.equals(keyBesides(migrations, found)))
                || (target.isPresent() && target.equals(target(migrations, found)));
    }

    /** The rest of the primary key that the column is a part of. */
    private static Optional<Set<String>> keyBesides(Table table, Column column) {
        return table.primaryKey()
                .map(PrimaryKey::columns)
                .filter(key -> key.contains(column.name()))
                .map(key ->
                        key.stream().filter(name -> !name.equals(column.name())).collect(Collectors.toSet()));
    }

    private static Optional<ObjectName> target(Table table, Column column) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().equals(List.of(column.name())))
                .map(ForeignKey::target)
                .findFirst();
    }
}
