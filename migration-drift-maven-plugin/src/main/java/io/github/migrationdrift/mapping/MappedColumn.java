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
 * @param binding how Hibernate sends and reads the value
 * @param hulls the embedded attributes around this one that nothing in Java fills: without them there is no value
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
        List<String> enumConstants,
        Binding binding,
        List<Hull> hulls)
        implements Serializable {

    public MappedColumn {
        explicit = Set.copyOf(explicit);
        enumConstants = List.copyOf(enumConstants);
        hulls = List.copyOf(hulls);
    }

    /** A column of which nothing more is known. */
    public MappedColumn(
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
            List<String> enumConstants) {
        this(
                table,
                column,
                entity,
                attribute,
                declaringClass,
                member,
                javaType,
                primitive,
                writing,
                explicit,
                enumConstants,
                Binding.UNKNOWN,
                List.of());
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
        return with(more, hulls);
    }

    /** The same column, of which some embedded attributes are known never to be null. */
    public MappedColumn within(List<Hull> remaining) {
        return with(explicit, remaining);
    }

    private MappedColumn with(Set<Explicit> more, List<Hull> around) {
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
                enumConstants,
                binding,
                around);
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
        TIMESTAMP,
        /** By a generator of values, such as {@code @CurrentTimestamp} or one of the project's, or before each insert. */
        GENERATED,
        /** Java gives the attribute a value whenever an object is made. */
        INITIALISED,
        /** Inserts do not name the column when the attribute is null ({@code @DynamicInsert}). */
        LEFT_OUT_WHEN_NULL,
        /** The attribute is all that the row holds beside its key, and for null there is no row. */
        WITHOUT_ROW_WHEN_NULL,
        /** Nobody wrote that the column is unique: the kind of association implies it. */
        UNIQUE_BY_ASSOCIATION
    }

    /**
     * How a value comes into the column and out of it.
     *
     * @param read the expression of a {@code @ColumnTransformer}
     * @param write the expression of a {@code @ColumnTransformer}, with {@code ?} for the value
     * @param jdbcType what the driver is told of the value, as in {@link java.sql.Types}; 0 where that is not known
     */
    public record Binding(@Nullable String read, @Nullable String write, int jdbcType) implements Serializable {
        public static final Binding UNKNOWN = new Binding(null, null, 0);
    }

    /**
     * An embedded attribute.
     *
     * @param attribute path from the entity
     * @param member class and name, as in {@code com.example.Customer#home}
     */
    public record Hull(String attribute, String member) implements Serializable {}
}
