package io.github.migrationdrift.entities;

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
        return leaves(
                property.getValue(), path, owner, role(property.getValue()), HibernateVersions.isWritten(property));
    }

    /** Elements and keys that are no property of their own. */
    List<ColumnLeaf> leaves(
            Value value, AttributePath path, Optional<Class<?>> owner, ColumnRole role, boolean written) {
        if (value instanceof Component component) {
            return componentLeaves(component, path, owner, written);
        }
        if (value instanceof Collection collection) {
            collections.accept(collection, path);
            return List.of();
        }
        return columnLeaves(value, path, role, written);
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
            Component component, AttributePath path, Optional<Class<?>> owner, boolean written) {
        Optional<Class<?>> embeddable = hasNoClass(component) ? owner : load(component.getComponentClassName());
        List<ColumnLeaf> leaves = new ArrayList<>();
        for (Property property : HibernateVersions.properties(component)) {
            leaves.addAll(leaves(property, path, embeddable).stream()
                    .map(leaf -> written ? leaf : leaf.unwritten())
                    .toList());
        }
        return leaves;
    }

    /** The key of an audit table, or of an entity with an id class. */
    private static boolean hasNoClass(Component component) {
        return component.isEmbedded() || component.isDynamic();
    }

    private static List<ColumnLeaf> columnLeaves(Value value, AttributePath path, ColumnRole role, boolean written) {
        List<ColumnLeaf> leaves = new ArrayList<>();
        List<Selectable> selectables = HibernateVersions.selectables(value);
        for (int position = 0; position < selectables.size(); position++) {
            if (selectables.get(position) instanceof Column column) {
                leaves.add(new ColumnLeaf(path, role, value, column, written && isWritten(value, position)));
            }
        }
        return leaves;
    }

    private static boolean isWritten(Value value, int position) {
        if (!(value instanceof SimpleValue)) {
            return true;
        }
        boolean[] insertable = value.getColumnInsertability();
        boolean[] updatable = value.getColumnUpdateability();
        return position >= insertable.length || insertable[position] || updatable[position];
    }
}
