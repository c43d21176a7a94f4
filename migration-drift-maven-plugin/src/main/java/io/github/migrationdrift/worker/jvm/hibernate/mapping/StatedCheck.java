package io.github.migrationdrift.worker.jvm.hibernate.mapping;

import io.github.migrationdrift.worker.jvm.hibernate.attributes.Annotations;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.AttributePath;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.mapping.Column;

/** Whether the author wrote a check for a column. Bean Validation states nothing about the database. */
final class StatedCheck {
    private static final Pattern CLAUSE = Pattern.compile("\\bcheck\\b", Pattern.CASE_INSENSITIVE);

    private StatedCheck() {}

    static boolean on(Column column, AttributePath path, ColumnRole role, Optional<Annotation> annotation) {
        boolean stated = annotation.filter(StatedCheck::isPartOf).isPresent();
        boolean ofOwnType = role.isAttribute() || role == ColumnRole.ELEMENT;
        return stated || (ofOwnType && (path.own().all("Check").findAny().isPresent() || isNamedByClass(column, path)));
    }

    private static boolean isNamedByClass(Column column, AttributePath path) {
        return path.member().stream()
                .flatMap(member -> conditions(member.declaringClass()))
                .anyMatch(condition -> names(condition, column));
    }

    private static boolean isPartOf(Annotation annotation) {
        return Annotations.value(annotation, "columnDefinition", String.class)
                        .filter(definition -> CLAUSE.matcher(definition).find())
                        .isPresent()
                || checks(annotation).findAny().isPresent();
    }

    /** Conditions of the class, which stand for the whole table. */
    private static Stream<String> conditions(Class<?> declaringClass) {
        Annotations ofClass = new Annotations(List.of(declaringClass.getAnnotations()));
        return Stream.concat(
                ofClass.all("Check").flatMap(check -> Annotations.value(check, "constraints", String.class).stream()),
                ofClass.find("Table").stream()
                        .flatMap(StatedCheck::checks)
                        .flatMap(check -> Annotations.value(check, "constraint", String.class).stream()));
    }

    private static Stream<Annotation> checks(Annotation annotation) {
        return Annotations.value(annotation, "check", Annotation[].class).stream()
                .flatMap(Stream::of);
    }

    private static boolean names(String condition, Column column) {
        return Pattern.compile("\\b" + Pattern.quote(column.getName()) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(condition)
                .find();
    }
}
