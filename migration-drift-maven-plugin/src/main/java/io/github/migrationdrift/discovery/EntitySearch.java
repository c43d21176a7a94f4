package io.github.migrationdrift.discovery;

import io.github.migrationdrift.application.AutoConfigurations;
import io.github.migrationdrift.application.EntityScanner;
import io.github.migrationdrift.application.LibraryTables;
import io.github.migrationdrift.application.ScannedEntities;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.settings.CheckSettings;
import io.github.migrationdrift.sources.ProjectFiles;
import io.github.migrationdrift.sources.StaleClasses;
import io.github.migrationdrift.worker.message.EntitySchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the entities of a project, and refuses to go on with none: a comparison with nothing proves nothing. */
public final class EntitySearch {
    private final CheckSettings settings;

    public EntitySearch(CheckSettings settings) {
        this.settings = settings;
    }

    /**
     * Looks through the class files and mapping files of the project.
     *
     * @throws CheckFailure when there are none, or none in a package that is stated
     */
    public ScannedEntities scan() {
        ScannedEntities scanned = found();
        if (scanned.entities() == 0
                && settings.configuration().mappingFiles().isEmpty()
                && !EntityScanner.hasMappingFile(settings.layout().entityLocations())) {
            throw none();
        }
        settings.packages().forEach(name -> requirePackage(name, scanned));
        return scanned;
    }

    /** What there is, which may be nothing. */
    ScannedEntities found() {
        ProjectConfiguration configuration = settings.configuration();
        return scanner()
                .scan(
                        settings.layout().entityLocations(),
                        settings.packagesToScan(),
                        settings.layout().classPath())
                .listing(configuration.classes().stream().map(Setting::value).toList(), configuration.onlyClasses());
    }

    private EntityScanner scanner() {
        return new EntityScanner(settings.layout().classes());
    }

    /** Hibernate may map nothing of what was found, such as a class that is listed and has no annotation. */
    public void requireTables(EntitySchema entities, ScannedEntities scanned) {
        if (!entities.mapping().tables().isEmpty()) {
            return;
        }
        throw new CheckFailure(
                CheckFailure.Kind.NO_ENTITIES,
                "Hibernate " + entities.hibernateVersion() + " maps no table"
                        + (scanned.classes().isEmpty() ? "" : " for " + String.join(", ", scanned.classes())),
                "An entity is a class with @Entity, from the package that this Hibernate reads, or one that a mapping"
                        + " file describes. Look at the classes that persistence.xml lists, and at <packages>"
                        + " (-Ddrift.packages).");
    }

    /** To be told of mapped classes that are only on disk. */
    public Optional<String> warning(ScannedEntities scanned) {
        List<String> compiledHere = scanned.classes().stream()
                .filter(name -> settings.layout().entityLocations().stream()
                        .anyMatch(place -> Files.exists(place.resolve(name.replace('.', '/') + ".class"))))
                .toList();
        List<String> stray =
                StaleClasses.withoutSource(compiledHere, settings.layout().sourceRoots());
        return stray.isEmpty()
                ? Optional.empty()
                : Optional.of("Entities were compared whose sources no longer exist: " + String.join(", ", stray)
                        + ". If they were deleted, build from scratch: mvn clean verify");
    }

    /** To be asked whether the application has entities of a library, where the migrations make tables for them. */
    public List<String> questions(ScannedEntities scanned, Mapping mapping, SchemaNames found) {
        Set<ObjectName> unmapped = found.without(SchemaNames.of(mapping)).tables();
        List<String> questions = new ArrayList<>();
        for (AutoConfigurations.Possible possible : scanned.possible()) {
            LibraryTables library = LibraryTables.of(possible, settings.layout().classPath());
            String tables = unmapped.stream()
                    .filter(table ->
                            library.mapping(table, columns(table, found)).isPresent())
                    .map(ObjectName::name)
                    .sorted()
                    .collect(Collectors.joining(", "));
            if (!tables.isEmpty()) {
                questions.add(possible.autoConfiguration() + " (" + possible.jar()
                        + ") adds entities to the application on conditions that only the running application knows, so"
                        + " these tables were not compared: " + tables
                        + ". To compare them, state all packages with entities, with "
                        + String.join(", ", possible.packages())
                        + " among them, as <packages> (-Ddrift.packages); if the application has no such entities, state"
                        + " them without it.");
            }
        }
        return questions;
    }

    private static List<String> columns(ObjectName table, SchemaNames found) {
        return found.columns().stream()
                .filter(column -> column.table().equals(table))
                .map(SchemaNames.ColumnName::column)
                .toList();
    }

    private CheckFailure none() {
        return new CheckFailure(
                CheckFailure.Kind.NO_ENTITIES,
                "No entities found in " + shown(settings.layout().entityLocations())
                        + (settings.packagesToScan().isEmpty()
                                ? ""
                                : " in the packages " + String.join(", ", settings.packagesToScan())),
                "Entities are classes with @Entity. Compile the project first, or look at <packages>"
                        + " (-Ddrift.packages); switch the check off in modules without entities with"
                        + " <skip>true</skip> (-Ddrift.skip).");
    }

    /** A package without entities is a slip of the pen, or has been moved. */
    private void requirePackage(String name, ScannedEntities scanned) {
        if (scanned.classes().stream().anyMatch(each -> each.startsWith(name + "."))) {
            return;
        }
        String present = scanner().scan(settings.layout().entityLocations(), List.of()).classes().stream()
                .filter(each -> each.contains("."))
                .map(each -> each.substring(0, each.lastIndexOf('.')))
                .distinct()
                .collect(Collectors.joining(", "));
        throw new CheckFailure(
                CheckFailure.Kind.NO_ENTITIES,
                "No entities found in the package " + name,
                "<packages> (-Ddrift.packages) are packages with entities, those below them included. There are: "
                        + (present.isEmpty() ? "none" : present) + ".");
    }

    private String shown(List<Path> locations) {
        ProjectFiles files = settings.layout().files();
        return locations.stream().map(files::name).collect(Collectors.joining(", "));
    }
}
