package io.github.migrationdrift.worker.jvm.hibernate.mapping;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.mapping.Identifiers;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Hibernate's names as PostgreSQL stores them. */
public final class CatalogNames {
    private final String defaultSchema;

    public CatalogNames(String defaultSchema) {
        this.defaultSchema = defaultSchema;
    }

    public ObjectName of(Table table) {
        String schema = table.getSchema();
        return new ObjectName(
                schema == null ? defaultSchema : Identifiers.fold(schema, table.isSchemaQuoted()),
                fold(table.getNameIdentifier()));
    }

    public ObjectName of(QualifiedName name) {
        return new ObjectName(schema(name.getSchemaName()), fold(name.getObjectName()));
    }

    public String of(Column column) {
        return Identifiers.fold(column.getName(), column.isQuoted());
    }

    private String schema(@Nullable Identifier schema) {
        return schema == null ? defaultSchema : fold(schema);
    }

    public static String fold(Identifier identifier) {
        return Identifiers.fold(identifier.getText(), identifier.isQuoted());
    }
}
