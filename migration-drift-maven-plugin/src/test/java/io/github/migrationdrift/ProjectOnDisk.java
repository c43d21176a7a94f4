package io.github.migrationdrift;

import io.github.migrationdrift.testing.SourceCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A project of a few entities and migrations, in a directory of its own. */
final class ProjectOnDisk {
    private final Path directory;
    private final Path classes;

    private ProjectOnDisk(Path directory) {
        this.directory = directory;
        classes = directory.resolve("target/classes");
    }

    static ProjectOnDisk in(Path directory) {
        return new ProjectOnDisk(directory);
    }

    /** The name of a migration, then its text. */
    ProjectOnDisk migration(String name, String text) throws IOException {
        write("sql/" + name, text);
        return this;
    }

    /** The source of each class; imports come by themselves. */
    ProjectOnDisk entities(String... sources) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String source : sources) {
            String name = source.replaceFirst("(?s).*?(?:class|enum) (\\w+).*", "$1");
            files.add(write(
                    "src/main/java/com/acme/" + name + ".java",
                    "package com.acme;\n\nimport jakarta.persistence.*;\nimport java.util.*;\n\n" + source));
        }
        Files.createDirectories(classes);
        SourceCompiler.compile(files, classes);
        return this;
    }

    private Path write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    /** The names of all migrations, sorted. */
    List<String> migrations() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("sql"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    DriftSettings.Builder settings() {
        return new DriftSettings.Builder(directory)
                .classPath(TestSettings.classPathBehind(classes))
                .entityLocations(List.of(classes))
                .sourceRoots(List.of(directory.resolve("src/main/java")))
                .migrationLocations("filesystem:" + directory.resolve("sql"));
    }
}
