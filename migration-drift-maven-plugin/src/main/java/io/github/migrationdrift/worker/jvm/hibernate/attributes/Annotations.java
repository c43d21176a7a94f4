package io.github.migrationdrift.worker.jvm.hibernate.attributes;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Annotations read by name, so that {@code javax} and {@code jakarta} are the same. */
public record Annotations(List<Annotation> present) {
    static final Annotations NONE = new Annotations(List.of());

    private static final List<String> PACKAGES = List.of(
            "jakarta.persistence.",
            "javax.persistence.",
            "jakarta.validation.constraints.",
            "javax.validation.constraints.",
            "org.hibernate.annotations.",
            "org.hibernate.validator.constraints.");

    public Annotations {
        present = List.copyOf(present);
    }

    boolean isMapped() {
        return present.stream().anyMatch(annotation -> isOfMapping(annotation.annotationType()));
    }

    public boolean has(Set<String> simpleNames) {
        return present.stream()
                .map(Annotation::annotationType)
                .anyMatch(type -> isOfMapping(type) && simpleNames.contains(type.getSimpleName()));
    }

    public Optional<Annotation> find(String simpleName) {
        return all(simpleName).findFirst();
    }

    /** Those of this name, also inside a container that is named for the plural. */
    public Stream<Annotation> all(String simpleName) {
        return Stream.concat(
                named(simpleName),
                named(simpleName + "s")
                        .flatMap(container -> value(container, "value", Annotation[].class).stream()
                                .flatMap(Arrays::stream)));
    }

    public static <T> Optional<T> value(Annotation annotation, String attribute, Class<T> type) {
        try {
            Object value = annotation.annotationType().getMethod(attribute).invoke(annotation);
            return Optional.ofNullable(value).filter(type::isInstance).map(type::cast);
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private Stream<Annotation> named(String simpleName) {
        return present.stream()
                .filter(annotation ->
                        annotation.annotationType().getSimpleName().equals(simpleName))
                .filter(annotation -> isOfMapping(annotation.annotationType()));
    }

    private static boolean isOfMapping(Class<?> type) {
        return PACKAGES.contains(type.getPackageName() + ".");
    }
}
