package io.github.migrationdrift.settings;

import io.github.migrationdrift.application.ApplicationClasses;
import io.github.migrationdrift.application.IndexedClasses;
import io.github.migrationdrift.application.MigrationClasses;
import io.github.migrationdrift.sources.ProjectFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where what belongs to the project lies.
 *
 * @param baseDirectory relative migration locations and the paths in reports start here
 * @param classPath of the worker: the project's classes, its dependencies, Hibernate, Flyway and the JDBC driver
 * @param entityLocations directories and jars that are searched for entities
 * @param sourceRoots where the Java sources of the entities are
 * @param resourceRoots where the migrations are written, as opposed to where the build copies them
 * @param classes what lies in those places, read when somebody asks for it
 */
public record ProjectLayout(
        Path baseDirectory,
        List<Path> classPath,
        List<Path> entityLocations,
        List<Path> sourceRoots,
        List<Path> resourceRoots,
        ApplicationClasses classes) {

    public ProjectLayout {
        classPath = List.copyOf(classPath);
        entityLocations = List.copyOf(entityLocations);
        sourceRoots = List.copyOf(sourceRoots);
        resourceRoots = List.copyOf(resourceRoots);
    }

    /** The classes in all places that are searched for entities. */
    public IndexedClasses entityClasses() {
        return classes.in(entityLocations);
    }

    /** The names of classes that are built here and may be migrations which nobody has to tell Flyway of. */
    public List<String> migrationClasses() {
        return MigrationClasses.in(classes.in(
                Stream.concat(entityLocations.stream(), classPath.stream().filter(Files::isDirectory))
                        .distinct()
                        .toList()));
    }

    /** How files of the project are named to its author. */
    public ProjectFiles files() {
        return new ProjectFiles(baseDirectory, classPath, resourceRoots);
    }
}
