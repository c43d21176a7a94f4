package io.github.migrationdrift.cache;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes an archive of class data when a check is over: a JVM writes it, another tries it. */
public final class ClassDataMain {
    /** As the worker is started: an archive is of a garbage collector. */
    private static final String COLLECTOR = "-XX:+UseSerialGC";

    private static final List<String> SMALL = List.of("-XX:TieredStopAtLevel=1", COLLECTOR, "-Xmx64m");
    private static final long PATIENCE = 120;

    private final Path archive;
    private final List<Path> libraries;

    private ClassDataMain(Path archive, List<Path> libraries) {
        this.archive = archive;
        this.libraries = libraries;
    }

    /** What starts it, but for its arguments. */
    static List<String> command(Path java) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(SMALL);
        command.addAll(List.of("-cp", ownLocation().toString(), ClassDataMain.class.getName()));
        return command;
    }

    private static Path ownLocation() {
        try {
            return Path.of(ClassDataMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the archive to make, the file that says that it cannot be made, the list of classes, and the libraries. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Path> paths = Stream.of(arguments).map(Path::of).toList();
        Path refused = paths.get(1);
        Path list = paths.get(2);
        try {
            if (!new ClassDataMain(paths.get(0), paths.subList(3, paths.size())).make(list)) {
                Files.createFile(refused);
            }
        } finally {
            Files.deleteIfExists(list);
        }
    }

    private boolean make(Path list) throws IOException, InterruptedException {
        for (Path library : libraries) {
            if (bringsOthers(library)) {
                return false;
            }
        }
        Path written =
                archive.resolveSibling("unfinished-" + ProcessHandle.current().pid() + ".tmp");
        try {
            String archived = "-XX:SharedArchiveFile=" + written;
            boolean usable = succeeds("-Xshare:dump", "-XX:SharedClassListFile=" + list, archived)
                    && Files.isRegularFile(written)
                    && succeeds("-Xshare:on", archived, "-version");
            if (usable) {
                new ClassDataArchive(archive).take(written, EntryNames.of(libraries));
            }
            return usable;
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** A manifest may put further files on the class path, where the names of libraries alone do not tell of them. */
    private static boolean bringsOthers(Path library) throws IOException {
        try (JarFile jar = new JarFile(library.toFile())) {
            String others = jar.getManifest() == null
                    ? null
                    : jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return others != null
                    && Stream.of(others.strip().split("\\s+"))
                            .anyMatch(other -> Files.exists(
                                    library.resolveSibling(URI.create(other).getPath())));
        }
    }

    /** The class path is handed over in the environment: a command line has less room. */
    private boolean succeeds(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), COLLECTOR));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .put(
                        "CLASSPATH",
                        libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        Process process = builder.start();
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            return false;
        }
        return process.exitValue() == 0;
    }
}
