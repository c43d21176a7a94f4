package io.github.migrationdrift.worker.jvm.hibernate.mapping;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import io.github.migrationdrift.mapping.MappedColumn.Writing;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.MappedTable.Role;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.AttributePath;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.DeclaredOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IdentifierCollection;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.UnionSubclass;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/** Reads from Hibernate's metadata which attribute stands behind which table, column and sequence. */
public final class MappingReader {
    private final Metadata metadata;
    private final CatalogNames names;
    private final EntityNames entityNames;
    private final MadeNames madeNames;
    private final AttributeWalker walker;
    private final Set<MappedTable> tables = new LinkedHashSet<>();
    private final Map<Table, String> physicalTables = new LinkedHashMap<>();
    private final ColumnCollector columns = new ColumnCollector();
    private final KeyOrders keys;
    private final GeneratorReader generators;

    public MappingReader(
            Metadata metadata,
            GeneratorCreation creation,
            SpringAuditing auditing,
            MadeNames madeNames,
            String defaultSchema) {
        this.metadata = metadata;
        this.madeNames = madeNames;
        names = new CatalogNames(defaultSchema);
        entityNames = new EntityNames(metadata);
        walker = new AttributeWalker(
                Thread.currentThread().getContextClassLoader(), metadata, creation, auditing, this::readCollection);
        keys = new KeyOrders(names);
        generators = new GeneratorReader(metadata, creation, names);
    }

    public Mapping read() {
        List<PersistentClass> entities = metadata.getEntityBindings().stream()
                .sorted(Comparator.comparing(PersistentClass::getEntityName))
                .toList();
        entities.forEach(this::readEntity);
        generators.tables().forEach((table, generated) -> {
            tables.add(generated);
            physicalTables.putIfAbsent(table, generated.entity());
        });
        physicalTables.forEach(this::readUnattributed);
        return new Mapping(
                entityNames.classes(),
                List.copyOf(tables),
                columns.columns(),
                keys.keys(),
                generators.sequences(),
                madeNames.names());
    }

    private void readEntity(PersistentClass entity) {
        String name = entityNames.of(entity);
        Optional<Class<?>> owner = walker.load(name);
        AttributePath root = AttributePath.root(name);
        List<ColumnLeaf> identifier = identifier(entity, root, owner);
        PersistentClass superclass = entity.getSuperclass();
        if (superclass == null || !superclass.getTable().equals(entity.getTable())) {
            addTable(entity.getTable(), entity.getClassName() == null ? Role.AUDIT : Role.ENTITY, name, null);
            readKey(entity, entity.getTable(), entity.getKey(), identifier);
        } else {
            tables.add(new MappedTable(names.of(entity.getTable()), Role.SUBCLASS, name, null));
        }
        for (Property property : HibernateVersions.propertiesOutsideJoins(entity)) {
            add(entity.getTable(), walker.leaves(property, root, owner), leftOut(entity));
        }
        if (entity instanceof UnionSubclass) {
            readInherited(entity, root, owner);
        }
        for (Join join : HibernateVersions.joins(entity)) {
            readJoin(entity, join, root, owner, identifier);
        }
        if (entity instanceof RootClass rootClass) {
            generators.read(rootClass, name);
        }
    }

    private List<ColumnLeaf> identifier(PersistentClass entity, AttributePath root, Optional<Class<?>> owner) {
        Property property = entity.getIdentifierProperty();
        return property == null
                ? walker.leaves(entity.getIdentifier(), root, owner, ColumnRole.VALUE, Writing.ON_INSERT)
                : walker.leaves(property, root, owner);
    }

    private void readKey(PersistentClass entity, Table table, KeyValue key, List<ColumnLeaf> identifier) {
        if (!table.isPhysicalTable()) {
            return;
        }
        List<KeyOrders.Part> parts = new ArrayList<>();
        List<Selectable> keyColumns = HibernateVersions.selectables(key);
        for (int position = 0; position < Math.min(keyColumns.size(), identifier.size()); position++) {
            if (keyColumns.get(position) instanceof Column column) {
                columns.add(identifier.get(position).in(names.of(table), names.of(column)));
                parts.add(new KeyOrders.Part(identifier.get(position).path(), names.of(column)));
            }
        }
        keys.add(names.of(table), parts, DeclaredOrder.ofAttributes());
        idClasses(entity).forEach(type -> keys.add(names.of(table), parts, DeclaredOrder.in(type)));
    }

    private Stream<Class<?>> idClasses(PersistentClass entity) {
        return Stream.of(entity.getIdentifierMapper(), entity.getIdentifier())
                .filter(Component.class::isInstance)
                .map(Component.class::cast)
                .filter(Component::isEmbedded)
                .flatMap(component -> walker.load(component.getComponentClassName()).stream());
    }

    /** With a table per class, the columns of the superclass stand again in each subclass's table. */
    private void readInherited(PersistentClass entity, AttributePath root, Optional<Class<?>> owner) {
        for (PersistentClass ancestor = entity.getSuperclass(); ancestor != null; ancestor = ancestor.getSuperclass()) {
            for (Property property : HibernateVersions.propertiesOutsideJoins(ancestor)) {
                if (!(property.getValue() instanceof Collection)) {
                    add(entity.getTable(), walker.leaves(property, root, owner), leftOut(entity));
                }
            }
        }
    }

    private void readJoin(
            PersistentClass entity,
            Join join,
            AttributePath root,
            Optional<Class<?>> owner,
            List<ColumnLeaf> identifier) {
        Table table = join.getTable();
        addTable(table, Role.SECONDARY, root.entity(), null);
        readKey(entity, table, join.getKey(), identifier);
        Set<Explicit> alone = isAloneInRow(join) ? Set.of(Explicit.WITHOUT_ROW_WHEN_NULL) : Set.of();
        for (Property property : HibernateVersions.properties(join)) {
            List<ColumnLeaf> leaves = walker.leaves(property, root, owner);
            add(table, leaves.stream().map(leaf -> leaf.filled(alone)).toList(), leftOut(entity));
        }
    }

    /** Whether the row holds one value beside its key, without which Hibernate writes none: it may have several columns. */
    private static boolean isAloneInRow(Join join) {
        List<Value> values = HibernateVersions.properties(join).stream()
                .map(Property::getValue)
                .toList();
        return join.isOptional()
                && values.size() == 1
                && (values.get(0) instanceof ToOne
                        || HibernateVersions.selectables(values.get(0)).size() == 1);
    }

    private void readCollection(Collection collection, AttributePath path) {
        if (collection.isInverse()) {
            return;
        }
        Table table = collection.getCollectionTable();
        List<ColumnLeaf> owners =
                walker.leaves(collection.getKey(), path, Optional.empty(), ColumnRole.OWNER, Writing.ON_INSERT);
        if (!collection.isOneToMany()) {
            addTable(table, Role.COLLECTION, path.entity(), path.name());
            Value element = collection.getElement();
            List<ColumnLeaf> elements =
                    walker.leaves(element, path, Optional.empty(), elementRole(element), Writing.ON_INSERT);
            add(table, AssociationKeys.mark(element, path, elements));
            addRows(table, owners, elements, collection.isSet());
        }
        add(table, owners);
        if (collection instanceof IndexedCollection indexed) {
            ColumnRole role = collection.isMap() ? ColumnRole.MAP_KEY : ColumnRole.ORDER;
            List<ColumnLeaf> indexes =
                    walker.leaves(indexed.getIndex(), path, Optional.empty(), role, Writing.ON_INSERT);
            add(table, indexes);
            addRows(table, owners, indexes, false);
        }
        if (collection instanceof IdentifierCollection identified) {
            generators.read(identified, path.entity(), path.name());
            add(
                    table,
                    walker.leaves(
                            identified.getIdentifier(), path, Optional.empty(), ColumnRole.OWNER, Writing.ON_INSERT));
        }
    }

    private void addRows(Table table, List<ColumnLeaf> owners, List<ColumnLeaf> rows, boolean ofSet) {
        if (table.isPhysicalTable()) {
            keys.addRows(names.of(table), owners, rows, ofSet);
        }
    }

    private static ColumnRole elementRole(Value element) {
        return element instanceof ToOne ? ColumnRole.OWNER : ColumnRole.ELEMENT;
    }

    /** Discriminators, soft-delete indicators, the columns of generator tables and the like. */
    private void readUnattributed(Table table, String entity) {
        ObjectName name = names.of(table);
        for (Column column : HibernateVersions.columns(table)) {
            if (!columns.isMapped(name, names.of(column))) {
                columns.add(new MappedColumn(
                        name,
                        names.of(column),
                        entity,
                        null,
                        null,
                        null,
                        null,
                        false,
                        Writing.ON_INSERT,
                        Set.of(),
                        Discriminators.in(column, metadata.getEntityBindings())));
            }
        }
    }

    private void addTable(Table table, Role role, String entity, @Nullable String attribute) {
        if (table.isPhysicalTable()) {
            tables.add(new MappedTable(names.of(table), role, entity, attribute));
            physicalTables.putIfAbsent(table, entity);
        }
    }

    /** Each class of a hierarchy says for itself whether its inserts name attributes that are null. */
    private Set<Explicit> leftOut(PersistentClass entity) {
        return metadata.getEntityBindings().stream()
                        .filter(candidate -> isOrExtends(candidate, entity))
                        .allMatch(PersistentClass::useDynamicInsert)
                ? Set.of(Explicit.LEFT_OUT_WHEN_NULL)
                : Set.of();
    }

    private static boolean isOrExtends(PersistentClass candidate, PersistentClass entity) {
        return candidate.equals(entity)
                || (candidate.getSuperclass() != null && isOrExtends(candidate.getSuperclass(), entity));
    }

    /** What is embedded is named in inserts as a whole, or not at all. */
    private void add(Table table, List<ColumnLeaf> leaves, Set<Explicit> leftOut) {
        add(
                table,
                leaves.stream()
                        .map(leaf -> leaf.path().steps().size() == 1 ? leaf.filled(leftOut) : leaf)
                        .toList());
    }

    private void add(Table table, List<ColumnLeaf> leaves) {
        if (table.isPhysicalTable()) {
            leaves.forEach(leaf -> columns.add(leaf.in(names.of(table), names)));
        }
    }
}
