package io.github.migrationdrift.application;

import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import io.github.migrationdrift.mapping.MappedColumn.Hull;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.Mapping;
import java.beans.Introspector;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/**
 * Attributes that are said not to be null in a way that Hibernate does not see: Kotlin's types, which the compiler
 * leaves as annotations in the class file, and the annotations of Lombok, JSpecify, Bean Validation and the like. So are
 * primitives with a {@code @Column}, whose {@code nullable} Hibernate takes at its default.
 *
 * @param attributes each as {@code com.example.Book#title}
 */
record NonNullAttributes(Set<String> attributes) {
    private static final DotName NULL_MARKED = DotName.createSimple("org.jspecify.annotations.NullMarked");
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");

    static final NonNullAttributes NONE = new NonNullAttributes(Set.of());

    private static final List<String> ANNOTATIONS = List.of(
            "org.jetbrains.annotations.NotNull",
            "lombok.NonNull",
            "org.jspecify.annotations.NonNull",
            "org.springframework.lang.NonNull",
            "jakarta.annotation.Nonnull",
            "javax.annotation.Nonnull",
            "jakarta.validation.constraints.NotNull",
            "jakarta.validation.constraints.NotBlank",
            "jakarta.validation.constraints.NotEmpty",
            "javax.validation.constraints.NotNull",
            "javax.validation.constraints.NotBlank",
            "javax.validation.constraints.NotEmpty");

    NonNullAttributes {
        attributes = Set.copyOf(attributes);
    }

    static NonNullAttributes in(IndexView index) {
        Stream<String> said = ANNOTATIONS.stream()
                .flatMap(name -> index.getAnnotations(name).stream())
                .flatMap(NonNullAttributes::attribute);
        Stream<String> implied = index.getKnownClasses().stream()
                .filter(known -> isNullMarked(known, index))
                .flatMap(known -> known.fields().stream())
                .filter(field -> !field.type().hasAnnotation(NULLABLE) && !field.hasAnnotation(NULLABLE))
                .flatMap(NonNullAttributes::member);
        return new NonNullAttributes(Stream.concat(said, implied).collect(Collectors.toSet()));
    }

    /** By an annotation of JSpecify's on the class or its package: whatever is not said to be nullable is not. */
    private static boolean isNullMarked(ClassInfo known, IndexView index) {
        ClassInfo owner = index.getClassByName(DotName.createSimple(known.name().packagePrefix() + ".package-info"));
        return known.hasDeclaredAnnotation(NULL_MARKED) || (owner != null && owner.hasDeclaredAnnotation(NULL_MARKED));
    }

    NonNullAttributes and(NonNullAttributes others) {
        return new NonNullAttributes(
                Stream.concat(attributes.stream(), others.attributes.stream()).collect(Collectors.toSet()));
    }

    private static Stream<String> attribute(AnnotationInstance annotation) {
        AnnotationTarget target = annotation.target();
        if (target.kind() != AnnotationTarget.Kind.TYPE) {
            return member(target);
        }
        AnnotationTarget enclosing = target.asType().enclosingTarget();
        return memberType(enclosing).filter(type -> type.hasAnnotation(annotation.name())).stream()
                .flatMap(type -> member(enclosing));
    }

    /** An annotation on a type may be about the elements of an array or collection only. */
    private static Optional<Type> memberType(AnnotationTarget member) {
        return switch (member.kind()) {
            case FIELD -> Optional.of(member.asField().type());
            case METHOD -> Optional.of(member.asMethod().returnType());
            default -> Optional.empty();
        };
    }

    private static Stream<String> member(AnnotationTarget target) {
        return switch (target.kind()) {
            case FIELD ->
                Stream.of(target.asField().declaringClass().name() + "#"
                        + target.asField().name());
            case METHOD ->
                Stream.of(target.asMethod().declaringClass().name() + "#"
                        + Introspector.decapitalize(target.asMethod().name().replaceFirst("^(get|is)", "")));
            default -> Stream.empty();
        };
    }

    /** The schema with these attributes marked. What stores the elements of a collection is not the attribute itself. */
    Mapping mark(Mapping mapping) {
        Set<Object> collections = mapping.tables().stream()
                .filter(table -> table.role() == MappedTable.Role.COLLECTION)
                .map(MappedTable::name)
                .collect(Collectors.toSet());
        List<MappedColumn> columns = mapping.columns().stream()
                .map(column -> collections.contains(column.table()) ? column : mark(column))
                .toList();
        return mapping.with(columns);
    }

    private MappedColumn mark(MappedColumn column) {
        List<Hull> remaining = column.hulls().stream()
                .filter(hull -> !attributes.contains(hull.member()))
                .toList();
        MappedColumn marked = remaining.equals(column.hulls()) ? column : column.within(remaining);
        boolean never = column.primitive() || attributes.contains(column.declaringClass() + "#" + column.member());
        return never && column.attribute() != null ? marked.with(Explicit.NEVER_NULL) : marked;
    }
}
