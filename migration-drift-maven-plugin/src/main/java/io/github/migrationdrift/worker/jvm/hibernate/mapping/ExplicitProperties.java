package io.github.migrationdrift.worker.jvm.hibernate.mapping;

import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.Annotations;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.AttributeMember;
import io.github.migrationdrift.worker.jvm.hibernate.attributes.AttributePath;
import java.lang.annotation.Annotation;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.mapping.Column;

/** What the author of an attribute wrote down about its column. */
final class ExplicitProperties {
    private static final int DEFAULT_LENGTH = 255;
    private static final Set<String> TIMESTAMPS = Set.of("CreationTimestamp", "UpdateTimestamp");
    private static final Set<String> NOT_NULL = Set.of("NotNull", "NotBlank", "NotEmpty");

    private final AttributePath path;
    private final ColumnRole role;
    private final Column column;
    private final Annotations own;

    private ExplicitProperties(AttributePath path, ColumnRole role, Column column) {
        this.path = path;
        this.role = role;
        this.column = column;
        own = path.own();
    }

    static Set<Explicit> of(AttributePath path, ColumnRole role, Column column) {
        return new ExplicitProperties(path, role, column).read();
    }

    private Set<Explicit> read() {
        Set<Explicit> explicit = EnumSet.noneOf(Explicit.class);
        Optional<Annotation> annotation = annotation();
        annotation.ifPresent(stated -> readColumn(stated, explicit));
        if (role == ColumnRole.VALUE) {
            readConstraints(explicit);
            readRole(explicit);
        }
        if (!column.isNullable() && isDeclaredNotNull(annotation)) {
            explicit.add(Explicit.NULLABLE);
        }
        if (StatedCheck.on(column, path, role, annotation)) {
            explicit.add(Explicit.CHECK);
        }
        return explicit;
    }

    private void readRole(Set<Explicit> explicit) {
        if (own.find("Version").isPresent()) {
            explicit.add(Explicit.VERSION);
        }
        if (own.has(TIMESTAMPS)) {
            explicit.add(Explicit.TIMESTAMP);
        }
    }

    private Optional<Annotation> annotation() {
        return switch (role) {
            case VALUE, ELEMENT -> path.column();
            case ASSOCIATION -> joinColumn();
            case MAP_KEY -> own.find("MapKeyColumn");
            case ORDER -> own.find("OrderColumn");
            case OWNER -> Optional.empty();
        };
    }

    private Optional<Annotation> joinColumn() {
        return own.all("JoinColumn")
                .filter(candidate -> Annotations.value(candidate, "name", String.class)
                        .filter(name -> name.isEmpty() || name.equalsIgnoreCase(column.getName()))
                        .isPresent())
                .findFirst()
                .or(() -> own.find("JoinColumn"));
    }

    private static void readColumn(Annotation annotation, Set<Explicit> explicit) {
        number(annotation, "length")
                .filter(length -> length != DEFAULT_LENGTH)
                .ifPresent(length -> explicit.add(Explicit.LENGTH));
        if (Stream.of("precision", "scale")
                        .flatMap(name -> number(annotation, name).stream())
                        .anyMatch(number -> number != 0)
                || number(annotation, "secondPrecision")
                        .filter(number -> number >= 0)
                        .isPresent()) {
            explicit.add(Explicit.PRECISION);
        }
        Annotations.value(annotation, "columnDefinition", String.class)
                .filter(definition -> !definition.isBlank())
                .ifPresent(definition -> explicit.add(Explicit.DEFINITION));
    }

    /** A constraint counts where Hibernate took it over into the column; validation may be off. */
    private void readConstraints(Set<Explicit> explicit) {
        long length = HibernateVersions.length(column);
        if (Stream.of("Size", "Length")
                .flatMap(own::all)
                .flatMap(constraint -> number(constraint, "max").stream())
                .anyMatch(max -> max == length)) {
            explicit.add(Explicit.LENGTH);
        }
        long precision = HibernateVersions.precision(column);
        if (own.all("Digits")
                .anyMatch(constraint -> number(constraint, "integer").orElse(0)
                                + number(constraint, "fraction").orElse(0)
                        == precision)) {
            explicit.add(Explicit.PRECISION);
        }
    }

    private boolean isDeclaredNotNull(Optional<Annotation> annotation) {
        boolean byColumn = annotation
                .flatMap(stated -> Annotations.value(stated, "nullable", Boolean.class))
                .filter(nullable -> !nullable)
                .isPresent();
        return (byColumn && role != ColumnRole.MAP_KEY) || (role.isAttribute() && isAttributeNotNull());
    }

    private boolean isAttributeNotNull() {
        boolean primitive = path.member()
                .flatMap(AttributeMember::type)
                .filter(Class::isPrimitive)
                .isPresent();
        boolean mandatory = Stream.of("ManyToOne", "OneToOne", "Basic")
                .flatMap(own::all)
                .flatMap(association -> Annotations.value(association, "optional", Boolean.class).stream())
                .anyMatch(optional -> !optional);
        return primitive || mandatory || own.has(NOT_NULL);
    }

    private static Optional<Integer> number(Annotation annotation, String attribute) {
        return Annotations.value(annotation, attribute, Integer.class);
    }
}
