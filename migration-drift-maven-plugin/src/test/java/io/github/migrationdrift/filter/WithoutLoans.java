package io.github.migrationdrift.filter;

import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.spi.SchemaFilter;
import org.hibernate.tool.schema.spi.SchemaFilterProvider;

/** Leaves the loans to somebody else, and lets Hibernate create nothing at all. */
public class WithoutLoans implements SchemaFilterProvider {
    @Override
    public SchemaFilter getCreateFilter() {
        return new Tables(false);
    }

    @Override
    public SchemaFilter getDropFilter() {
        return new Tables(false);
    }

    @Override
    public SchemaFilter getTruncatorFilter() {
        return new Tables(false);
    }

    @Override
    public SchemaFilter getMigrateFilter() {
        return new Tables(false);
    }

    @Override
    public SchemaFilter getValidateFilter() {
        return new Tables(true);
    }

    private record Tables(boolean validated) implements SchemaFilter {
        @Override
        public boolean includeNamespace(Namespace namespace) {
            return true;
        }

        @Override
        public boolean includeTable(Table table) {
            return validated && !table.getName().equalsIgnoreCase("loan");
        }

        @Override
        public boolean includeSequence(Sequence sequence) {
            return validated && true;
        }
    }
}
