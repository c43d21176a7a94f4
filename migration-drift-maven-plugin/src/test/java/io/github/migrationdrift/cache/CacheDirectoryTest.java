package io.github.migrationdrift.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CacheDirectoryTest {
    private static final Path HOME = Path.of("/home/jo");

    @TempDir
    private Path directory;

    @Test
    void liesWhereTheSystemKeepsCaches() {
        assertThat(CacheDirectory.usual("Linux", Map.of(), HOME)).isEqualTo(HOME.resolve(".cache/migration-drift"));
        assertThat(CacheDirectory.usual("Linux", Map.of("XDG_CACHE_HOME", "/var/jo"), HOME))
                .isEqualTo(Path.of("/var/jo/migration-drift"));
        assertThat(CacheDirectory.usual("Linux", Map.of("XDG_CACHE_HOME", "relative"), HOME))
                .isEqualTo(HOME.resolve(".cache/migration-drift"));
        assertThat(CacheDirectory.usual("Mac OS X", Map.of("XDG_CACHE_HOME", "/var/jo"), HOME))
                .isEqualTo(HOME.resolve("Library/Caches/migration-drift"));
        assertThat(CacheDirectory.usual("Windows 11", Map.of(), HOME))
                .isEqualTo(HOME.resolve("AppData/Local/migration-drift/cache"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void belongsToTheUserAlone() throws Exception {
        Path verdicts = CacheDirectory.verdicts(Optional.of(directory.resolve("a/b")));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(verdicts)))
                .isEqualTo("rwx------");
        assertThat(verdicts.getParent()).isEqualTo(directory.toRealPath().resolve("a/b"));
    }
}
