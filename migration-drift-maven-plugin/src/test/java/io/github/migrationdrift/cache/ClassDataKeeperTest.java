package io.github.migrationdrift.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.worker.ClassData;
import io.github.migrationdrift.worker.WorkerOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Class data are used where they cannot change what a worker does. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "A file that is mapped cannot be removed there.")
class ClassDataKeeperTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    private Path directory;

    private final List<String> log = new ArrayList<>();
    private Path classes;
    private Path library;

    @BeforeEach
    void create() throws IOException {
        classes = Files.createDirectories(directory.resolve("target/classes"));
        Files.writeString(classes.resolve("application.properties"), "");
        library = jar("library-1.0.jar", new Manifest(), "acme/Library.txt", "META-INF/versions/17/acme/New.txt");
    }

    @Test
    void areMadeInTheSecondRunAndUsedInTheThird() throws Exception {
        ClassDataKeeper keeper = keeper(classes, library);

        assertThat(keeper.find()).isEqualTo(ClassData.NONE);
        assertThat(keeper.make(ClassData.NONE, directory)).isEmpty();
        assertThat(keeper.find()).isEqualTo(new ClassData.Listing());
        make(keeper);

        ClassData found = keeper.find();
        assertThat(found.ordered(List.of(classes, library, directory))).containsExactly(library, classes, directory);
        assertThat(found).isEqualTo(new ClassData.Archive(archive(), List.of(library)));
        assertThat(files()).as("nothing is left over").hasSize(3);
    }

    /** It would be found there first. */
    @ParameterizedTest
    @ValueSource(strings = {"acme/Library.txt", "acme/New.txt"})
    void areNotUsedWhereALibraryHasAFileOfTheProject(String name) throws Exception {
        ClassDataKeeper keeper = made(classes, library);
        Path file = classes.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");

        assertThat(keeper.find()).isEqualTo(ClassData.NONE);
        assertThat(log).contains("Class data are not used: a file of " + classes + " is in a library too.");

        Files.delete(file);
        assertThat(keeper.find()).isInstanceOf(ClassData.Archive.class);
    }

    @Test
    void areOfLibrariesThatStayAsTheyAre() throws Exception {
        Path module = jar("module-1.0-SNAPSHOT.jar", new Manifest(), "acme/Module.txt");
        ClassDataKeeper keeper = made(module, classes, library);

        assertThat(keeper.find().ordered(List.of(module, classes, library))).containsExactly(library, module, classes);

        jar("module-1.0-SNAPSHOT.jar", new Manifest(), "acme/Module.txt", "acme/Library.txt");
        assertThat(keeper.find()).isEqualTo(ClassData.NONE);

        jar("library-1.0.jar", new Manifest(), "acme/Other.txt");
        assertThat(keeper.find()).as("a run on another class path").isEqualTo(ClassData.NONE);
        assertThat(keeper.find()).isEqualTo(new ClassData.Listing());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 0.5, 0.75, 1})
    void areRemovedWhereAByteIsAnother(double place) throws Exception {
        ClassDataKeeper keeper = made(classes, library);
        byte[] bytes = Files.readAllBytes(archive());
        bytes[(int) ((bytes.length - 1) * place)] ^= 1;
        replace(archive(), bytes);

        assertRemoved(keeper);
    }

    @ParameterizedTest
    @ValueSource(strings = {".jsa", ".names"})
    void areRemovedWhereAFileIsCut(String suffix) throws Exception {
        ClassDataKeeper keeper = made(classes, library);
        byte[] bytes = Files.readAllBytes(file(suffix));
        replace(file(suffix), Arrays.copyOf(bytes, bytes.length - 1));

        assertRemoved(keeper);
    }

    @Test
    void areRemovedWhereTheirNamesAreNone() throws Exception {
        ClassDataKeeper keeper = made(classes, library);
        replace(file(".names"), new byte[] {0, 9, 'x'});

        assertRemoved(keeper);
    }

    private void assertRemoved(ClassDataKeeper keeper) throws IOException {
        assertThat(keeper.find()).isEqualTo(ClassData.NONE);
        assertThat(files()).noneMatch(file -> file.endsWith(".jsa"));
        assertThat(keeper.find()).isEqualTo(new ClassData.Listing());
    }

    /** It cannot be written to. */
    private static void replace(Path file, byte[] bytes) throws IOException {
        Files.delete(file);
        Files.write(file, bytes);
    }

    @Test
    void areNotMadeWhereALibraryBringsAnother() throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "absent.jar library-1.0.jar");
        Path bringing = jar("bringing-1.0.jar", manifest, "acme/Bringing.txt");
        ClassDataKeeper keeper = made(bringing);

        assertThat(keeper.find()).isEqualTo(ClassData.NONE);
        assertThat(files()).anyMatch(file -> file.endsWith(".refused")).noneMatch(file -> file.endsWith(".jsa"));
    }

    @Test
    void areNotUsedAgainWhereAWorkerDidNotGetOnWithThem() throws Exception {
        ClassDataKeeper keeper = made(classes, library);

        keeper.refuse((ClassData.Archive) keeper.find());

        assertThat(keeper.find()).isEqualTo(ClassData.NONE);
        assertThat(files()).noneMatch(file -> file.endsWith(".jsa"));
    }

    @Test
    void areNotLookedForWhereTheUserGivesOptions() {
        assertNothingIsAskedFor(keeper(Map.of(), List.of("-XX:+UseG1GC"), library));
        assertNothingIsAskedFor(keeper(Map.of("JAVA_TOOL_OPTIONS", "-ea"), List.of(), library));
    }

    @Test
    void areNotMadeOnACiServer() {
        assertNothingIsAskedFor(keeper(Map.of("CI", "true"), List.of(), library));
    }

    private static void assertNothingIsAskedFor(ClassDataKeeper keeper) {
        assertThat(keeper.find()).isEqualTo(ClassData.NONE);
        assertThat(keeper.find()).isEqualTo(ClassData.NONE);
    }

    private ClassDataKeeper made(Path... classPath) throws Exception {
        ClassDataKeeper keeper = keeper(classPath);
        keeper.find();
        make(keeper);
        return keeper;
    }

    /** As the worker and its check do. */
    private void make(ClassDataKeeper keeper) throws Exception {
        Process listing = new ProcessBuilder(
                        JAVA.toString(), "-XX:DumpLoadedClassList=" + ClassData.Listing.file(directory), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(listing.waitFor()).isZero();
        assertThat(keeper.make(new ClassData.Listing(), directory).orElseThrow().waitFor())
                .isZero();
    }

    private ClassDataKeeper keeper(Path... classPath) {
        return keeper(Map.of(), List.of(), classPath);
    }

    private ClassDataKeeper keeper(Map<String, String> environment, List<String> options, Path... classPath) {
        return new ClassDataKeeper(
                new WorkerOptions(JAVA, List.of(classPath), directory, options, "64m"),
                environment,
                Optional.of(directory.resolve("cache")),
                log::add);
    }

    private Path archive() throws IOException {
        return file(".jsa");
    }

    private Path file(String suffix) throws IOException {
        return directory
                .resolve("cache/classes")
                .resolve(files().stream()
                        .filter(file -> file.endsWith(suffix))
                        .findFirst()
                        .orElse("absent"));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("cache/classes"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path jar(String name, Manifest manifest, String... entries) throws IOException {
        Path jar = directory.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream output = new JarOutputStream(file, manifest)) {
            for (String entry : entries) {
                output.putNextEntry(new ZipEntry(entry));
            }
        }
        return jar;
    }
}
