package io.github.migrationdrift.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.worker.jvm.hibernate.shapes.Embeddables;
import io.github.migrationdrift.worker.jvm.hibernate.shapes.Enums;
import io.github.migrationdrift.worker.jvm.hibernate.shapes.Inheritance;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityScannerTest {
    private static final String SHAPES = "io.github.migrationdrift.worker.jvm.hibernate.shapes";

    @TempDir
    Path directory;

    @Test
    void findsMappedClassesAndPackages() {
        ScannedEntities scanned = scan(List.of(testClasses()), List.of(SHAPES));

        assertThat(scanned.classes())
                .isSorted()
                .contains(
                        Embeddables.Customer.class.getName(),
                        Embeddables.Address.class.getName(),
                        Inheritance.Identified.class.getName(),
                        Enums.LowerCase.class.getName())
                .doesNotContain(Enums.Status.class.getName(), Embeddables.SeatId.class.getName());
        assertThat(scanned.packages()).containsExactly(SHAPES);
        assertThat(scanned.entities()).isLessThan(scanned.classes().size()).isGreaterThan(20);
    }

    @Test
    void narrowsToPackages() {
        List<Path> locations = List.of(testClasses());

        assertThat(scan(locations, List.of("io.github.migrationdrift.worker.jvm.hibernate.shape"))
                        .classes())
                .isEmpty();
        assertThat(scan(locations, List.of("io.github.migrationdrift.worker.jvm.hibernate"))
                        .classes())
                .containsAll(scan(locations, List.of(SHAPES)).classes())
                .hasSizeGreaterThan(20);
        assertThat(scan(locations, List.of()).classes()).contains(Embeddables.Customer.class.getName());
    }

    @Test
    void readsJars() throws IOException {
        String entry = Embeddables.Customer.class.getName().replace('.', '/') + ".class";
        Path jar = jar(entry, Files.readAllBytes(testClasses().resolve(entry)));

        assertThat(scan(List.of(jar), List.of()))
                .isEqualTo(new ScannedEntities(
                        List.of(Embeddables.Customer.class.getName()),
                        List.of(),
                        1,
                        StatedLengths.NONE,
                        NonNullAttributes.NONE,
                        List.of()));
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(scan(List.of(directory, directory.resolve("absent")), List.of()))
                .isEqualTo(new ScannedEntities(
                        List.of(), List.of(), 0, StatedLengths.NONE, NonNullAttributes.NONE, List.of()));
    }

    @Test
    void namesTheFileThatIsNoClass() throws IOException {
        Path file = Files.writeString(directory.resolve("Book.class"), "no class");
        Path jar = jar("com/acme/Book.class", new byte[] {1, 2, 3, 4, 5, 6, 7, 8});

        assertThatThrownBy(() -> scan(List.of(directory), List.of()))
                .isInstanceOf(CheckFailure.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> scan(List.of(jar), List.of()))
                .isInstanceOf(CheckFailure.class)
                .hasMessageContaining(jar + "!/com/acme/Book.class");
    }

    @Test
    void namesTheFileThatIsNoJar() throws IOException {
        Path file = Files.writeString(directory.resolve("broken.jar"), "no jar");

        assertThatThrownBy(() -> scan(List.of(file), List.of()))
                .isInstanceOf(CheckFailure.class)
                .hasMessageContaining(file.toString());
    }

    private Path jar(String entry, byte[] content) throws IOException {
        Path jar = Files.createTempFile(directory, "entities", ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream output = new JarOutputStream(file)) {
            output.putNextEntry(new JarEntry(entry));
            output.write(content);
            output.closeEntry();
        }
        return jar;
    }

    private static ScannedEntities scan(List<Path> locations, List<String> packages) {
        return new EntityScanner(new ApplicationClasses()).scan(locations, packages);
    }

    private static Path testClasses() {
        try {
            return Path.of(Embeddables.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
