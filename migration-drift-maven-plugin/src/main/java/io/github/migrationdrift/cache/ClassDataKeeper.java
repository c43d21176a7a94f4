package io.github.migrationdrift.cache;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.postgres.scratch.DirectoryTree;
import io.github.migrationdrift.postgres.scratch.OwnSession;
import io.github.migrationdrift.worker.ClassData;
import io.github.migrationdrift.worker.WorkerOptions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Keeps class data of the worker's libraries from run to run. The first run on a class path notes that it was there, the
 * second says which classes it loads, of which an archive is made when it is over, and from the third on it is used. What
 * fails here costs time, and nothing else.
 */
public final class ClassDataKeeper {
    /** Built again and again, each time another file. */
    private static final Pattern IN_THE_MAKING = Pattern.compile(".*-SNAPSHOT[^/]*\\.jar");

    private static final List<String> OPTIONS_BY_ENVIRONMENT =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private static final Pattern HOTSPOT = Pattern.compile("HotSpot|OpenJDK");

    /** Enough of a digest to tell two of them apart. */
    private static final int SHOWN = 24;

    /** Some archives: one has about 50 MB. */
    private static final long MOST_BYTES = 512L << 20;

    /** There nobody waits for the third run, and no process may outlive a job. */
    private static final List<String> OF_CI_SERVERS =
            List.of("CI", "JENKINS_URL", "TEAMCITY_VERSION", "TF_BUILD", "BUILD_ID");

    private static final String SEEN = ".seen";
    private static final String REFUSED = ".refused";

    private final WorkerOptions options;
    private final Map<String, String> environment;
    private final Optional<Path> directory;
    private final Consumer<String> log;

    /**
     * @param environment of this process
     * @param directory where the user wants the cache to be
     * @param log is told what is done
     */
    ClassDataKeeper(
            WorkerOptions options, Map<String, String> environment, Optional<Path> directory, Consumer<String> log) {
        this.options = options;
        this.environment = environment;
        this.directory = directory;
        this.log = log;
    }

    /** What is kept for this class path, or what the worker is to do for it. */
    public ClassData find() {
        try {
            return isPossible() ? lookFor() : ClassData.NONE;
        } catch (IOException | RuntimeException e) {
            log.accept("No class data are looked for: " + e);
            return ClassData.NONE;
        }
    }

    private ClassData lookFor() throws IOException {
        Kept kept = kept();
        if (Files.exists(kept.beside(REFUSED))) {
            return ClassData.NONE;
        }
        if (kept.archive().isThere()) {
            return use(kept);
        }
        if (OF_CI_SERVERS.stream().anyMatch(environment::containsKey)) {
            return ClassData.NONE;
        }
        if (!Files.exists(kept.beside(SEEN))) {
            Files.createFile(kept.beside(SEEN));
            return ClassData.NONE;
        }
        return new ClassData.Listing();
    }

    private ClassData use(Kept kept) throws IOException {
        EntryNames names;
        try {
            names = kept.archive().read();
        } catch (DamagedEntryException e) {
            log.accept(String.valueOf(e.getMessage()));
            DirectoryTree.delete(kept.archive().file());
            return ClassData.NONE;
        }
        List<Path> libraries = libraries();
        for (Path other : options.classPath()) {
            if (!libraries.contains(other) && !names.haveNothingOf(other)) {
                log.accept("Class data are not used: a file of " + other + " is in a library too.");
                return ClassData.NONE;
            }
        }
        Files.setLastModifiedTime(kept.archive().file(), FileTime.from(Instant.now()));
        log.accept("The worker uses class data.");
        return new ClassData.Archive(kept.archive().file(), libraries);
    }

    /**
     * Makes an archive, where the worker was asked for a list, in a process of its own that nobody waits for.
     *
     * @param scratchDirectory of the worker
     * @return the process, where there is one
     */
    public Optional<Process> make(ClassData used, Path scratchDirectory) {
        if (!(used instanceof ClassData.Listing)) {
            return Optional.empty();
        }
        try {
            Kept kept = kept();
            kept.space().shrink();
            log.accept("Class data of the worker's libraries are being made.");
            return Optional.of(
                    new ProcessBuilder(command(kept, copy(ClassData.Listing.file(scratchDirectory), kept.space())))
                            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start());
        } catch (IOException | UncheckedIOException | CheckFailure e) {
            log.accept("No class data are made: " + e.getMessage());
            return Optional.empty();
        }
    }

    private List<String> command(Kept kept, Path list) {
        List<String> command = new ArrayList<>(OwnSession.prefix());
        OwnSession.find("nice").ifPresent(nice -> command.add(nice.toString()));
        command.addAll(ClassDataMain.command(options.javaExecutable()));
        command.addAll(
                List.of(kept.archive().file().toString(), kept.beside(REFUSED).toString(), list.toString()));
        libraries().forEach(library -> command.add(library.toString()));
        return command;
    }

    /** The worker may be about to write a line. */
    private static Path copy(Path list, CacheSpace space) throws IOException {
        String classes = Files.readString(list);
        Path copy = space.unfinished();
        Files.writeString(copy, classes.substring(0, classes.lastIndexOf('\n') + 1));
        return copy;
    }

    /** The worker ends with class data and not without: from now on it does without them. */
    public void refuse(ClassData.Archive used) {
        try {
            log.accept("The worker does not get on with class data.");
            Files.createFile(kept().beside(REFUSED));
            Files.deleteIfExists(used.file());
        } catch (IOException | UncheckedIOException | CheckFailure e) {
            log.accept("Class data are not removed: " + e.getMessage());
        }
    }

    /** Options of whoever runs the build may be at odds with an archive. */
    private boolean isPossible() throws IOException {
        Path own = Path.of(System.getProperty("java.home"), "bin", "java");
        return File.separatorChar == '/'
                && HOTSPOT.matcher(System.getProperty("java.vm.name", "")).find()
                && options.javaExecutable().toRealPath().equals(own.toRealPath())
                && options.jvmArguments().isEmpty()
                && OPTIONS_BY_ENVIRONMENT.stream().noneMatch(environment::containsKey);
    }

    /** Jars that stay as they are. */
    private List<Path> libraries() {
        return options.classPath().stream()
                .filter(path -> path.toString().endsWith(".jar") && Files.isRegularFile(path))
                .filter(path -> !IN_THE_MAKING.matcher(path.toString()).matches())
                .toList();
    }

    private Kept kept() throws IOException {
        List<String> inputs = new ArrayList<>(FileContents.stamps(libraries()));
        inputs.add(CheckInputs.jdk(options.javaExecutable()));
        return new Kept(
                CacheDirectory.classData(directory),
                Sha256.of(String.join("\n", inputs)).substring(0, SHOWN));
    }

    /** What there is of one class path. */
    private record Kept(Path directory, String key) {
        ClassDataArchive archive() {
            return new ClassDataArchive(beside(ClassDataArchive.SUFFIX));
        }

        CacheSpace space() {
            return new CacheSpace(directory, MOST_BYTES);
        }

        Path beside(String suffix) {
            return directory.resolve(key + suffix);
        }
    }
}
