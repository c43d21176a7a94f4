package io.github.migrationdrift.application;

import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.worker.message.EntitySchema;
import java.beans.Introspector;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;

/**
 * Attributes whose {@code @Column} states a length. Only the class file tells a stated 255 from the default.
 *
 * @param attributes each as {@code com.example.Book#title}
 */
public record StatedLengths(Set<String> attributes) {
    public static final StatedLengths NONE = new StatedLengths(Set.of());

    private static final List<String> COLUMN = List.of("jakarta.persistence.Column", "javax.persistence.Column");

    public StatedLengths {
        attributes = Set.copyOf(attributes);
    }

    static StatedLengths in(IndexView index) {
        return new StatedLengths(COLUMN.stream()
                .flatMap(name -> index.getAnnotations(name).stream())
                .filter(annotation -> annotation.value("length") != null)
                .flatMap(StatedLengths::attribute)
                .collect(Collectors.toSet()));
    }

    StatedLengths and(StatedLengths others) {
        return new StatedLengths(
                Stream.concat(attributes.stream(), others.attributes.stream()).collect(Collectors.toSet()));
    }

    private static Stream<String> attribute(AnnotationInstance annotation) {
        AnnotationTarget target = annotation.target();
        return switch (target.kind()) {
            case FIELD ->
                Stream.of(name(
                        target.asField().declaringClass().name(),
                        target.asField().name()));
            case METHOD ->
                Stream.of(name(
                        target.asMethod().declaringClass().name(),
                        Introspector.decapitalize(target.asMethod().name().replaceFirst("^(get|is)", ""))));
            default -> Stream.empty();
        };
    }

    private static String name(Object declaringClass, String member) {
        return declaringClass + "#" + member;
    }

    /** The schema with the stated lengths marked as such. */
    public EntitySchema mark(EntitySchema schema) {
        Mapping mapping = schema.mapping();
        List<MappedColumn> columns = mapping.columns().stream()
                .map(column -> attributes.contains(column.declaringClass() + "#" + column.member())
                        ? column.with(Explicit.LENGTH)
                        : column)
                .toList();
        return schema.with(mapping.with(columns));
    }
}
