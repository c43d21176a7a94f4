package io.github.migrationdrift.application;

import java.util.List;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/** In which packages a Spring application looks for entities, whatever jar they are in. */
final class ScanPackages {
    private static final List<String> ENTITY_SCANS = List.of(
            "org.springframework.boot.autoconfigure.domain.EntityScan",
            "org.springframework.boot.persistence.autoconfigure.EntityScan",
            "org.springframework.boot.orm.jpa.EntityScan");
    private static final List<String> APPLICATIONS = List.of(
            "org.springframework.boot.autoconfigure.SpringBootApplication",
            "org.springframework.boot.autoconfigure.EnableAutoConfiguration");

    private ScanPackages() {}

    /** What {@code @EntityScan} says, else the packages of the application's main classes. */
    static List<String> in(IndexView index) {
        List<String> scanned = ENTITY_SCANS.stream()
                .flatMap(name -> index.getAnnotations(name).stream())
                .flatMap(ScanPackages::scanned)
                .distinct()
                .toList();
        return scanned.isEmpty() ? ofApplications(index) : scanned;
    }

    /** Whether the packages are those of the main classes, to which the auto-configurations of libraries add theirs. */
    static boolean ofApplication(IndexView index) {
        return ENTITY_SCANS.stream().allMatch(name -> index.getAnnotations(name).isEmpty())
                && APPLICATIONS.stream()
                        .anyMatch(name -> !index.getAnnotations(name).isEmpty());
    }

    private static List<String> ofApplications(IndexView index) {
        return APPLICATIONS.stream()
                .flatMap(name -> index.getAnnotations(name).stream())
                .flatMap(annotation -> own(annotation.target()))
                .distinct()
                .toList();
    }

    private static Stream<String> scanned(AnnotationInstance annotation) {
        List<String> packages = Stream.concat(
                        Stream.of("value", "basePackages")
                                .map(annotation::value)
                                .filter(value -> value != null)
                                .flatMap(value -> Stream.of(value.asStringArray())),
                        Stream.ofNullable(annotation.value("basePackageClasses"))
                                .flatMap(ScanPackages::packages))
                .toList();
        return packages.isEmpty() ? own(annotation.target()) : packages.stream();
    }

    private static Stream<String> packages(AnnotationValue classes) {
        return Stream.of(classes.asClassArray()).map(Type::name).map(name -> name.packagePrefix());
    }

    private static Stream<String> own(AnnotationTarget target) {
        return target.kind() == AnnotationTarget.Kind.CLASS
                ? Stream.ofNullable(target.asClass().name().packagePrefix())
                : Stream.empty();
    }
}
