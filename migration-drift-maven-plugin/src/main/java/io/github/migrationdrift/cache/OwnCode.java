package io.github.migrationdrift.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What classes that are built here mention, those in directories of the class path: names stand in a class file as they
 * are.
 *
 * @param mentioned of {@link #TERMS}
 */
record OwnCode(Set<String> mentioned) {
    private static final String ENVIRONMENT = "getenv";
    private static final List<String> OF_FLYWAY = List.of(
            "org/flywaydb/core/api/migration/",
            "org/flywaydb/core/api/callback/",
            "org/flywaydb/core/api/resolver/",
            "org/flywaydb/core/extensibility/");
    private static final List<String> TERMS =
            Stream.concat(Stream.of(ENVIRONMENT), OF_FLYWAY.stream()).toList();

    OwnCode {
        mentioned = Set.copyOf(mentioned);
    }

    static OwnCode in(List<Path> classPath) {
        List<String> mentioned = new ArrayList<>();
        for (Path place : classPath) {
            if (Files.isDirectory(place)) {
                search(place, mentioned);
            }
        }
        return new OwnCode(Set.copyOf(mentioned));
    }

    /** Whether a class may look at any variable of the environment. */
    boolean asksForTheEnvironment() {
        return mentioned.contains(ENVIRONMENT);
    }

    /** Whether a class may take part in the migrations. */
    boolean migrates() {
        return OF_FLYWAY.stream().anyMatch(mentioned::contains);
    }

    private static void search(Path directory, List<String> mentioned) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".class"))::iterator) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                TERMS.stream().filter(content::contains).forEach(mentioned::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
