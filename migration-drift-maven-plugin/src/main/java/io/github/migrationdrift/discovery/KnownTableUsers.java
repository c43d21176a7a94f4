package io.github.migrationdrift.discovery;

import io.github.migrationdrift.application.IndexedClasses;
import io.github.migrationdrift.application.LibraryTables;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.TableUsers;
import io.github.migrationdrift.settings.CheckSettings;
import io.github.migrationdrift.sources.ProjectFiles;
import io.github.migrationdrift.sources.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks for users of a table in the project's classes, then in the libraries; in neither before it is asked. */
public final class KnownTableUsers implements TableUsers {
    private final Supplier<IndexedClasses> classes;
    private final List<Path> classPath;
    private final Sources sources;
    private final ProjectFiles files;
    private @Nullable TablesInCode code;
    private @Nullable LibraryTables libraries;

    /**
     * Looks nowhere yet.
     *
     * @param classes of the project
     * @param classPath of which the jars are libraries
     */
    public KnownTableUsers(
            Supplier<IndexedClasses> classes, List<Path> classPath, Sources sources, ProjectFiles files) {
        this.classes = classes;
        this.classPath = classPath;
        this.sources = sources;
        this.files = files;
    }

    public static KnownTableUsers of(CheckSettings settings, Sources sources, ProjectFiles files) {
        return new KnownTableUsers(
                settings.layout()::entityClasses, settings.layout().classPath(), sources, files);
    }

    @Override
    public Optional<TableUse> of(Table table) {
        if (code == null) {
            code = TablesInCode.in(classes.get(), sources, files);
        }
        Optional<TableUse> named = code.naming(table.name()).map(where -> new TableUse(By.CODE, where));
        return named.isPresent() ? named : mapped(table);
    }

    private Optional<TableUse> mapped(Table table) {
        if (libraries == null) {
            libraries = LibraryTables.in(classPath);
        }
        List<String> columns = table.columns().stream().map(Column::name).toList();
        return libraries.mapping(table.name(), columns).map(where -> new TableUse(By.LIBRARY, where));
    }
}
