package io.github.migrationdrift.proof;

import io.github.migrationdrift.postgres.binaries.BinariesArchive;
import io.github.migrationdrift.postgres.binaries.PostgresBinaries;
import io.github.migrationdrift.postgres.binaries.PostgresVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The versions that the profile {@code matrix} has put below a directory, and the ones of the class path. */
public record HibernateMatrix(Path directory) {
    /** Names the directory, where the profile runs. */
    public static final String DIRECTORY = "drift.proof.matrix";

    /** The one that the profile has filled. */
    public static HibernateMatrix filled() {
        return new HibernateMatrix(Path.of(System.getProperty(DIRECTORY)));
    }

    List<HibernateRelease> releases() {
        return Stream.concat(
                        children(directory.resolve("hibernate")).map(HibernateRelease::in),
                        Stream.of(HibernateRelease.newest()))
                .toList();
    }

    /** From the oldest to the newest. */
    public List<PostgresVersion> servers() {
        return Stream.concat(
                        children(directory.resolve("postgres"))
                                .map(jars ->
                                        PostgresVersion.parse(jars.getFileName().toString())),
                        Stream.of(PostgresVersion.DEFAULT))
                .sorted(Comparator.comparing(PostgresVersion::major))
                .toList();
    }

    /** Earlier patches of the Hibernate of the class path. */
    public List<HibernateRelease> patches() {
        return children(directory.resolve("patches")).map(HibernateRelease::in).toList();
    }

    public PostgresBinaries binaries() {
        return (version, platform) -> children(directory.resolve("postgres").resolve(version.release()))
                .findFirst()
                .map(jar -> BinariesArchive.ofJar(jar.toAbsolutePath(), platform))
                .orElseGet(() -> PostgresBinaries.onClassPath().find(version, platform));
    }

    private static Stream<Path> children(Path parent) {
        if (!Files.isDirectory(parent)) {
            return Stream.empty();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
