package io.github.migrationdrift.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jboss.jandex.ClassSummary;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/**
 * The classes in one directory or jar.
 *
 * @param written those of a directory, by the names of their files; jars are other people's
 * @param unreadable the first file that could not be read
 */
record ClassesOfPlace(Index index, List<ApplicationClass> written, Optional<UnreadableClasses> unreadable) {
    ClassesOfPlace {
        written = List.copyOf(written);
    }

    static ClassesOfPlace read(Path place) {
        Reading reading = new Reading();
        try {
            if (Files.isDirectory(place)) {
                reading.directory(place);
            } else if (Files.exists(place)) {
                reading.jar(place);
            }
        } catch (IOException e) {
            reading.failed(place.toString(), e);
        }
        return new ClassesOfPlace(
                reading.indexer.complete(),
                reading.written,
                reading.failures.stream().findFirst());
    }

    private static final class Reading {
        private final Indexer indexer = new Indexer();
        private final List<ApplicationClass> written = new ArrayList<>();
        private final List<UnreadableClasses> failures = new ArrayList<>();

        void directory(Path directory) throws IOException {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(directory)) {
                files = walk.filter(file -> isClass(directory.relativize(file).toString()))
                        .sorted()
                        .toList();
            }
            for (Path file : files) {
                byte[] content = Files.readAllBytes(file);
                try {
                    String name = index(content);
                    written.add(new ApplicationClass(name, ClassConstants.of(content)));
                } catch (IOException | RuntimeException e) {
                    failed(file.toString(), e);
                }
            }
        }

        void jar(Path jar) throws IOException {
            try (JarFile file = new JarFile(jar.toFile())) {
                for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                    if (isClass(entry.getName())) {
                        entry(file, entry, jar);
                    }
                }
            }
        }

        private void entry(JarFile file, JarEntry entry, Path jar) {
            try (var content = file.getInputStream(entry)) {
                index(content.readAllBytes());
            } catch (IOException | RuntimeException e) {
                failed(jar + "!/" + entry.getName(), e);
            }
        }

        private String index(byte[] content) throws IOException {
            ClassSummary summary = indexer.indexWithSummary(new ByteArrayInputStream(content));
            return summary.name().toString();
        }

        void failed(String file, Exception cause) {
            failures.add(new UnreadableClasses(file, cause));
        }

        private static boolean isClass(String file) {
            return file.endsWith(".class") && !file.endsWith("module-info.class") && !file.startsWith("META-INF");
        }
    }
}
