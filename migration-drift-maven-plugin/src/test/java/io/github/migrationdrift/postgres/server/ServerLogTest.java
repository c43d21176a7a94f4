package io.github.migrationdrift.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.postgres.scratch.DiskSpace;
import io.github.migrationdrift.postgres.scratch.ScratchDirectory;
import io.github.migrationdrift.postgres.scratch.UserDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerLogTest {
    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({
        "initdb: error: cannot be run as root, allow user namespaces",
        "unshare: unshare failed: Operation not permitted, Run the build as an ordinary user",
        "postgres: error while loading shared libraries: libicu.so, try another postgresVersion",
        "FATAL: could not write: No space left on device, -Djava.io.tmpdir=<directory>",
        "FATAL: anything else, 'from PostgreSQL itself, say why'"
    })
    void advises(String line, String advice) throws IOException {
        CheckFailure failure = failure(line);
        assertThat(failure).hasMessage("It does not start:\n" + line);
        assertThat(failure.kind()).isEqualTo(CheckFailure.Kind.POSTGRES_FAILED);
        assertThat(failure.advice()).contains(advice);
    }

    @Test
    void showsTheLastLinesOnly() throws IOException {
        String lines = IntStream.rangeClosed(1, 100).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
        assertThat(failure(lines))
                .hasMessageStartingWith("It does not start:\nline 86\n")
                .hasMessageEndingWith("line 100");
    }

    @Test
    void namesADirectoryWithoutSpace() {
        Path directory = temporary.resolve("not there yet");
        assertThat(DiskSpace.shortage(directory)).isEmpty();
        assertThat(DiskSpace.shortage(directory, 3_500_000))
                .contains("Only 3 MB are free for " + directory
                        + ", which is below java.io.tmpdir; PostgreSQL needs about 128 MB there");
    }

    private CheckFailure failure(String log) throws IOException {
        try (ScratchDirectory scratch = ScratchDirectory.create(UserDirectory.below(temporary))) {
            Files.writeString(scratch.log(), log);
            return ServerLog.of(scratch).failure("It does not start", new IOException("whatever"));
        }
    }
}
