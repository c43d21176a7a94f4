package io.github.migrationdrift.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.postgres.scratch.OwnSession;
import io.github.migrationdrift.postgres.scratch.ScratchDirectory;
import java.io.File;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerTest {
    @TempDir
    private Path directory;

    private final List<String> output = new CopyOnWriteArrayList<>();
    private final ScratchDirectory scratch = ScratchDirectory.create();

    @AfterEach
    void close() {
        scratch.close();
    }

    @Test
    void answers() {
        try (Worker worker = start()) {
            assertThat(worker.perform("hello").join()).isEqualTo("hello");
        }
    }

    @Test
    void doesTwoThingsAtOnce() {
        try (Worker worker = start()) {
            CompletableFuture<Serializable> one = worker.perform("meet");
            CompletableFuture<Serializable> other = worker.perform("meet");
            assertThat(one.join()).isEqualTo("met");
            assertThat(other.join()).isEqualTo("met");
        }
    }

    @Test
    void survivesWhatTheProjectPrintsAndReads() {
        try (Worker worker = start()) {
            assertThat(worker.perform("print").join()).isEqualTo("printed");
            assertThat(worker.perform("read").join()).isEqualTo(-1);
        }
        assertThat(output).containsExactly("tapping on pipes: äöü");
    }

    @Test
    void warmsUpWithoutComplaint() {
        try (Worker worker = start()) {
            worker.warmUp(List.of("org.postgresql.Driver", "no.such.Class"));
            assertThat(worker.perform("hello").join()).isEqualTo("hello");
        }
        assertThat(output).isEmpty();
    }

    @Test
    void handsOnFailures() {
        try (Worker worker = start()) {
            assertFailure(worker.perform("refuse"))
                    .hasMessage("none there")
                    .returns(CheckFailure.Kind.NO_MIGRATIONS, CheckFailure::kind)
                    .returns("write one", CheckFailure::advice)
                    .extracting(Throwable::getCause)
                    .extracting(Throwable::getMessage)
                    .asString()
                    .contains("at io.github.migrationdrift.worker.ScriptedWorkerMain.perform");
        }
    }

    @Test
    void handsOnUnexpectedErrors() {
        try (Worker worker = start()) {
            assertFailure(worker.perform("break"))
                    .hasMessage("The worker JVM met an unexpected error: "
                            + "java.lang.IllegalStateException: broken inside")
                    .returns(CheckFailure.Kind.WORKER_FAILED, CheckFailure::kind);
        }
    }

    @Test
    void saysWhatTheWorkerSaidLast() {
        try (Worker worker = start()) {
            assertFailure(worker.perform("exit"))
                    .hasMessage("The worker JVM ended with exit code 7:\ngood bye")
                    .returns(CheckFailure.Kind.WORKER_FAILED, CheckFailure::kind);
            assertFailure(worker.perform("too late")).hasMessageContaining("exit code 7");
        }
    }

    @Test
    void recognisesThatMemoryIsOut() {
        try (Worker worker = start()) {
            assertFailure(worker.perform("hog"))
                    .hasMessageStartingWith("The worker JVM ran out of memory; its limit is 40m")
                    .extracting(CheckFailure::advice)
                    .asString()
                    .contains("-Ddrift.workerMaxMemory=1g");
        }
    }

    @Test
    void recognisesAWorkerThatWasKilled() {
        try (Worker worker = start()) {
            CompletableFuture<Serializable> reply = worker.perform("hang");
            worker.process().destroyForcibly();
            assertFailure(reply).hasMessage("The worker JVM ended with exit code 137");
        }
    }

    @Test
    void survivesStreamsThatAreFloodedAndClosed() {
        try (Worker worker = start()) {
            assertThat(worker.perform("disturb").join()).isEqualTo(-1);
            assertThat(worker.perform("hello").join()).isEqualTo("hello");
        }
        assertThat(output)
                .contains("I am native code")
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(5_000));
    }

    @Test
    void survivesAJvmThatLogsToStandardOutput() {
        WorkerOptions options =
                new WorkerOptions(java(), classPath(), directory, List.of("-Xlog:gc*,safepoint:stdout"), "40m");
        try (Worker worker = Worker.start(options, scratch, output::add, ScriptedWorkerMain.class.getName())) {
            assertThat(worker.perform("hello").join()).isEqualTo("hello");
        }
        assertThat(output).isNotEmpty();
    }

    @Test
    void recognisesAnAnswerThatCannotBeRead() {
        try (Worker worker = start()) {
            assertFailure(worker.perform("foreign"))
                    .hasMessageStartingWith("The connection to the worker JVM broke off");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sneak,       java.io.IOException: never declared",
        "unspeakable, io.github.migrationdrift.worker.ScriptedWorkerMain$Unspeakable"
    })
    void handsOnWhateverIsThrown(String request, String words) {
        try (Worker worker = start()) {
            assertFailure(worker.perform(request)).hasMessage("The worker JVM met an unexpected error: " + words);
        }
    }

    @Test
    void endsAWorkerThatHangs() {
        ProcessHandle process;
        try (Worker worker = start()) {
            process = worker.process();
            worker.perform("hang");
        }
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void takesManyJarsInDirectoriesWithSpaces() throws Exception {
        Path spaced = Files.createDirectories(directory.resolve("a \"quoted\" and \\ spaced directory"));
        List<Path> classPath = IntStream.range(0, 3000)
                .mapToObj(i -> spaced.resolve("a-jar-with-quite-a-long-name-" + i + ".jar"))
                .collect(Collectors.toCollection(ArrayList::new));
        classPath.addAll(classPath());
        WorkerOptions options = new WorkerOptions(java(), classPath, spaced, List.of("-Dgiven=a b"), "40m");
        try (Worker worker = Worker.start(options, scratch, output::add, ScriptedWorkerMain.class.getName())) {
            assertThat(worker.perform("hello").join()).isEqualTo("hello");
        }
    }

    @Test
    void saysThatJavaIsMissing() {
        Path missing = directory.resolve("bin/java");
        WorkerOptions options = new WorkerOptions(missing, classPath(), directory, List.of(), "40m");
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> Worker.start(options, ClassData.NONE, scratch, output::add))
                .withMessageContaining(missing.toString())
                .satisfies(failure -> assertThat(failure.advice()).contains("JAVA_HOME"));
    }

    @Test
    void saysThatTheHeapSizeIsWrong() {
        WorkerOptions options = new WorkerOptions(java(), classPath(), directory, List.of(), "plenty");
        try (Worker worker = Worker.start(options, ClassData.NONE, scratch, output::add)) {
            assertFailure(worker.perform("hello"))
                    .hasMessageContaining("Invalid maximum heap size")
                    .extracting(CheckFailure::advice)
                    .asString()
                    .contains("drift.workerMaxMemory");
        }
    }

    private Worker start() {
        WorkerOptions options = new WorkerOptions(java(), classPath(), directory, List.of(), "40m");
        return Worker.start(options, scratch, output::add, ScriptedWorkerMain.class.getName());
    }

    private static AbstractThrowableAssert<?, CheckFailure> assertFailure(CompletableFuture<Serializable> reply) {
        return assertThat(reply)
                .failsWithin(1, TimeUnit.MINUTES)
                .withThrowableOfType(ExecutionException.class)
                .havingCause()
                .asInstanceOf(throwable(CheckFailure.class));
    }

    /** The way of macOS, where there is no setsid. */
    @Test
    void leavesTheProcessGroupThroughPerlToo() throws Exception {
        Path perl = OwnSession.find("perl").orElseThrow();
        List<String> command = new ArrayList<>(OwnSession.perl(perl));
        command.addAll(List.of("sh", "-c", "ps -o pid= -o sid= -p $$"));
        Process process = new ProcessBuilder(command).start();
        String[] pidAndSession = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split("\\s+");
        assertThat(pidAndSession).containsExactly(String.valueOf(process.pid()), String.valueOf(process.pid()));
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }
}
