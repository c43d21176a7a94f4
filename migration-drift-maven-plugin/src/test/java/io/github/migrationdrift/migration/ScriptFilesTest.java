package io.github.migrationdrift.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ScriptFilesTest {
    @TempDir
    private Path directory;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Links need a right there.")
    void findsWhatFlywayFindsBehindLinks() throws IOException {
        Path elsewhere = Files.createDirectories(directory.resolve("elsewhere/deep"));
        Files.writeString(elsewhere.resolve("V2__two.sql"), "select 2");
        Path scripts = Files.createDirectories(directory.resolve("real"));
        Files.writeString(scripts.resolve("V1__one.sql"), "select 1");
        Files.createSymbolicLink(scripts.resolve("more"), directory.resolve("elsewhere"));
        Files.createSymbolicLink(scripts.resolve("round"), scripts);
        Path location = Files.createSymbolicLink(directory.resolve("linked"), scripts);

        assertThat(new ScriptFiles(ScriptFilesTest.class.getClassLoader())
                        .list(ScriptLocation.of("filesystem:" + location)))
                .containsExactly("V1__one.sql", "more/deep/V2__two.sql");
    }
}
