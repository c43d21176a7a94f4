package io.github.migrationdrift.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;

/** Where a Spring application would find entities besides its own modules. */
final class EntityPlaces {
    private EntityPlaces() {}

    /** Those of the class path that hold classes of a package. */
    static List<Path> holding(List<String> packages, List<Path> classPath) {
        List<String> folders =
                packages.stream().map(name -> name.replace('.', '/') + "/").toList();
        return folders.isEmpty()
                ? List.of()
                : classPath.stream().filter(entry -> holds(entry, folders)).toList();
    }

    /** Those that hold a file. */
    static List<Path> holding(String file, List<Path> classPath) {
        return classPath.stream().filter(entry -> holds(entry, List.of(file))).toList();
    }

    private static boolean holds(Path entry, List<String> folders) {
        if (Files.isDirectory(entry)) {
            return folders.stream().anyMatch(folder -> Files.exists(entry.resolve(folder)));
        }
        if (!Files.isRegularFile(entry) || !entry.toString().endsWith(".jar")) {
            return false;
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            return jar.stream().anyMatch(file -> folders.stream().anyMatch(file.getName()::startsWith));
        } catch (IOException e) {
            return false;
        }
    }
}
