package io.github.migrationdrift.mapping;

import io.github.migrationdrift.catalog.ObjectName;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column that an attribute is stored in.
 *
 * @param entity the entity class, by its fully qualified name
 * @param attribute path from the entity, for example {@code address.city}; absent for columns that no attribute names
 *     (discriminator, tenant, soft delete)
 * @param declaringClass class in whose source the attribute stands: the entity, a mapped superclass or an embeddable
 * @param member name of the attribute in {@code declaringClass}
 * @param javaType fully qualified name of the attribute's type
 * @param primitive whether reading a NULL into the attribute fails
 * @param written whether Hibernate names the column in inserts or updates
 * @param explicit what the author wrote down rather than left to defaults
 * @param enumConstants names of the constants when the attribute is an enum
 */
public record MappedColumn(
        ObjectName table,
        String column,
        String entity,
        @Nullable String attribute,
        @Nullable String declaringClass,
        @Nullable String member,
        @Nullable String javaType,
        boolean primitive,
        boolean written,
        Set<Explicit> explicit,
        List<String> enumConstants)
        implements Serializable {

    public MappedColumn {
        explicit = Set.copyOf(explicit);
        enumConstants = List.copyOf(enumConstants);
    }

    /** The same column, of which the author wrote down one thing more. */
    public MappedColumn with(Explicit stated) {
        Set<Explicit> more = new HashSet<>(explicit);
        more.add(stated);
        return new MappedColumn(
                table,
                column,
                entity,
                attribute,
                declaringClass,
                member,
                javaType,
                primitive,
                written,
                more,
                enumConstants);
    }

    /** A property of a column that an annotation states. */
    public enum Explicit {
        LENGTH,
        PRECISION,
        NULLABLE,
        DEFINITION,
        CHECK,
        /** {@code @Version}. */
        VERSION,
        /** {@code @CreationTimestamp} or {@code @UpdateTimestamp}. */
        TIMESTAMP
    }
}
