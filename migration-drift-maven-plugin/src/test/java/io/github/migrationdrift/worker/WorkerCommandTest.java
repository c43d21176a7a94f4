package io.github.migrationdrift.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.failure.CheckFailure;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkerCommandTest {
    private static final IOException FULL = new IOException("No space left on device");

    @Test
    void blamesTheDiskWhereItIsFull() {
        CheckFailure failure = WorkerCommand.cannotStart(FULL, Optional.of("Only 0 MB are free"));

        assertThat(failure)
                .hasMessage("The worker JVM cannot be started: Only 0 MB are free (No space left on device)");
        assertThat(failure.advice()).startsWith("Free some disk space").contains("-Djava.io.tmpdir=");
    }

    @Test
    void looksAtTheJdkOtherwise() {
        CheckFailure failure = WorkerCommand.cannotStart(new IOException("error=13"), Optional.empty());

        assertThat(failure).hasMessage("The worker JVM cannot be started: error=13");
        assertThat(failure.advice()).contains("JAVA_HOME");
    }
}
