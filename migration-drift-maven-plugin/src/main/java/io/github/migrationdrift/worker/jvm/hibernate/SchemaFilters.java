package io.github.migrationdrift.worker.jvm.hibernate;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.mapping.Unvalidated;
import io.github.migrationdrift.worker.jvm.hibernate.mapping.CatalogNames;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.selector.spi.StrategySelector;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.spi.SchemaFilter;
import org.hibernate.tool.schema.spi.SchemaFilterProvider;

/** Asks the project's filter what Hibernate would not validate. What it would not create is nobody's business here. */
final class SchemaFilters {
    static final String PROVIDER = "hibernate.hbm2ddl.schema_filter_provider";

    private final SchemaFilter filter;
    private final CatalogNames names;
    private final Set<String> schemas = new HashSet<>();
    private final Set<String> needed = new HashSet<>();
    private final Set<ObjectName> tables = new HashSet<>();
    private final Set<ObjectName> sequences = new HashSet<>();

    private SchemaFilters(SchemaFilter filter, CatalogNames names) {
        this.filter = filter;
        this.names = names;
    }

    static Unvalidated unvalidated(
            Metadata metadata, StandardServiceRegistry registry, Map<String, Object> settings, CatalogNames names) {
        Object configured = settings.get(PROVIDER);
        StrategySelector selector = registry.getService(StrategySelector.class);
        if (configured == null || selector == null) {
            return Unvalidated.NOTHING;
        }
        SchemaFilterProvider provider = selector.resolveStrategy(SchemaFilterProvider.class, configured);
        SchemaFilters filters = new SchemaFilters(provider.getValidateFilter(), names);
        metadata.getDatabase().getNamespaces().forEach(filters::read);
        filters.schemas.removeAll(filters.needed);
        return new Unvalidated(PROVIDER + " = " + configured, filters.schemas, filters.tables, filters.sequences);
    }

    private void read(Namespace namespace) {
        boolean included = filter.includeNamespace(namespace);
        for (Table table : namespace.getTables()) {
            if (table.isPhysicalTable() && !(included && filter.includeTable(table))) {
                tables.add(names.of(table));
                schemas.add(names.of(table).schema());
            } else if (table.isPhysicalTable()) {
                needed.add(names.of(table).schema());
            }
        }
        for (Sequence sequence : namespace.getSequences()) {
            if (!(included && filter.includeSequence(sequence))) {
                sequences.add(names.of(sequence.getName()));
            }
        }
    }
}
