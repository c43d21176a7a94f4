package io.github.migrationdrift.entities;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Writing;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Value;

/** A column with the attribute whose value, or part of it, is stored there. */
record ColumnLeaf(AttributePath path, ColumnRole role, Value value, Column column, Writing writing) {

    ColumnLeaf atMost(Writing whole) {
        return new ColumnLeaf(path, role, value, column, writing.atMost(whole));
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
                ExplicitProperties.of(path, role, column),
                type.map(this::constants).orElse(List.of()));
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
