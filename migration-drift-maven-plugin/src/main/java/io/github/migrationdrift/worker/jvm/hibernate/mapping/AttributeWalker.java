package io.github.migrationdrift.worker.jvm.hibernate.mapping;

import io.github.migrationdrift.mapping.MappedColumn.Binding;
import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import io.github.migrationdrift.mapping.MappedColumn.Hull;
import io.github.migrationdrift.mapping.MappedColumn.Writing;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.AttributePath;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.JavaValues;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.hibernate.boot.Metadata;
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
    private final Metadata metadata;
    private final GeneratorCreation generators;
    private final JavaValues values = new JavaValues();
    private final SpringAuditing auditing;
    private final BiConsumer<Collection, AttributePath> collections;

    AttributeWalker(
            ClassLoader loader,
            Metadata metadata,
            GeneratorCreation generators,
            SpringAuditing auditing,
            BiConsumer<Collection, AttributePath> collections) {
        this.loader = loader;
        this.metadata = metadata;
        this.generators = generators;
        this.auditing = auditing;
        this.collections = collections;
    }

    List<ColumnLeaf> leaves(Property property, AttributePath parent, Optional<Class<?>> owner) {
        if (property.isBackRef() || property.getName().startsWith("_")) {
            return List.of();
        }
        AttributePath path = property.getValue() instanceof Component component && component.isDynamic()
                ? parent
                : parent.step(owner, property.getName());
        List<ColumnLeaf> leaves =
                leaves(property.getValue(), path, owner, role(property.getValue()), writing(property, path));
        if (property.getValue() instanceof Component component) {
            return hasNoClass(component) ? leaves : within(hull(path), leaves);
        }
        leaves = AssociationKeys.mark(property.getValue(), path, leaves);
        Set<Explicit> filled = filled(property, path);
        return filled.isEmpty() ? leaves : AssociationKeys.filled(leaves, filled);
    }

    /** An embedded attribute that may be null as a whole. */
    private Optional<Hull> hull(AttributePath path) {
        return path.member()
                .filter(member -> !values.isInitialised(member))
                .map(member -> new Hull(path.name(), member.declaringClass().getName() + "#" + member.name()));
    }

    private static List<ColumnLeaf> within(Optional<Hull> hull, List<ColumnLeaf> leaves) {
        return hull.map(around ->
                        leaves.stream().map(leaf -> leaf.within(around)).toList())
                .orElse(leaves);
    }

    private Set<Explicit> filled(Property property, AttributePath path) {
        Set<Explicit> filled = EnumSet.noneOf(Explicit.class);
        boolean own = path.steps().size() == 1;
        if (generators.insertion(property) == GeneratedValues.Insertion.FILLED
                || (own && isSetBeforeInsert(path))
                || isAudited(path)) {
            filled.add(Explicit.GENERATED);
        }
        if (path.member().filter(values::isInitialised).isPresent()) {
            filled.add(Explicit.INITIALISED);
        }
        return filled;
    }

    private boolean isSetBeforeInsert(AttributePath path) {
        return load(path.entity())
                .filter(entity -> values.isSetBeforeInsert(entity, path.name()))
                .isPresent();
    }

    private boolean isAudited(AttributePath path) {
        return load(path.entity()).filter(entity -> auditing.sets(entity, path)).isPresent();
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

    private List<ColumnLeaf> columnLeaves(Value value, AttributePath path, ColumnRole role, Writing writing) {
        List<ColumnLeaf> leaves = new ArrayList<>();
        List<Selectable> selectables = HibernateVersions.selectables(value);
        for (int position = 0; position < selectables.size(); position++) {
            if (selectables.get(position) instanceof Column column) {
                leaves.add(new ColumnLeaf(
                        path,
                        role,
                        value,
                        column,
                        writing.atMost(writing(value, position)),
                        binding(column),
                        Set.of(),
                        List.of()));
            }
        }
        return leaves;
    }

    private Binding binding(Column column) {
        return new Binding(
                column.getCustomRead(), column.getCustomWrite(), HibernateVersions.jdbcType(column, metadata));
    }

    private Writing writing(Property property, AttributePath path) {
        boolean left = generators.insertion(property) == GeneratedValues.Insertion.LEFT_TO_POSTGRES;
        return writing(property.isInsertable(), HibernateVersions.isUpdatable(property))
                .atMost(left ? Writing.ON_UPDATE_ALONE : Writing.ON_INSERT)
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
