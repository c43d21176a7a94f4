package io.github.migrationdrift.discovery;

import io.github.migrationdrift.application.MigrationClasses;
import io.github.migrationdrift.settings.CheckSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;

/** Finds where the migrations are: what is stated, else where Flyway looks by itself, else what code or a search tells. */
public final class MigrationLocations {
    private static final String DEFAULT_FOLDER = "db/migration";

    private MigrationLocations() {}

    /** The place by the settings of a project. */
    public static MigrationPlace of(CheckSettings settings) {
        List<String> stated = settings.configuration().migrationLocations();
        if (!stated.isEmpty()) {
            return new MigrationPlace(stated, "stated", Optional.empty());
        }
        Optional<MigrationPlace> inCode = LocationsInCode.of(settings).place();
        if (inCode.isPresent()) {
            return inCode.get();
        }
        MigrationSearch search = new MigrationSearch(
                settings.layout().baseDirectory(), settings.layout().resourceRoots());
        Optional<String> vendor = settings.layout().classPath().stream()
                .map(entry -> entry.resolve(DEFAULT_FOLDER))
                .filter(Files::isDirectory)
                .findFirst()
                .flatMap(folder -> search.vendorFolder(folder, CheckSettings.DEFAULT_LOCATION));
        Optional<String> found =
                vendor.or(() -> settings.layout().classPath().stream().anyMatch(MigrationLocations::holdsDefault)
                        ? Optional.empty()
                        : search.location().or(() -> javaMigrations(settings)));
        return found.map(MigrationLocations::guessed)
                .orElseGet(
                        () -> new MigrationPlace(settings.migrationLocations(), "Flyway's default", Optional.empty()));
    }

    /** The one package with Java migrations, where there are no scripts. */
    private static Optional<String> javaMigrations(CheckSettings settings) {
        List<String> packages = MigrationClasses.packagesIn(
                settings.layout().classes().in(directories(settings.layout().classPath())));
        return packages.size() == 1 ? Optional.of("classpath:" + packages.get(0).replace('.', '/')) : Optional.empty();
    }

    private static List<Path> directories(List<Path> classPath) {
        return classPath.stream().filter(Files::isDirectory).toList();
    }

    private static MigrationPlace guessed(String location) {
        return new MigrationPlace(
                List.of(location),
                "found by search",
                Optional.of("Nothing says where the migrations are, so the check took those in " + location
                        + ". To be sure, state it: <locations>" + location + "</locations> (-Ddrift.locations="
                        + location + ")."));
    }

    private static boolean holdsDefault(Path entry) {
        if (Files.isDirectory(entry)) {
            return Files.isDirectory(entry.resolve(DEFAULT_FOLDER));
        }
        if (!Files.isRegularFile(entry)) {
            return false;
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            return jar.stream().anyMatch(file -> file.getName().startsWith(DEFAULT_FOLDER + "/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
