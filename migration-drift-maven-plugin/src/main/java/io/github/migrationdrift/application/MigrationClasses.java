package io.github.migrationdrift.application;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Classes named as Flyway names migrations, such as {@code V2__Add_isbn}, found without loading them. */
public final class MigrationClasses {
    private static final Pattern CLASS_FILE = Pattern.compile("(?:.*/)?[A-Z]\\w*__\\w+\\.class");

    private static final Pattern MIGRATION = Pattern.compile("(.+)/(?:[VB]\\d\\w*|R)__\\w+\\.class");

    private MigrationClasses() {}

    /**
     * The packages of those that Flyway has to find by itself, as nothing else hands them to it.
     *
     * @param roots directories; others are not looked into
     */
    public static List<String> packagesIn(List<Path> roots) {
        return roots.stream()
                .filter(Files::isDirectory)
                .flatMap(root -> files(root).stream()
                        .filter(file -> MIGRATION.matcher(file).matches() && isLeftToFlyway(root.resolve(file)))
                        .map(file -> file.substring(0, file.lastIndexOf('/')).replace('/', '.')))
                .distinct()
                .sorted()
                .toList();
    }

    /** By the names in the class file: a migration is given Flyway's context, and a bean has a stereotype. */
    private static boolean isLeftToFlyway(Path classFile) {
        try {
            String names = Files.readString(classFile, StandardCharsets.ISO_8859_1);
            return names.contains("org/flywaydb/core/api/migration/") && !names.contains("Lorg/springframework/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The names of the classes.
     *
     * @param roots directories and jars; those that do not exist hold nothing
     */
    public static List<String> in(List<Path> roots) {
        return roots.stream()
                .flatMap(root -> files(root).stream())
                .filter(file -> CLASS_FILE.matcher(file).matches())
                .map(file ->
                        file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> files(Path root) {
        try {
            if (Files.isDirectory(root)) {
                try (Stream<Path> walk = Files.walk(root)) {
                    return walk.map(file -> root.relativize(file).toString().replace(File.separatorChar, '/'))
                            .toList();
                }
            }
            if (!Files.isRegularFile(root)) {
                return List.of();
            }
            try (JarFile jar = new JarFile(root.toFile())) {
                return jar.stream().map(ZipEntry::getName).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
