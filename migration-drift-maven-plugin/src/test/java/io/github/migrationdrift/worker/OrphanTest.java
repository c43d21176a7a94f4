package io.github.migrationdrift.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.postgres.scratch.OwnSession;
import io.github.migrationdrift.postgres.scratch.ScratchDirectory;
import io.github.migrationdrift.testing.SharedPostgres;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing may be left of a run whose process is killed. */
class OrphanTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"starting", "running"})
    void theWorkerTidiesUpAfterItsParentWasKilled(String moment) throws Exception {
        Run run = Run.until(moment, temporary, "with worker");
        run.parent.destroyForcibly();
        awaitEnd(ProcessHandle.of(run.number("worker")).orElseThrow());
        assertThat(run.scratch()).doesNotExist();
        assertThat(processesIn(run.scratch())).isEmpty();
    }

    @Test
    void theWorkerTidiesUpWhenAllAreTerminated() throws Exception {
        Run run = Run.until("running", temporary, "with worker");
        ProcessHandle worker = ProcessHandle.of(run.number("worker")).orElseThrow();
        worker.destroy();
        run.parent.destroy();
        awaitEnd(worker);
        assertThat(run.scratch()).doesNotExist();
        assertThat(processesIn(run.scratch())).isEmpty();
    }

    /** As a terminal, a CI server or {@code timeout} does. */
    @ParameterizedTest
    @ValueSource(strings = {"starting", "running"})
    void nothingIsLeftWhenTheWholeProcessGroupIsKilled(String moment) throws Exception {
        Run run = Run.until(moment, temporary, "with worker");
        signal("KILL", "-" + run.parent.pid());
        awaitEnd(ProcessHandle.of(run.number("worker")).orElseThrow());
        awaitNoProcessIn(run.scratch());
        assertThat(run.scratch()).doesNotExist();
    }

    @Test
    void theServerEndsByItselfWhenTheWorkerIsKilledAlongWithItsParent() throws Exception {
        Run run = Run.until("running", temporary, "with worker");
        signal("KILL", String.valueOf(run.parent.pid()), String.valueOf(run.number("worker")));
        awaitNoProcessIn(run.scratch());

        Run next = Run.until("running", temporary, "with worker");

        assertThat(run.scratch()).doesNotExist();
        next.parent.destroy();
        awaitEnd(ProcessHandle.of(next.number("worker")).orElseThrow());
    }

    @Test
    void sharedMemoryOfAKilledServerIsRemoved() throws Exception {
        Run run = Run.until("running", temporary, "with worker");
        List<String> pidFile = Files.readAllLines(run.scratch().resolve("data/postmaster.pid"));
        String segment = pidFile.get(6).strip().replaceFirst("\\d+\\s+", "");
        assertThat(segments()).contains(segment);

        signal("KILL", pidFile.get(0));
        run.parent.destroyForcibly();

        awaitEnd(ProcessHandle.of(run.number("worker")).orElseThrow());
        assertThat(segments()).doesNotContain(segment);
        assertThat(run.scratch()).doesNotExist();
    }

    /** Identifiers of the System V segments of this machine. */
    private static List<String> segments() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/sysvipc/shm"))) {
            return lines.map(line -> line.strip().split("\\s+")[1]).toList();
        }
    }

    private static void signal(String name, String... processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name, "--"));
        command.addAll(List.of(processes));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    private static void awaitNoProcessIn(Path directory) throws ExecutionException, InterruptedException {
        for (ProcessHandle process : processesIn(directory)) {
            awaitEnd(process);
        }
        assertThat(processesIn(directory)).isEmpty();
    }

    @Test
    void theNextRunTidiesUpWhenTheWorkerDiedToo() throws Exception {
        Run run = Run.until("running", temporary, "without worker");
        Run neighbour = Run.until("running", temporary, "without worker");
        run.parent.destroyForcibly().waitFor();
        awaitNoProcessIn(run.scratch());
        assertThat(run.scratch()).exists();

        Run next = Run.until("running", temporary, "without worker");

        assertThat(run.scratch()).doesNotExist();
        assertThat(processesIn(run.scratch())).isEmpty();
        assertThat(processesIn(neighbour.scratch())).isNotEmpty();
        for (Run living : List.of(neighbour, next)) {
            living.parent.destroyForcibly().waitFor();
            ScratchDirectory.remove(living.scratch());
            assertThat(processesIn(living.scratch())).isEmpty();
        }
    }

    @Test
    void theWorkerDropsWhatItsKilledParentMadeOnAGivenServer() throws Exception {
        JdbcTarget given = SharedPostgres.createDatabase();
        Run run = Run.until("running", temporary, "on a given server", given.url(), given.user(), given.password());
        String database = SharedPostgres.nameOf(new JdbcTarget(run.facts.getOrDefault("database", ""), "", ""));
        String made = database.substring(0, database.lastIndexOf('_') + 1);
        assertThat(databases(given)).contains(made + "migrated", made + "expected");

        run.parent.destroyForcibly();
        awaitEnd(ProcessHandle.of(run.number("worker")).orElseThrow());

        assertThat(databases(given)).noneMatch(name -> name.startsWith(made)).contains("postgres");
        SharedPostgres.drop(given);
    }

    private static List<String> databases(JdbcTarget given) throws SQLException {
        try (Connection connection = given.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select array_agg(datname::text) from pg_database")) {
            row.next();
            return List.of((String[]) row.getArray(1).getArray());
        }
    }

    private static List<ProcessHandle> processesIn(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Stream::of)
                        .anyMatch(argument -> argument.contains(directory.toString())))
                .toList();
    }

    /** A process that nobody waits for may stay listed after its end, but without its command. */
    private static void awaitEnd(ProcessHandle process) throws ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.info().command().isPresent()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            try {
                process.onExit().get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue;
            }
        }
    }

    /** A run in a process of its own. */
    private record Run(Process parent, Map<String, String> facts) {

        static Run until(String moment, Path temporary, String... arguments) throws IOException {
            Path spaced = Files.createDirectories(temporary.resolve("with a space"));
            List<String> command = new ArrayList<>(OwnSession.prefix());
            command.addAll(List.of(
                    WorkerTest.java().toString(),
                    "-Djava.io.tmpdir=" + spaced,
                    "-cp",
                    String.join(
                            File.pathSeparator,
                            WorkerTest.classPath().stream().map(Path::toString).toList()),
                    OrphanMain.class.getName()));
            command.addAll(List.of(arguments));
            Process parent = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Map<String, String> facts = new HashMap<>();
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8));
            String line = reader.readLine();
            while (line != null && !line.equals(moment)) {
                String[] fact = line.split("=", 2);
                facts.put(fact[0], fact[fact.length - 1]);
                line = reader.readLine();
            }
            assertThat(line).isEqualTo(moment);
            return new Run(parent, facts);
        }

        Path scratch() {
            return Path.of(facts.getOrDefault("scratch", ""));
        }

        long number(String fact) {
            return Long.parseLong(facts.getOrDefault(fact, ""));
        }
    }
}
