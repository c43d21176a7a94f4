package io.github.migrationdrift.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationHistoryTest {
    private static final MigrationNaming NAMING = MigrationNaming.of(Map.of());

    @TempDir
    Path directory;

    @Test
    void migrationsAreInTheOrderOfFlyway() throws IOException {
        for (String file : List.of("b/V10__ten.sql", "V9__nine.sql", "a/V9_1__more.sql", "V9.0.5__between.sql")) {
            write(file, "select 1;");
        }

        assertThat(history(directory).migrations())
                .extracting(WrittenMigration::version)
                .containsExactly("9", "9.0.5", "9_1", "10");
        assertThat(history(directory).migrations())
                .extracting(WrittenMigration::description)
                .containsExactly("nine", "between", "more", "ten");
    }

    @Test
    void directoryWithinAnotherIsReadOnce() throws IOException {
        write("a/V1__one.sql", "select 1;");

        assertThat(history(directory, directory.resolve("a/../a"), directory.resolve("none"))
                        .migrations())
                .hasSize(1);
    }

    @Test
    void whatIsNoTextCountsWithoutItsText() throws IOException {
        write("V1__binary.sql", "a\0b");
        write("V2__huge.sql", "x".repeat((1 << 20) + 1));
        Files.write(directory.resolve("V3__latin.sql"), "-- größe".getBytes(StandardCharsets.ISO_8859_1));
        Files.createSymbolicLink(directory.resolve("V4__gone.sql"), directory.resolve("gone"));
        Files.createSymbolicLink(directory.resolve("loop"), directory);

        List<WrittenMigration> migrations = history(directory).migrations();

        assertThat(migrations).extracting(WrittenMigration::version).containsExactly("1", "2", "3");
        assertThat(migrations.get(0).text()).isEmpty();
        assertThat(migrations.get(1).text()).isEmpty();
        assertThat(migrations.get(2).text()).startsWith("-- gr");
    }

    @Test
    void otherKindsAreNotedApart() throws IOException {
        for (String file :
                List.of("R__views.sql", "B7__base.sql", "U1__undo.sql", "V1__one.sql", "beforeMigrate.sql")) {
            write(file, "select 1;");
        }

        MigrationHistory history = history(directory);

        assertThat(history.migrations()).hasSize(1);
        assertThat(history.repeatable()).containsExactly(directory.resolve("R__views.sql"));
        assertThat(history.baselines()).containsExactly("7");
    }

    @Test
    void linkToADirectoryIsFollowed() throws IOException {
        write("real/V1__one.sql", "select 1;");
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("real"));

        assertThat(history(link).migrations()).hasSize(1);
    }

    private static MigrationHistory history(Path... directories) {
        return MigrationHistory.in(List.of(directories), NAMING);
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
