package io.github.migrationdrift.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** On a process that stands for a server that is starting. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command sleep stands for the server")
class StartWatchTest {
    private static final long PATIENCE = 60;

    @TempDir
    private Path data;

    private Process server = start("sleep", "600");

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectory(data.resolve("base"));
        Files.writeString(data.resolve("postmaster.pid"), server.pid() + "\n" + data + "\n");
    }

    @AfterEach
    void end() {
        server.destroyForcibly();
    }

    @Test
    void endsTheServerOfAParentThatIsGone() throws Exception {
        Process parent = start("true");
        parent.waitFor();

        Process watch = StartWatch.begin(data, parent.pid()).orElseThrow();

        assertThat(server.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        Files.delete(data.resolve("postmaster.pid"));
        assertThat(watch.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void leavesTheServerToItsOwnWatch() throws Exception {
        Process watch = StartWatch.begin(data, ProcessHandle.current().pid()).orElseThrow();
        Files.createFile(data.resolve(StartWatch.WATCHED));

        assertThat(watch.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(server.isAlive()).isTrue();
    }

    @Test
    void endsWithTheDataDirectory() throws Exception {
        Process watch = StartWatch.begin(data, ProcessHandle.current().pid()).orElseThrow();
        Files.delete(data.resolve("postmaster.pid"));
        Files.delete(data.resolve("base"));

        assertThat(watch.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(server.isAlive()).isTrue();
    }

    @Test
    void cannotBeginWhereThereIsNoData() {
        assertThat(StartWatch.begin(
                        data.resolve("nowhere"), ProcessHandle.current().pid()))
                .isEmpty();
    }

    private static Process start(String... command) {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
