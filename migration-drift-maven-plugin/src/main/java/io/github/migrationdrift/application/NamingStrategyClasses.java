package io.github.migrationdrift.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/**
 * What the classes of a project tell of naming strategies that are set in code.
 *
 * @param physical the project's own physical strategies, by name
 * @param implicit the project's own implicit strategies, by name
 * @param setInCode whether some class makes a strategy or names the setting
 * @param sequencesSetInCode whether some class names the setting for the names of sequences
 */
public record NamingStrategyClasses(
        List<String> physical, List<String> implicit, boolean setInCode, boolean sequencesSetInCode) {
    private static final DotName PHYSICAL =
            DotName.createSimple("org.hibernate.boot.model.naming.PhysicalNamingStrategy");
    private static final DotName IMPLICIT =
            DotName.createSimple("org.hibernate.boot.model.naming.ImplicitNamingStrategy");
    private static final String SEQUENCES = "db_structure_naming_strategy";
    private static final Set<String> NAMES = Set.of("physical_naming_strategy", "implicit_naming_strategy");

    public NamingStrategyClasses {
        physical = List.copyOf(physical);
        implicit = List.copyOf(implicit);
    }

    /**
     * Looks through class files without loading them.
     *
     * @param directories with class files; jars hold nothing for this
     */
    public static NamingStrategyClasses in(List<Path> directories) {
        Indexer indexer = new Indexer();
        boolean[] named = new boolean[2];
        directories.stream()
                .filter(Files::isDirectory)
                .flatMap(NamingStrategyClasses::classFiles)
                .forEach(file -> {
                    String constants = read(file, indexer);
                    named[0] |= NAMES.stream().anyMatch(constants::contains);
                    named[1] |= constants.contains(SEQUENCES);
                });
        Index index = indexer.complete();
        List<String> physical = strategies(index, PHYSICAL, "PhysicalNaming");
        List<String> implicit = strategies(index, IMPLICIT, "ImplicitNaming");
        boolean made = !physical.isEmpty() || !implicit.isEmpty() || makesStrategy(index);
        return new NamingStrategyClasses(physical, implicit, named[0] || made, named[1]);
    }

    private static Stream<Path> classFiles(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Constants of other classes are written into a class file as they are. */
    private static String read(Path file, Indexer indexer) {
        try (InputStream content = Files.newInputStream(file)) {
            if (!file.endsWith("module-info.class")) {
                indexer.index(content);
            }
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also those that extend a strategy of Hibernate's or Spring's, which are not in the index. */
    private static List<String> strategies(Index index, DotName strategy, String part) {
        return index.getKnownClasses().stream()
                .filter(known -> !Modifier.isAbstract(known.flags()) && !known.isInterface())
                .filter(known -> isStrategy(index, known, strategy, part))
                .map(known -> known.name().toString())
                .sorted()
                .toList();
    }

    private static boolean isStrategy(Index index, ClassInfo known, DotName strategy, String part) {
        if (known.interfaceNames().contains(strategy)) {
            return true;
        }
        DotName superclass = known.superName();
        if (superclass == null) {
            return false;
        }
        ClassInfo parent = index.getClassByName(superclass);
        if (parent != null) {
            return isStrategy(index, parent, strategy, part);
        }
        String name = superclass.withoutPackagePrefix();
        boolean snakeCase = strategy.equals(PHYSICAL) && name.equals("CamelCaseToUnderscoresNamingStrategy");
        return snakeCase || name.contains(part);
    }

    /** Such as a bean that Spring Boot hands to Hibernate. */
    private static boolean makesStrategy(Index index) {
        return index.getKnownClasses().stream()
                .flatMap(known -> known.methods().stream())
                .map(MethodInfo::returnType)
                .map(Type::name)
                .map(DotName::withoutPackagePrefix)
                .anyMatch(name -> name.endsWith("NamingStrategy") && !name.equals("NamingStrategy"));
    }
}
