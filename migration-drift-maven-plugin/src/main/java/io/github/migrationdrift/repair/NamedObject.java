package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.ChosenName;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.UniqueKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A constraint or an index, as far as its name may tell of it.
 *
 * @param chosen whether a person, rather than PostgreSQL or Hibernate, gave it its name
 * @param columns none where it is about more than columns
 * @param target the table that a foreign key points to
 */
record NamedObject(
        Kind kind, ObjectName table, String name, boolean chosen, List<String> columns, Optional<ObjectName> target) {

    /** Each kind may have a habit of its own. */
    enum Kind {
        PRIMARY_KEY,
        UNIQUE_CONSTRAINT,
        UNIQUE_INDEX,
        FOREIGN_KEY,
        CHECK,
        INDEX
    }

    static NamedObject of(ObjectName table, PrimaryKey key) {
        return of(Kind.PRIMARY_KEY, table, key.name(), ChosenName.of(table, key), key.columns());
    }

    static NamedObject of(ObjectName table, UniqueKey key) {
        Kind kind = key.constraint() ? Kind.UNIQUE_CONSTRAINT : Kind.UNIQUE_INDEX;
        return of(kind, table, key.name(), ChosenName.of(table, key), key.columns());
    }

    static NamedObject of(ObjectName table, ForeignKey key) {
        boolean chosen = ChosenName.of(table, key).isPresent();
        return new NamedObject(Kind.FOREIGN_KEY, table, key.name(), chosen, key.columns(), Optional.of(key.target()));
    }

    /** A check over several columns is seldom called by all of them. */
    static NamedObject of(ObjectName table, CheckConstraint check) {
        List<String> columns = check.columns().size() == 1 ? check.columns() : List.of();
        return of(Kind.CHECK, table, check.name(), ChosenName.of(table, check), columns);
    }

    static NamedObject of(ObjectName table, Index index) {
        Kind kind = index.unique() ? Kind.UNIQUE_INDEX : Kind.INDEX;
        boolean plain = index.keys().stream().allMatch(key -> key.column().isPresent());
        List<String> columns = plain
                ? index.keys().stream().flatMap(key -> key.column().stream()).toList()
                : List.of();
        return of(kind, table, index.name(), ChosenName.of(table, index), columns);
    }

    private static NamedObject of(
            Kind kind, ObjectName table, String name, Optional<String> chosen, List<String> columns) {
        return new NamedObject(kind, table, name, chosen.isPresent(), columns, Optional.empty());
    }

    /** All of a table. */
    static Stream<NamedObject> in(Table table) {
        ObjectName name = table.name();
        return Stream.of(
                        table.primaryKey().stream().map(key -> of(name, key)),
                        table.uniqueKeys().stream().map(key -> of(name, key)),
                        table.foreignKeys().stream().map(key -> of(name, key)),
                        table.checks().stream().map(check -> of(name, check)),
                        table.indexes().stream().map(index -> of(name, index)))
                .flatMap(objects -> objects);
    }
}
