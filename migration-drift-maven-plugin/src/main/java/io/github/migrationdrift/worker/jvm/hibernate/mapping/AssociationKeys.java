package io.github.migrationdrift.worker.jvm.hibernate.mapping;

import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.Annotations;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.AttributePath;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.Value;

/** Unique keys that Hibernate makes because of the kind of an association, although nobody wrote them down. */
final class AssociationKeys {
    /** A one-to-one, and a one-to-many whose rows stand in a table of their own. */
    private static final Set<String> IMPLYING = Set.of("OneToOne", "OneToMany");

    private AssociationKeys() {}

    /** The columns of an association, marked where they are unique by its kind alone. */
    static List<ColumnLeaf> mark(Value value, AttributePath path, List<ColumnLeaf> leaves) {
        boolean implied = value instanceof ToOne && path.own().has(IMPLYING) && !isStated(path, leaves);
        return implied ? filled(leaves, Set.of(Explicit.UNIQUE_BY_ASSOCIATION)) : leaves;
    }

    static List<ColumnLeaf> filled(List<ColumnLeaf> leaves, Set<Explicit> ways) {
        return leaves.stream().map(leaf -> leaf.filled(ways)).toList();
    }

    private static boolean isStated(AttributePath path, List<ColumnLeaf> leaves) {
        Annotations own = path.own();
        return own.find("NaturalId").isPresent()
                || joinColumns(own)
                        .flatMap(column -> Annotations.value(column, "unique", Boolean.class).stream())
                        .anyMatch(unique -> unique)
                || tables(path).anyMatch(table -> keepsUnique(table, leaves));
    }

    private static Stream<Annotation> joinColumns(Annotations own) {
        Stream<Annotation> ofJoinTable = own.all("JoinTable").flatMap(table -> all(table, "inverseJoinColumns"));
        return Stream.concat(own.all("JoinColumn"), ofJoinTable);
    }

    /** All annotations on tables that may state a unique key of the association's columns. */
    private static Stream<Annotation> tables(AttributePath path) {
        Stream<Annotation> ofEntity = path.members().stream()
                .limit(1)
                .flatMap(Optional::stream)
                .flatMap(
                        member -> ofClass(path.entity(), member.declaringClass().getClassLoader()))
                .flatMap(annotations -> Stream.concat(annotations.all("Table"), annotations.all("SecondaryTable")));
        return Stream.concat(path.own().all("JoinTable"), ofEntity);
    }

    private static Stream<Annotations> ofClass(String entity, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(entity, false, loader);
            return Stream.<Class<?>>iterate(type, each -> each != null, Class::getSuperclass)
                    .map(each -> new Annotations(Arrays.asList(each.getDeclaredAnnotations())));
        } catch (ClassNotFoundException e) {
            return Stream.empty();
        }
    }

    private static boolean keepsUnique(Annotation table, List<ColumnLeaf> leaves) {
        Set<String> columns =
                leaves.stream().map(leaf -> spelled(leaf.column().getName())).collect(Collectors.toSet());
        Stream<Set<String>> constraints = all(table, "uniqueConstraints")
                .flatMap(constraint -> Annotations.value(constraint, "columnNames", String[].class).stream())
                .map(names -> spelled(Arrays.stream(names)));
        Stream<Set<String>> indexes = all(table, "indexes")
                .filter(index -> Annotations.value(index, "unique", Boolean.class)
                        .filter(unique -> unique)
                        .isPresent())
                .flatMap(index -> Annotations.value(index, "columnList", String.class).stream())
                .map(list -> spelled(Arrays.stream(list.split(",", -1))
                        .map(column -> column.strip().replaceFirst("\\s.*", ""))));
        return Stream.concat(constraints, indexes).anyMatch(columns::equals);
    }

    private static Stream<Annotation> all(Annotation annotation, String attribute) {
        return Annotations.value(annotation, attribute, Annotation[].class).stream()
                .flatMap(Arrays::stream);
    }

    private static Set<String> spelled(Stream<String> names) {
        return names.map(AssociationKeys::spelled).collect(Collectors.toCollection(HashSet::new));
    }

    /** As far as a naming strategy leaves a name alone. */
    private static String spelled(String name) {
        return name.replaceAll("[\"`_]", "").toLowerCase(Locale.ROOT);
    }
}
