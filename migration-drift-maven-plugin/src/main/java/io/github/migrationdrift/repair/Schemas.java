package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Dependent;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.catalog.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plan starts from and what it aims at, for looking things up. */
final class Schemas {
    private final Catalog migrations;
    private final Catalog entities;
    private final Map<ObjectName, Table> found;
    private final Map<ObjectName, Table> wanted;
    private final Set<String> schemas;
    private final Set<ObjectName> types;
    private final Set<ObjectName> sequences;
    private final Map<ObjectName, List<Dependent>> dependents;
    private final Map<ObjectName, List<Reference>> references = new HashMap<>();
    private final Map<ObjectName, List<Reference>> wantedReferences = new HashMap<>();

    /** A foreign key and its table. */
    record Reference(ObjectName table, ForeignKey key) {}

    Schemas(Catalog migrations, Catalog entities) {
        this.migrations = migrations;
        this.entities = entities;
        found = migrations.tablesByName();
        wanted = entities.tablesByName();
        schemas = new HashSet<>(migrations.schemas());
        types = typeNames(migrations);
        sequences = migrations.sequences().stream().map(Sequence::name).collect(Collectors.toSet());
        dependents = migrations.dependents().stream().collect(Collectors.groupingBy(Dependent::relation));
        for (Table table : migrations.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                add(references, key.target(), new Reference(table.name(), key));
            }
        }
        for (Table table : entities.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                Reference reference = new Reference(table.name(), key);
                add(wantedReferences, table.name(), reference);
                add(wantedReferences, key.target(), reference);
            }
        }
    }

    private static void add(Map<ObjectName, List<Reference>> references, ObjectName table, Reference reference) {
        references.computeIfAbsent(table, name -> new ArrayList<>()).add(reference);
    }

    private static Set<ObjectName> typeNames(Catalog catalog) {
        return Stream.of(
                        catalog.enumTypes().stream().map(type -> type.name()),
                        catalog.domains().stream().map(domain -> domain.name()),
                        catalog.compositeTypes().stream().map(type -> type.name()))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    Catalog migrations() {
        return migrations;
    }

    Catalog entities() {
        return entities;
    }

    Optional<Table> found(ObjectName table) {
        return Optional.ofNullable(found.get(table));
    }

    Optional<Table> wanted(ObjectName table) {
        return Optional.ofNullable(wanted.get(table));
    }

    Optional<Column> found(ObjectName table, String column) {
        return found(table).flatMap(present -> present.column(column));
    }

    Optional<Column> wanted(ObjectName table, String column) {
        return wanted(table).flatMap(present -> present.column(column));
    }

    boolean hasSchema(String name) {
        return schemas.contains(name);
    }

    boolean hasType(ObjectName name) {
        return types.contains(name);
    }

    boolean hasSequence(ObjectName name) {
        return sequences.contains(name);
    }

    /** What hangs on the relation in the migrated database. */
    List<Dependent> dependents(ObjectName relation) {
        return dependents.getOrDefault(relation, List.of());
    }

    /** The foreign keys of the entities that start from the table or point to it. */
    List<Reference> wantedReferences(ObjectName table) {
        return wantedReferences.getOrDefault(table, List.of());
    }

    /** The foreign keys of the migrations that point to the table. */
    List<Reference> references(ObjectName target) {
        return references.getOrDefault(target, List.of());
    }
}
