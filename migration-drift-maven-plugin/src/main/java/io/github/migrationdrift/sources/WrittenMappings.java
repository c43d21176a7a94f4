package io.github.migrationdrift.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells from what is written, whether it is compiled or not, if a module maps entities. */
public final class WrittenMappings {
    private static final Pattern ENTITY = Pattern.compile("@(?:[\\w.]+\\.)?Entity\\b(?!\\s*\\.)");
    private static final Pattern MAPPED =
            Pattern.compile("@(?:[\\w.]+\\.)?(?:Entity|Embeddable|MappedSuperclass|Converter)\\b(?!\\s*\\.)");
    private static final Pattern APPLICATION =
            Pattern.compile("@(?:[\\w.]+\\.)?(?:SpringBootApplication|EnableAutoConfiguration)\\b");
    private static final Pattern PERSISTENCE = Pattern.compile("\\b(?:jakarta|javax)\\.persistence\\b");
    private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+(\\w+(?:\\s*\\.\\s*\\w+)*)");
    private static final Pattern MAPPING_FILE = Pattern.compile("<(?:\\w+:)?(?:entity-mappings|hibernate-mapping)\\b");

    private WrittenMappings() {}

    /** Whether a source declares an entity. */
    public static boolean inSources(List<Path> sourceRoots) {
        return SourceText.anyMatches(sourceRoots, WrittenMappings::mentionsPersistence, ENTITY);
    }

    /** The packages of the sources that declare entities; the unnamed one is empty. */
    public static Set<String> packages(List<Path> sourceRoots) {
        return sourceRoots.stream()
                .flatMap(root -> SourceText.files(root).stream())
                .map(SourceText::text)
                .filter(WrittenMappings::mentionsPersistence)
                .map(SourceText::code)
                .filter(code -> ENTITY.matcher(code).find())
                .map(WrittenMappings::packageOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String packageOf(String code) {
        Matcher stated = PACKAGE.matcher(code);
        return stated.find() ? stated.group(1).replaceAll("\\s", "") : "";
    }

    /** Whether a resource maps entities in XML. */
    public static boolean inResources(List<Path> resourceRoots) {
        return resourceRoots.stream()
                .flatMap(root -> xmlFiles(root).stream())
                .anyMatch(file -> MAPPING_FILE.matcher(SourceText.text(file)).find());
    }

    /** Whether a source is the main class of a Spring Boot application. */
    public static boolean haveApplication(List<Path> sourceRoots) {
        return SourceText.anyMatches(sourceRoots, text -> text.contains("springframework"), APPLICATION);
    }

    /** Whether the source declares what Hibernate maps. */
    static boolean in(Path source) {
        String text = SourceText.text(source);
        return mentionsPersistence(text)
                && MAPPED.matcher(SourceText.code(text)).find();
    }

    /** Other libraries have entities too. */
    private static boolean mentionsPersistence(String text) {
        return PERSISTENCE.matcher(text).find();
    }

    private static List<Path> xmlFiles(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".xml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
