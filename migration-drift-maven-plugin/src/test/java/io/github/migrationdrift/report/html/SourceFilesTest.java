package io.github.migrationdrift.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.report.ReportedProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
    @TempDir
    private Path directory;

    private SourceFiles files;

    /** A module in a repository, beside which there is something else. */
    @BeforeEach
    void layOut() throws IOException {
        Path module = Files.createDirectories(directory.resolve("repository/shop"));
        Files.writeString(directory.resolve("secret"), "secret\n");
        Files.writeString(directory.resolve("repository/shared.sql"), "shared\n");
        Files.writeString(module.resolve("own.sql"), "one\ntwo\n");
        files = SourceFiles.of(new ReportedProject("shop", module, "shop/"));
    }

    @Test
    void aFileOfTheProjectIsShown() {
        assertThat(files.around("own.sql", 2)).contains(new Excerpt(1, 2, List.of("one", "two")));
    }

    @Test
    void soIsOneOfAnotherModuleOfTheRepository() {
        assertThat(files.around("../shared.sql", 1)).isPresent();
    }

    @Test
    void nothingIsReadOutsideTheRepository() throws IOException {
        Path module = directory.resolve("repository/shop");
        Files.createSymbolicLink(module.resolve("link.sql"), directory.resolve("secret"));
        Files.createSymbolicLink(module.resolve("linked"), directory);

        assertThat(files.around("../../secret", 1)).isEmpty();
        assertThat(files.around(directory.resolve("secret").toString(), 1)).isEmpty();
        assertThat(files.around("link.sql", 1)).isEmpty();
        assertThat(files.around("linked/secret", 1)).isEmpty();
    }

    @Test
    void withoutARepositoryTheProjectIsTheLimit() {
        SourceFiles own = SourceFiles.of(new ReportedProject("shop", directory.resolve("repository/shop"), ""));

        assertThat(own.around("own.sql", 1)).isPresent();
        assertThat(own.around("../shared.sql", 1)).isEmpty();
    }

    @Test
    void whatCannotBeShownIsLeftOut() throws IOException {
        Path module = directory.resolve("repository/shop");
        Files.writeString(module.resolve("huge.sql"), "x".repeat((1 << 20) + 1));
        Files.write(module.resolve("binary.sql"), new byte[] {'a', 0, 'b'});
        Files.createDirectory(module.resolve("directory.sql"));

        assertThat(files.around("missing.sql", 1)).isEmpty();
        assertThat(files.around("huge.sql", 1)).isEmpty();
        assertThat(files.around("binary.sql", 1)).isEmpty();
        assertThat(files.around("directory.sql", 1)).isEmpty();
        assertThat(files.around("no\0name.sql", 1)).isEmpty();
        assertThat(files.around("own.sql", 0)).isEmpty();
        assertThat(files.around("own.sql", 3)).isEmpty();
    }

    @Test
    void aDirectoryThatIsGoneHasNoFiles() {
        assertThat(SourceFiles.of(new ReportedProject("shop", directory.resolve("gone"), ""))
                        .around("own.sql", 1))
                .isEmpty();
    }

    @Test
    void whatIsNoUtf8IsShownAsFarAsItIs() throws IOException {
        Files.write(directory.resolve("repository/shop/latin.sql"), new byte[] {'a', (byte) 0xe4, '\r', '\n'});

        assertThat(files.around("latin.sql", 1))
                .hasValueSatisfying(excerpt -> assertThat(excerpt.lines()).containsExactly("a\ufffd"));
    }
}
