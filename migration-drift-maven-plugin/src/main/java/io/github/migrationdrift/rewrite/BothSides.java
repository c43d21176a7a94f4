package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Location;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.rewrite.source.Declaration;
import io.github.migrationdrift.rewrite.source.Lookup;
import io.github.migrationdrift.rewrite.source.ProjectSources;
import io.github.migrationdrift.rewrite.source.Target;
import java.util.List;
import java.util.Optional;

/**
 * What is known of both sides, and what is written.
 *
 * @param hibernate the major version of Hibernate
 */
record BothSides(MappingIndex mapping, Catalog entities, Catalog migrations, ProjectSources sources, int hibernate) {

    static ObjectName tableOf(Drift drift) {
        return tableAt(drift.location());
    }

    static ObjectName tableAt(Location location) {
        return new ObjectName(
                location.schema(),
                location.table().orElseThrow(() -> new AuthorNeededException("it belongs to no table")));
    }

    Table entitiesTable(ObjectName name) {
        return entities.table(name).orElseThrow(() -> new AuthorNeededException("the entities have no such table"));
    }

    /** The table that the migrations have at the drift, perhaps under another name. */
    Table migrationsTable(Drift drift) {
        return migrations
                .table(tableOf(drift))
                .or(() -> drift.counterpart().map(BothSides::tableAt).flatMap(migrations::table))
                .orElseThrow(() -> new AuthorNeededException("the migrations have no such table"));
    }

    Column entitiesColumn(Drift drift) {
        return entitiesTable(tableOf(drift))
                .column(columnOf(drift))
                .orElseThrow(() -> new AuthorNeededException("the entities have no such column"));
    }

    Column migrationsColumn(Drift drift) {
        return migrationsTable(drift)
                .column(columnOf(drift))
                .orElseThrow(() -> new AuthorNeededException("the migrations have no such column"));
    }

    static String columnOf(Drift drift) {
        return drift.location()
                .column()
                .orElseThrow(() -> new AuthorNeededException("it is about more than one column"));
    }

    /** The foreign key of the entities that is made of this column alone. */
    Optional<ForeignKey> foreignKey(ObjectName table, String column) {
        return entities.table(table).stream()
                .flatMap(found -> found.foreignKeys().stream())
                .filter(key -> key.columns().equals(List.of(column)))
                .findFirst();
    }

    /** The entity whose own table it is. */
    MappedTable mappedTable(ObjectName table) {
        return mapping.table(table)
                .orElseThrow(() -> new AuthorNeededException("no entity is stored in the table: write one"));
    }

    Attribute attribute(ObjectName table, String column) {
        return new AttributeFinder(this).find(table, column);
    }

    Declaration declaration(Target target) {
        Lookup lookup = sources.find(target);
        if (lookup instanceof Lookup.Found found) {
            return found.declaration();
        }
        throw new AuthorNeededException(((Lookup.Refused) lookup).why());
    }

    /** All columns that a member of a class is stored in, through whichever entity. */
    List<MappedColumn> columnsOf(Target target) {
        String member = target.member().orElse("");
        return mapping.mapping().columns().stream()
                .filter(column -> target.className().equals(column.declaringClass()))
                .filter(column -> member.equals(column.member()))
                .toList();
    }
}
