package io.github.migrationdrift.entities;

import io.github.migrationdrift.mapping.MappedColumn.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.SimpleValue;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/** Follows an attribute through its embeddables to its columns. */
final class AttributeWalker {
    private final ClassLoader loader;
    private final BiConsumer<Collection, AttributePath> collections;

    AttributeWalker(ClassLoader loader, BiConsumer<Collection, AttributePath> collections) {
        this.loader = loader;
        this.collections = collections;
    }

    List<ColumnLeaf> leaves(Property property, AttributePath parent, Optional<Class<?>> owner) {
        if (property.isBackRef() || property.getName().startsWith("_")) {
            return List.of();
        }
        AttributePath path = property.getValue() instanceof Component component && component.isDynamic()
                ? parent
                : parent.step(owner, property.getName());
        return leaves(property.getValue(), path, owner, role(property.getValue()), writing(property, path));
    }

    /** Elements and keys that are no property of their own. */
    List<ColumnLeaf> leaves(
            Value value, AttributePath path, Optional<Class<?>> owner, ColumnRole role, Writing writing) {
        if (value instanceof Component component) {
            return componentLeaves(component, path, owner, writing);
        }
        if (value instanceof Collection collection) {
            collections.accept(collection, path);
            return List.of();
        }
        return columnLeaves(value, path, role, writing);
    }

    Optional<Class<?>> load(@Nullable String className) {
        if (className == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Class.forName(className, false, loader));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static ColumnRole role(Value value) {
        return value instanceof ToOne ? ColumnRole.ASSOCIATION : ColumnRole.VALUE;
    }

    private List<ColumnLeaf> componentLeaves(
            Component component, AttributePath path, Optional<Class<?>> owner, Writing writing) {
        Optional<Class<?>> embeddable = hasNoClass(component) ? owner : load(component.getComponentClassName());
        List<ColumnLeaf> leaves = new ArrayList<>();
        for (Property property : HibernateVersions.properties(component)) {
            leaves.addAll(leaves(property, path, embeddable).stream()
                    .map(leaf -> leaf.atMost(writing))
                    .toList());
        }
        return leaves;
    }

    /** The key of an audit table, or of an entity with an id class. */
    private static boolean hasNoClass(Component component) {
        return component.isEmbedded() || component.isDynamic();
    }

    private static List<ColumnLeaf> columnLeaves(Value value, AttributePath path, ColumnRole role, Writing writing) {
        List<ColumnLeaf> leaves = new ArrayList<>();
        List<Selectable> selectables = HibernateVersions.selectables(value);
        for (int position = 0; position < selectables.size(); position++) {
            if (selectables.get(position) instanceof Column column) {
                leaves.add(new ColumnLeaf(path, role, value, column, writing.atMost(writing(value, position))));
            }
        }
        return leaves;
    }

    private static Writing writing(Property property, AttributePath path) {
        return writing(property.isInsertable(), HibernateVersions.isUpdatable(property))
                .atMost(GeneratedValues.writing(path.own()));
    }

    private static Writing writing(Value value, int position) {
        if (!(value instanceof SimpleValue)) {
            return Writing.ON_INSERT;
        }
        boolean[] insertable = value.getColumnInsertability();
        boolean[] updatable = value.getColumnUpdateability();
        return position >= insertable.length ? Writing.ON_INSERT : writing(insertable[position], updatable[position]);
    }

    private static Writing writing(boolean insertable, boolean updatable) {
        if (insertable) {
            return Writing.ON_INSERT;
        }
        return updatable ? Writing.ON_UPDATE_ALONE : Writing.NEVER;
    }
}
