package io.github.migrationdrift.worker.jvm.hibernate.mapping;

import io.github.migrationdrift.mapping.UnknownType;
import org.hibernate.HibernateException;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/**
 * Names the types that Hibernate has no name for, for instance of a user type of {@code Types.OTHER}: the application runs
 * without, as long as it does not create its tables itself.
 */
public final class ColumnTypes {
    private ColumnTypes() {}

    public static void nameUnknown(Metadata metadata) {
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            for (Table table : namespace.getTables()) {
                for (Column column : HibernateVersions.columns(table)) {
                    nameUnknown(column, metadata);
                }
            }
        }
    }

    private static void nameUnknown(Column column, Metadata metadata) {
        if (column.getSqlType() != null) {
            return;
        }
        try {
            HibernateVersions.typeName(column, metadata);
        } catch (HibernateException e) {
            column.setSqlType(UnknownType.NAME);
        }
    }
}
