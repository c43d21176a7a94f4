package io.github.migrationdrift.postgres.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationdrift.failure.CheckFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class UserDirectoryTest {
    @TempDir
    private Path temporary;

    @Test
    void closesItselfToOthers() throws IOException {
        Path directory = UserDirectory.below(temporary).runs().getParent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        UserDirectory.below(temporary);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    @Test
    void doesNotFollowALinkThatSomebodyPutThere() throws IOException {
        Path directory = UserDirectory.below(temporary).runs().getParent();
        DirectoryTree.delete(directory);
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.createSymbolicLink(directory, elsewhere);
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> UserDirectory.below(temporary))
                .withMessageContaining(directory.toString())
                .satisfies(failure -> assertThat(failure.advice()).contains("-Djava.io.tmpdir=<directory>"));
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void deletingDoesNotFollowLinks() throws IOException {
        Path kept = Files.writeString(temporary.resolve("kept"), "kept");
        Path doomed = Files.createDirectories(temporary.resolve("doomed/deep"));
        Files.createSymbolicLink(doomed.resolve("link"), temporary);
        DirectoryTree.delete(doomed.getParent());
        assertThat(doomed.getParent()).doesNotExist();
        assertThat(kept).exists();
    }
}
