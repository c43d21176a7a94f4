package io.github.migrationdrift.worker.jvm.hibernate.mapping;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.mapping.MappedSequence;
import io.github.migrationdrift.mapping.MappedTable;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.id.enhanced.DatabaseStructure;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.id.enhanced.TableGenerator;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IdentifierCollection;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Reads which sequences and tables number the rows of which entities. */
final class GeneratorReader {
    private final GeneratorCreation creation;
    private final CatalogNames names;
    private final Map<ObjectName, Long> increments = new HashMap<>();
    private final Map<String, Table> tablesByName = new HashMap<>();
    private final Set<MappedSequence> sequences = new LinkedHashSet<>();
    private final Map<Table, MappedTable> tables = new LinkedHashMap<>();

    GeneratorReader(Metadata metadata, GeneratorCreation creation, CatalogNames names) {
        this.creation = creation;
        this.names = names;
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            for (Sequence sequence : namespace.getSequences()) {
                increments.put(names.of(sequence.getName()), (long) sequence.getIncrementSize());
            }
            for (Table table : namespace.getTables()) {
                tablesByName.put(table.getQualifiedTableName().render(), table);
            }
        }
    }

    List<MappedSequence> sequences() {
        return List.copyOf(sequences);
    }

    Map<Table, MappedTable> tables() {
        return Collections.unmodifiableMap(tables);
    }

    void read(RootClass entity, String name) {
        KeyValue identifier = entity.getIdentifier();
        Property property = entity.getIdentifierProperty();
        if (identifier instanceof Component component) {
            for (Property part : HibernateVersions.properties(component)) {
                if (part.getValue() instanceof KeyValue key) {
                    read(entity, name, key, part);
                }
            }
        } else {
            read(entity, name, identifier, property);
        }
    }

    private void read(RootClass entity, String name, KeyValue identifier, @Nullable Property property) {
        String attribute = property == null ? null : property.getName();
        read(creation.ofIdentifier(identifier, entity, property).orElse(null), name, attribute);
    }

    /** The rows of a collection may have an identifier of their own. */
    void read(IdentifierCollection collection, String entity, String attribute) {
        RootClass owner = collection.getOwner().getRootClass();
        read(creation.ofIdentifier(collection.getIdentifier(), owner, null).orElse(null), entity, attribute);
    }

    private void read(@Nullable Object created, String name, @Nullable String attribute) {
        Object generator = HibernateVersions.chosenGenerator(created);
        if (generator instanceof SequenceStyleGenerator style) {
            read(style.getDatabaseStructure(), name, attribute);
        } else if (generator instanceof TableGenerator table) {
            addTable(table.getTableName(), name, attribute);
        }
    }

    private void read(DatabaseStructure structure, String entity, @Nullable String attribute) {
        if (structure.isPhysicalSequence()) {
            ObjectName name = names.of(structure.getPhysicalName());
            long increment = increments.getOrDefault(name, (long) structure.getIncrementSize());
            sequences.add(new MappedSequence(name, entity, attribute, increment, creation.incrementMismatch()));
        } else {
            addTable(structure.getPhysicalName().render(), entity, attribute);
        }
    }

    private void addTable(String qualifiedName, String entity, @Nullable String attribute) {
        Table table = tablesByName.get(qualifiedName);
        if (table != null) {
            tables.putIfAbsent(table, new MappedTable(names.of(table), MappedTable.Role.GENERATOR, entity, attribute));
        }
    }
}
