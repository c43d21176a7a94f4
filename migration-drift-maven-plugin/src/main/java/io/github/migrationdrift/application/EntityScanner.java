package io.github.migrationdrift.application;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.failure.Throwables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** Finds mapped classes in class files, without loading them. */
public final class EntityScanner {
    private static final List<String> PERSISTENCE_PACKAGES = List.of("jakarta.persistence", "javax.persistence");
    private static final List<String> MAPPED_KINDS = List.of("Entity", "Embeddable", "MappedSuperclass", "Converter");
    private static final Set<String> PACKAGE_ANNOTATIONS =
            Set.of("jakarta.persistence", "javax.persistence", "org.hibernate.annotations");
    private static final String MAPPING_FILE = "META-INF/orm.xml";
    private static final String PACKAGE_INFO = ".package-info";

    private EntityScanner() {}

    /**
     * Finds the entities, embeddables, mapped superclasses and converters, and the packages with mapping annotations.
     *
     * @param locations directories and jars; those that do not exist hold nothing
     * @param packages only these packages and their sub-packages; empty for all
     */
    public static ScannedEntities scan(List<Path> locations, List<String> packages) {
        return scanned(index(locations), packages);
    }

    /**
     * As {@link #scan(List, List)}, and looks on the rest of the class path too, in the packages in which a Spring
     * application looks for entities, and in those that the auto-configurations of libraries add.
     */
    public static ScannedEntities scan(List<Path> locations, List<String> packages, List<Path> classPath) {
        Index index = index(locations);
        List<String> scanned = packages.isEmpty() ? ScanPackages.in(index) : packages;
        if (!packages.isEmpty() || !ScanPackages.ofApplication(index)) {
            return withOthers(scanned(index, packages), locations, scanned, classPath);
        }
        AutoConfigurations added = AutoConfigurations.in(classPath);
        List<String> all =
                Stream.concat(scanned.stream(), added.packages().stream()).toList();
        return withOthers(scanned(index, packages), locations, all, classPath).orWith(added.possible());
    }

    private static ScannedEntities withOthers(
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

    private static Index index(List<Path> locations) {
        Indexer indexer = new Indexer();
        locations.forEach(location -> index(indexer, location));
        return indexer.complete();
    }

    private static ScannedEntities scanned(Index index, List<String> packages) {
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

    private static Stream<String> annotated(Index index, String kind) {
        return PERSISTENCE_PACKAGES.stream()
                .flatMap(prefix -> index.getAnnotations(DotName.createSimple(prefix + "." + kind)).stream())
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
                .map(target -> target.asClass().name().toString());
    }

    private static List<String> annotatedPackages(Index index, List<String> packages) {
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

    private static void index(Indexer indexer, Path location) {
        try {
            if (Files.isDirectory(location)) {
                indexDirectory(indexer, location);
            } else if (Files.exists(location)) {
                indexJar(indexer, location);
            }
        } catch (IOException e) {
            throw unreadable(location.toString(), e);
        }
    }

    private static void indexDirectory(Indexer indexer, Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.filter(file -> isRelevant(directory.relativize(file).toString()))
                    .sorted()
                    .collect(Collectors.toList());
        }
        for (Path file : files) {
            try (InputStream content = Files.newInputStream(file)) {
                index(indexer, content, file.toString());
            }
        }
    }

    private static void indexJar(Indexer indexer, Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                if (isRelevant(entry.getName())) {
                    try (InputStream content = file.getInputStream(entry)) {
                        index(indexer, content, jar + "!/" + entry.getName());
                    }
                }
            }
        }
    }

    private static boolean isRelevant(String file) {
        return file.endsWith(".class") && !file.endsWith("module-info.class") && !file.startsWith("META-INF");
    }

    private static void index(Indexer indexer, InputStream content, String name) {
        try {
            indexer.index(content);
        } catch (IOException | RuntimeException e) {
            throw unreadable(name, e);
        }
    }

    private static CheckFailure unreadable(String name, Exception cause) {
        return new CheckFailure(
                CheckFailure.Kind.MAPPING_FAILED,
                "Cannot look for entities in " + name + ": it is not a readable class file or jar ("
                        + Throwables.message(cause) + ").",
                "Build it again, for example with: mvn clean compile",
                cause);
    }
}
