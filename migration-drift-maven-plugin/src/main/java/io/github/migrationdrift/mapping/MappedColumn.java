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
 * @param writing when Hibernate writes the column
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
        Writing writing,
        Set<Explicit> explicit,
        List<String> enumConstants)
        implements Serializable {

    public MappedColumn {
        explicit = Set.copyOf(explicit);
        enumConstants = List.copyOf(enumConstants);
    }

    /** Whether Hibernate names the column in inserts or updates. */
    public boolean written() {
        return writing != Writing.NEVER;
    }

    /** Whether Hibernate names the column in inserts. */
    public boolean inserted() {
        return writing == Writing.ON_INSERT;
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
                writing,
                more,
                enumConstants);
    }

    /** When Hibernate writes a column, the rarest first. */
    public enum Writing {
        NEVER,
        ON_UPDATE_ALONE,
        ON_INSERT;

        public Writing atMost(Writing other) {
            return compareTo(other) < 0 ? this : other;
        }
    }

    /** A property of a column that an annotation states. */
    public enum Explicit {
        LENGTH,
        PRECISION,
        NULLABLE,
        DEFINITION,
        CHECK,
        /** By a type or an annotation that Hibernate takes no notice of. */
        NEVER_NULL,
        /** {@code @Version}. */
        VERSION,
        /** {@code @CreationTimestamp} or {@code @UpdateTimestamp}. */
        TIMESTAMP
    }
}
