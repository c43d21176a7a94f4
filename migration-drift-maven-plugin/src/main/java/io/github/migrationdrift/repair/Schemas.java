package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.Dependent;
import io.github.migrationdrift.catalog.Domain;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.repair.SchemaObject.OfColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plan starts from and what it aims at, for looking things up. */
final class Schemas {
    private static final int FIRST_TO_DROP_EXPRESSIONS = 13;

    private final Catalog migrations;
    private final Catalog entities;
    private final NamingHabit habit;
    private final Map<ObjectName, Table> found;
    private final Map<ObjectName, Table> wanted;
    private final Set<String> schemas;
    private final Set<ObjectName> types;
    private final Set<ObjectName> sequences;
    private final Map<ObjectName, List<Dependent>> dependents;
    private final Map<ObjectName, List<ObjectName>> readBy = new HashMap<>();
    private final Map<ObjectName, List<Table>> children = new HashMap<>();
    private final Map<String, List<OfColumn>> byDefault = new HashMap<>();
    private final Map<ObjectName, List<OfColumn>> columnsOfType = new HashMap<>();
    private final Map<ObjectName, SchemaObject> wantedTypes = new HashMap<>();
    /** By the default that takes numbers from them. */
    private final Map<String, Sequence> wantedSequences;

    private final Map<ObjectName, List<Reference>> references = new HashMap<>();
    private final Map<ObjectName, List<Reference>> wantedReferences = new HashMap<>();

    private final Map<ObjectName, Bearer> bearers = new HashMap<>();

    /** Who has a name, and the table that it belongs to. */
    record Bearer(ObjectName table, SchemaObject object) {}

    /** A foreign key and its table. */
    record Reference(ObjectName table, ForeignKey key) {}

    Schemas(Catalog migrations, Catalog entities) {
        this.migrations = migrations;
        this.entities = entities;
        habit = new NamingHabit(migrations, entities);
        found = migrations.tablesByName();
        wanted = entities.tablesByName();
        schemas = new HashSet<>(migrations.schemas());
        types = typeNames(migrations);
        sequences = migrations.sequences().stream().map(Sequence::name).collect(Collectors.toSet());
        dependents = migrations.dependents().stream().collect(Collectors.groupingBy(Dependent::relation));
        migrations.dependents().stream()
                .filter(dependent -> dependent.kind().isView())
                .forEach(view -> add(readBy, view.name(), view.relation()));
        migrations.tables().forEach(this::index);
        entities.enumTypes().forEach(type -> wantedTypes.put(type.name(), new SchemaObject.OfEnumType(type)));
        entities.compositeTypes().forEach(type -> wantedTypes.put(type.name(), new SchemaObject.OfCompositeType(type)));
        wantedSequences = entities.sequences().stream()
                .collect(Collectors.toMap(sequence -> Ddl.nextValue(sequence.name()), Function.identity()));
        for (Table table : entities.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                Reference reference = new Reference(table.name(), key);
                add(wantedReferences, table.name(), reference);
                add(wantedReferences, key.target(), reference);
            }
        }
    }

    /** Whether the server can make a plain column of one that it computes. */
    boolean dropsExpressions() {
        return migrations.serverMajor() >= FIRST_TO_DROP_EXPRESSIONS;
    }

    /** What others may ask of a migrated table. */
    private void index(Table table) {
        bearers.put(table.name(), new Bearer(table.name(), new SchemaObject.OfTable(table)));
        for (SchemaObject object : SchemaObject.withIndex(table)) {
            ObjectName name = new ObjectName(table.name().schema(), object.id().ownName());
            bearers.put(name, new Bearer(table.name(), object));
        }
        for (ForeignKey key : table.foreignKeys()) {
            add(references, key.target(), new Reference(table.name(), key));
        }
        for (ObjectName parent : table.parents()) {
            add(children, parent, table);
        }
        for (Column column : table.columns()) {
            OfColumn place = new OfColumn(table.name(), column);
            add(columnsOfType, column.type().name(), place);
            column.defaultExpression().ifPresent(expression -> add(byDefault, expression, place));
        }
    }

    private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
        lists.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }

    private static Set<ObjectName> typeNames(Catalog catalog) {
        return Stream.of(
                        catalog.enumTypes().stream().map(type -> type.name()),
                        catalog.domains().stream().map(domain -> domain.name()),
                        catalog.compositeTypes().stream().map(type -> type.name()))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    NamingHabit habit() {
        return habit;
    }

    /** The migrated table or index of this name. */
    Optional<Bearer> bearer(ObjectName relation) {
        return Optional.ofNullable(bearers.get(relation));
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

    /** Whether the type is a migrated domain that demands anything of its values. */
    boolean hasRules(ColumnType type) {
        return !migrations.domainsOf(type).stream().allMatch(Domain::isBare);
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

    /** What a view of the migrated database reads. */
    List<ObjectName> readBy(ObjectName view) {
        return readBy.getOrDefault(view, List.of());
    }

    /** The migrated tables that inherit from one. */
    List<Table> children(ObjectName parent) {
        return children.getOrDefault(parent, List.of());
    }

    /** The migrated columns whose default is the next number of the sequence. */
    List<OfColumn> numberedBy(ObjectName sequence) {
        return byDefault.getOrDefault(Ddl.nextValue(sequence), List.of());
    }

    /** The migrated columns of a type or of arrays of it. */
    List<OfColumn> columnsOfType(ObjectName type) {
        return columnsOfType.getOrDefault(type, List.of());
    }

    /** The enum or composite type that the entities know by this name. */
    Optional<SchemaObject> wantedType(ObjectName name) {
        return Optional.ofNullable(wantedTypes.get(name));
    }

    boolean wantsSequence(ObjectName name) {
        return wantedSequences.containsKey(Ddl.nextValue(name));
    }

    /** The sequence of the entities from which a default takes its numbers, of each that it names. */
    List<Sequence> wantedSequences(String expression) {
        return Ddl.nextValues(expression).stream()
                .map(wantedSequences::get)
                .filter(Objects::nonNull)
                .toList();
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
