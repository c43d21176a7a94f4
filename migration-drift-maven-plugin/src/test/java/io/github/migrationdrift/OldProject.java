package io.github.migrationdrift;

import io.github.migrationdrift.testing.SourceCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An imitation of a project that has grown for ten years: 60 entities and 100 migrations that have come apart in more than
 * a hundred places.
 */
final class OldProject {
    static final int ENTITIES = 60;
    private static final int MIGRATIONS = 100;

    private final Path directory;
    private final Path classes;

    private OldProject(Path directory) {
        this.directory = directory;
        this.classes = directory.resolve("target/classes");
    }

    static OldProject in(Path directory) throws IOException {
        OldProject project = new OldProject(directory);
        Files.createDirectories(project.classes);
        List<Path> sources = new ArrayList<>();
        for (int i = 1; i <= ENTITIES; i++) {
            sources.add(project.write("src/main/java/com/acme/Part" + i + ".java", entity(i)));
        }
        SourceCompiler.compile(sources, project.classes);
        for (int i = 1; i <= MIGRATIONS; i++) {
            project.write(script(i), i <= ENTITIES ? creation(i) : change(i - ENTITIES));
        }
        return project;
    }

    private static String entity(int number) {
        return """
                package com.acme;

                import jakarta.persistence.Column;
                import jakarta.persistence.Entity;
                import jakarta.persistence.Id;

                @Entity
                public class Part%1$d {
                    @Id
                    private Long id;

                    @Column(nullable = false, length = 20)
                    private String code;

                    private Integer weight;
                }
                """.formatted(number);
    }

    private static String creation(int number) {
        return """
                create table part%1$d (
                    id bigint primary key,
                    code varchar(10) not null,
                    legacy_number integer,
                    weight integer
                );
                """.formatted(number);
    }

    private static String change(int number) {
        return "comment on table part" + number + " is 'counted once a year';\n";
    }

    private static String script(int number) {
        return "sql/V" + number + "__step_" + number + ".sql";
    }

    Path write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    /** Moves every line, and gives every script another name. */
    void rearrange() throws IOException {
        try (Stream<Path> scripts = Files.list(directory.resolve("sql"))) {
            for (Path script : scripts.toList()) {
                String text = "-- moved\n\n" + Files.readString(script);
                Files.delete(script);
                Files.writeString(
                        directory.resolve(
                                "sql/" + script.getFileName().toString().replace("__step_", "__renamed_")),
                        text);
            }
        }
        for (int i = 1; i <= ENTITIES; i++) {
            Path source = directory.resolve("src/main/java/com/acme/Part" + i + ".java");
            Files.writeString(source, Files.readString(source).replace("import", "\nimport"));
        }
    }

    Path directory() {
        return directory;
    }

    DriftSettings settings() {
        return new DriftSettings.Builder(directory)
                .classPath(TestSettings.classPathBehind(classes))
                .entityLocations(List.of(classes))
                .sourceRoots(List.of(directory.resolve("src/main/java")))
                .migrationLocations("filesystem:" + directory.resolve("sql"))
                .build();
    }
}
