package io.github.migrationdrift.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Type;

/**
 * Packages with entities that libraries add to a Spring Boot application by their auto-configurations, such as Spring
 * Modulith's event publications and Axon's stores.
 *
 * @param packages those that are added whenever there is an entity manager
 * @param possible those that are added under conditions which only the running application knows
 */
public record AutoConfigurations(List<String> packages, List<Possible> possible) {
    private static final String IMPORTS =
            "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";
    private static final String FACTORIES = "META-INF/spring.factories";
    private static final String ENABLED = "org.springframework.boot.autoconfigure.EnableAutoConfiguration";
    private static final DotName PACKAGE =
            DotName.createSimple("org.springframework.boot.autoconfigure.AutoConfigurationPackage");
    private static final DotName AXON =
            DotName.createSimple("org.axonframework.springboot.util.RegisterDefaultEntities");
    private static final String CONDITIONS = "org.springframework.boot.autoconfigure.condition";
    private static final Set<String> FULFILLED_WITH_JPA = Set.of("EntityManagerFactory", "DataSource");

    public AutoConfigurations {
        packages = List.copyOf(packages);
        possible = List.copyOf(possible);
    }

    /** Packages that an auto-configuration of a jar may add. */
    public record Possible(String autoConfiguration, String jar, List<String> packages) {
        public Possible {
            packages = List.copyOf(packages);
        }

        /** Whether it is about the class. */
        boolean holds(String className) {
            return packages.stream().anyMatch(name -> className.startsWith(name + "."));
        }
    }

    /** Looks into every jar and directory that lists auto-configurations. */
    static AutoConfigurations in(List<Path> classPath) {
        List<String> packages = new ArrayList<>();
        List<Possible> possible = new ArrayList<>();
        for (Path entry : classPath) {
            for (ClassInfo known : addingPackages(entry)) {
                read(known, entry, classPath, packages, possible);
            }
        }
        return new AutoConfigurations(packages.stream().distinct().toList(), possible);
    }

    private static void read(
            ClassInfo known, Path entry, List<Path> classPath, List<String> packages, List<Possible> possible) {
        List<String> added = added(known);
        List<AnnotationInstance> conditions = known.declaredAnnotations().stream()
                .filter(annotation ->
                        String.valueOf(annotation.name().packagePrefix()).equals(CONDITIONS))
                .toList();
        if (added.isEmpty() || conditions.stream().anyMatch(condition -> lacksClass(condition, classPath))) {
            return;
        }
        if (conditions.stream().allMatch(AutoConfigurations::isFulfilled)) {
            packages.addAll(added);
        } else {
            possible.add(new Possible(known.name().toString(), String.valueOf(entry.getFileName()), added));
        }
    }

    private static List<String> added(ClassInfo known) {
        List<String> added = new ArrayList<>();
        Optional.ofNullable(known.declaredAnnotation(AXON))
                .map(annotation -> annotation.value("packages"))
                .ifPresent(names -> added.addAll(List.of(names.asStringArray())));
        AnnotationInstance own = known.declaredAnnotation(PACKAGE);
        if (own != null) {
            List<String> stated = Stream.concat(
                            Stream.ofNullable(own.value("basePackages"))
                                    .flatMap(names -> Stream.of(names.asStringArray())),
                            types(own, "basePackageClasses").map(AutoConfigurations::packageOf))
                    .toList();
            added.addAll(stated.isEmpty() ? List.of(packageOf(known.name())) : stated);
        }
        return added;
    }

    private static String packageOf(DotName type) {
        return String.valueOf(type.packagePrefix());
    }

    private static Stream<DotName> types(AnnotationInstance annotation, String attribute) {
        return Stream.ofNullable(annotation.value(attribute))
                .map(AnnotationValue::asClassArray)
                .flatMap(Stream::of)
                .map(Type::name);
    }

    private static boolean lacksClass(AnnotationInstance condition, List<Path> classPath) {
        String kind = condition.name().withoutPackagePrefix();
        return (kind.equals("ConditionalOnClass") || kind.equals("ConditionalOnBean"))
                && types(condition, "value")
                        .map(type -> file(type.toString()))
                        .anyMatch(file -> EntityPlaces.holding(file, classPath).isEmpty());
    }

    /** As far as there is an entity manager, which is what the check presumes. */
    private static boolean isFulfilled(AnnotationInstance condition) {
        return switch (condition.name().withoutPackagePrefix()) {
            case "ConditionalOnClass" -> true;
            case "ConditionalOnBean" ->
                types(condition, "value").map(DotName::withoutPackagePrefix).allMatch(FULFILLED_WITH_JPA::contains);
            default -> false;
        };
    }

    private static boolean mayAddPackages(byte[] classFile) {
        String names = new String(classFile, StandardCharsets.ISO_8859_1);
        return names.contains("/AutoConfigurationPackage;") || names.contains("/RegisterDefaultEntities;");
    }

    private static String file(String className) {
        return className.replace('.', '/') + ".class";
    }

    /** What cannot be read adds nothing. */
    private static List<ClassInfo> addingPackages(Path entry) {
        try {
            if (Files.isDirectory(entry)) {
                return addingPackages(file -> ofDirectory(entry.resolve(file)));
            }
            if (!entry.toString().endsWith(".jar") || !Files.isRegularFile(entry)) {
                return List.of();
            }
            try (JarFile jar = new JarFile(entry.toFile())) {
                return addingPackages(file -> ofJar(jar, file));
            }
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static List<ClassInfo> addingPackages(Function<String, Optional<byte[]>> content) throws IOException {
        List<ClassInfo> adding = new ArrayList<>();
        for (String name : listed(content)) {
            Optional<byte[]> classFile = content.apply(file(name)).filter(AutoConfigurations::mayAddPackages);
            if (classFile.isPresent()) {
                adding.add(Index.singleClass(new ByteArrayInputStream(classFile.get())));
            }
        }
        return adding;
    }

    private static List<String> listed(Function<String, Optional<byte[]>> content) {
        Stream<String> imports = content.apply(IMPORTS).map(AutoConfigurations::text).stream()
                .flatMap(String::lines)
                .map(line -> line.replaceFirst("#.*", "").strip());
        Stream<String> factories = content.apply(FACTORIES).map(AutoConfigurations::text).stream()
                .flatMap(text ->
                        Stream.of(properties(text).getProperty(ENABLED, "").split(",", -1)))
                .map(String::strip);
        return Stream.concat(imports, factories)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static Properties properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            properties.clear();
        }
        return properties;
    }

    private static Optional<byte[]> ofDirectory(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> ofJar(JarFile jar, String file) {
        ZipEntry found = jar.getEntry(file);
        if (found == null) {
            return Optional.empty();
        }
        try (InputStream content = jar.getInputStream(found)) {
            return Optional.of(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
