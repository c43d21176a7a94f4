package io.github.migrationdrift.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherScriptsTest {
    private static final Instant LATER = Instant.now().plus(Duration.ofHours(1));

    @TempDir
    private Path temporary;

    @Test
    void removesScriptsOfDeadProcessesAndNothingElse() throws IOException {
        byte[] script;
        try (InputStream in = LinuxUtils.class.getResourceAsStream("/sh/detect_linux_distribution.sh")) {
            script = Objects.requireNonNull(in).readAllBytes();
        }
        Path left = Files.write(temporary.resolve("detect_linux_distribution_1234.sh"), script);
        Path another = Files.writeString(temporary.resolve("detect_linux_distribution_5678.sh"), "echo mine");
        Path renamed = Files.write(temporary.resolve("my_detect_linux_distribution.sh"), script);

        LauncherScripts.sweep(temporary, Instant.now());
        assertThat(left).exists();

        LauncherScripts.sweep(temporary, LATER);
        assertThat(left).doesNotExist();
        assertThat(another).exists();
        assertThat(renamed).exists();
    }
}
