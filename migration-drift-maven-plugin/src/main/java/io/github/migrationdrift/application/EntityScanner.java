package io.github.migrationdrift.application;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Finds mapped classes in class files, without loading them. */
public final class EntityScanner {
    private static final List<String> PERSISTENCE_PACKAGES = List.of("jakarta.persistence", "javax.persistence");
    private static final List<String> MAPPED_KINDS = List.of("Entity", "Embeddable", "MappedSuperclass", "Converter");
    private static final Set<String> PACKAGE_ANNOTATIONS =
            Set.of("jakarta.persistence", "javax.persistence", "org.hibernate.annotations");
    private static final String MAPPING_FILE = "META-INF/orm.xml";
    private static final String PACKAGE_INFO = ".package-info";

    private final ApplicationClasses applicationClasses;

    /** @param classes that are read where they are not yet */
    public EntityScanner(ApplicationClasses classes) {
        this.applicationClasses = classes;
    }

    /**
     * Finds the entities, embeddables, mapped superclasses and converters, and the packages with mapping annotations.
     *
     * @param locations directories and jars; those that do not exist hold nothing
     * @param packages only these packages and their sub-packages; empty for all
     */
    public ScannedEntities scan(List<Path> locations, List<String> packages) {
        return scanned(index(locations), packages);
    }

    /**
     * As {@link #scan(List, List)}, and looks on the rest of the class path too, in the packages in which a Spring
     * application looks for entities, and in those that the auto-configurations of libraries add.
     */
    public ScannedEntities scan(List<Path> locations, List<String> packages, List<Path> classPath) {
        IndexView index = index(locations);
        List<String> scanned = packages.isEmpty() ? ScanPackages.in(index) : packages;
        if (!packages.isEmpty() || !ScanPackages.ofApplication(index)) {
            return withOthers(scanned(index, packages), locations, scanned, classPath);
        }
        AutoConfigurations added = AutoConfigurations.in(classPath);
        List<String> all =
                Stream.concat(scanned.stream(), added.packages().stream()).toList();
        return withOthers(scanned(index, packages), locations, all, classPath).orWith(added.possible());
    }

    private ScannedEntities withOthers(
            ScannedEntities own, List<Path> locations, List<String> packages, List<Path> classPath) {
        List<Path> others = EntityPlaces.holding(packages, classPath).stream()
                .filter(entry -> !locations.contains(entry))
                .toList();
        return others.isEmpty() ? own : own.and(scan(others, packages));
    }

    /** Whether some location has the mapping file that Hibernate takes without being told. */
    public static boolean hasMappingFile(List<Path> locations) {
        return !EntityPlaces.holding(MAPPING_FILE, locations).isEmpty();
    }

    private IndexView index(List<Path> locations) {
        return applicationClasses.in(locations).complete();
    }

    private static ScannedEntities scanned(IndexView index, List<String> packages) {
        List<String> classes = MAPPED_KINDS.stream()
                .flatMap(kind -> annotated(index, kind))
                .filter(name -> isWithin(name, packages))
                .distinct()
                .sorted()
                .toList();
        long entities = annotated(index, "Entity")
                .filter(name -> isWithin(name, packages))
                .distinct()
                .count();
        return new ScannedEntities(
                classes,
                annotatedPackages(index, packages),
                Math.toIntExact(entities),
                StatedLengths.in(index),
                NonNullAttributes.in(index),
                List.of());
    }

    private static Stream<String> annotated(IndexView index, String kind) {
        return PERSISTENCE_PACKAGES.stream()
                .flatMap(prefix -> index.getAnnotations(DotName.createSimple(prefix + "." + kind)).stream())
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
                .map(target -> target.asClass().name().toString());
    }

    private static List<String> annotatedPackages(IndexView index, List<String> packages) {
        return index.getKnownClasses().stream()
                .filter(known -> known.name().toString().endsWith(PACKAGE_INFO))
                .filter(EntityScanner::hasMappingAnnotation)
                .map(known -> known.name().packagePrefix())
                .filter(name -> isWithin(name + ".", packages))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean hasMappingAnnotation(ClassInfo packageInfo) {
        return packageInfo.declaredAnnotations().stream()
                .anyMatch(annotation ->
                        PACKAGE_ANNOTATIONS.contains(annotation.name().packagePrefix()));
    }

    private static boolean isWithin(String name, List<String> packages) {
        return packages.isEmpty() || packages.stream().anyMatch(prefix -> name.startsWith(prefix + "."));
    }
}
