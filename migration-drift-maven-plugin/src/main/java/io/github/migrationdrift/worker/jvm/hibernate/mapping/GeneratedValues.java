package io.github.migrationdrift.worker.jvm.hibernate.mapping;

import io.github.migrationdrift.mapping.MappedColumn.Writing;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.Annotations;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.dialect.Dialect;
import org.hibernate.generator.Generator;
import org.hibernate.generator.OnExecutionGenerator;

/** What {@code @Generated} and other generators of values leave to PostgreSQL, and what they fill by themselves. */
final class GeneratedValues {
    private GeneratedValues() {}

    /** When Hibernate may write an attribute with these annotations. */
    static Writing writing(Annotations annotations) {
        return annotations
                .find("Generated")
                .filter(Predicate.not(GeneratedValues::isWrittenAllTheSame))
                .map(GeneratedValues::events)
                .map(GeneratedValues::writing)
                .orElse(Writing.ON_INSERT);
    }

    /** Since Hibernate 6.2, whose generators say it themselves, also those of the project. */
    static Insertion insertion(Object generator, Dialect dialect) {
        if (!(generator instanceof Generator values) || !values.generatesOnInsert()) {
            return Insertion.AS_IT_IS;
        }
        if (!(values instanceof OnExecutionGenerator executed) || !values.generatedOnExecution()) {
            return Insertion.FILLED;
        }
        if (executed.writePropertyValue()) {
            return Insertion.AS_IT_IS;
        }
        return executed.referenceColumnsInSql(dialect) ? Insertion.FILLED : Insertion.LEFT_TO_POSTGRES;
    }

    private static boolean isWrittenAllTheSame(Annotation generated) {
        boolean byExpression = Annotations.value(generated, "sql", String.class)
                .filter(Predicate.not(String::isEmpty))
                .isPresent();
        return byExpression
                || Annotations.value(generated, "writable", Boolean.class).orElse(false);
    }

    /** Hibernate 5 and 6 have one value for the events, 6 and 7 a list of them. */
    private static Set<String> events(Annotation generated) {
        Set<String> listed = Annotations.value(generated, "event", Object[].class).stream()
                .flatMap(Arrays::stream)
                .map(Object::toString)
                .collect(Collectors.toSet());
        return listed.isEmpty()
                ? Annotations.value(generated, "value", Object.class).stream()
                        .map(Object::toString)
                        .flatMap(value -> value.equals("ALWAYS") ? Stream.of("INSERT", "UPDATE") : Stream.of(value))
                        .collect(Collectors.toSet())
                : listed;
    }

    private static Writing writing(Set<String> events) {
        if (!events.contains("INSERT")) {
            return Writing.ON_INSERT;
        }
        return events.contains("UPDATE") ? Writing.NEVER : Writing.ON_UPDATE_ALONE;
    }

    /** What happens to an attribute when Hibernate inserts its row. */
    enum Insertion {
        AS_IT_IS,
        FILLED,
        LEFT_TO_POSTGRES
    }
}
