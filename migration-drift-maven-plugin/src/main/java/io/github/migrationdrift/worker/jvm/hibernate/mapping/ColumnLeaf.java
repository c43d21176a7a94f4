package io.github.migrationdrift.worker.jvm.hibernate.mapping;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Binding;
import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import io.github.migrationdrift.mapping.MappedColumn.Hull;
import io.github.migrationdrift.mapping.MappedColumn.Writing;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.AttributeMember;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.AttributePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Value;

/**
 * A column with the attribute whose value, or part of it, is stored there.
 *
 * @param filled how Java code or a generator gives it a value
 * @param hulls the embedded attributes around it that nothing fills, the innermost first
 */
record ColumnLeaf(
        AttributePath path,
        ColumnRole role,
        Value value,
        Column column,
        Writing writing,
        Binding binding,
        Set<Explicit> filled,
        List<Hull> hulls) {

    ColumnLeaf atMost(Writing whole) {
        return new ColumnLeaf(path, role, value, column, writing.atMost(whole), binding, filled, hulls);
    }

    ColumnLeaf filled(Set<Explicit> ways) {
        Set<Explicit> more = new HashSet<>(filled);
        more.addAll(ways);
        return new ColumnLeaf(path, role, value, column, writing, binding, more, hulls);
    }

    ColumnLeaf within(Hull hull) {
        List<Hull> more = new ArrayList<>(hulls);
        more.add(hull);
        return new ColumnLeaf(path, role, value, column, writing, binding, filled, more);
    }

    /** The leaf's column, as it stands in a table. */
    MappedColumn in(ObjectName table, CatalogNames names) {
        return in(table, names.of(column));
    }

    /** The leaf under the name that another column, a key that repeats it, gives it. */
    MappedColumn in(ObjectName table, String name) {
        Optional<AttributeMember> member = path.member();
        Optional<Class<?>> type = type();
        return new MappedColumn(
                table,
                name,
                path.entity(),
                member.map(found -> path.name()).orElse(null),
                member.map(found -> found.declaringClass().getName()).orElse(null),
                member.map(AttributeMember::name).orElse(null),
                type.map(Class::getName).orElse(null),
                type.filter(Class::isPrimitive).isPresent(),
                writing,
                explicit(),
                type.map(this::constants).orElse(List.of()),
                binding,
                hulls);
    }

    private Set<Explicit> explicit() {
        Set<Explicit> explicit = new HashSet<>(ExplicitProperties.of(path, role, column));
        explicit.addAll(filled);
        return explicit;
    }

    private Optional<Class<?>> type() {
        Optional<Class<?>> declared =
                role.isAttribute() ? path.member().flatMap(AttributeMember::type) : Optional.empty();
        return declared.or(() -> Optional.of(value.getType().getReturnedClass()));
    }

    private List<String> constants(Class<?> type) {
        if (!type.isEnum() || HibernateVersions.hasConverter(value) || namesItsValues(type)) {
            return List.of();
        }
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    /** Whether the constants are stored as something else than their names or ordinals. */
    private static boolean namesItsValues(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .flatMap(field -> Arrays.stream(field.getAnnotations()))
                .anyMatch(annotation ->
                        annotation.annotationType().getName().equals("jakarta.persistence.EnumeratedValue"));
    }
}
