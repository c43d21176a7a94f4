package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.cache.RunKeepers;
import io.github.migrationdrift.cache.TestClassData;
import io.github.migrationdrift.check.Timings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A check whose worker has class data says what one without says. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Class data are not kept there.")
class ClassDataTest {
    private static final String USED = "The worker uses class data.";

    @TempDir
    private Path directory;

    private final List<String> log = new ArrayList<>();

    @Test
    void theVerdictIsTheSame() throws Exception {
        String before = check();
        assertThat(before).contains("column.length  public.book.title", "Book.java:");
        assertThat(check()).isEqualTo(before);
        archive();

        assertThat(check()).isEqualTo(before);
        assertThat(log).contains(USED);
    }

    /** Whatever the JVM makes of it: where it dies, the check begins anew. */
    @Test
    void theVerdictIsTheSameWhereTheyAreWrong() throws Exception {
        String before = check();
        check();
        TestClassData.writeOver(archive());

        assertThat(check()).isEqualTo(before);
        assertThat(log).contains(USED, "The worker does not get on with class data.");
        assertThat(check()).isEqualTo(before);
        assertThat(log).doesNotContain(USED);
        try (Stream<Path> left = Files.walk(directory)) {
            assertThat(left).noneMatch(file -> file.toString().contains("hs_err"));
        }
    }

    private String check() throws IOException {
        log.clear();
        DriftSettings settings = ProjectOnDisk.in(directory)
                .entities("@Entity public class Book { @Id Long id; @Column(length = 200) String title; }")
                .migration("V1__book.sql", "create table book (id bigint primary key, title varchar(100));")
                .settings()
                .classPath(KeptDatabase.classPath(directory.resolve("target/classes"), directory))
                .build();
        RunKeepers keepers = new RunKeepers(
                Optional.empty(),
                Optional.of(TestClassData.keeper(settings.values().worker(), directory.resolve("cache"), log::add)));
        return new DriftCheck().run(settings, new Timings(), keepers).describe();
    }

    /** What the last check has set going. */
    private Path archive() throws IOException {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(directory.toString()))
                .forEach(process -> process.onExit().join());
        try (Stream<Path> files = Files.list(directory.resolve("cache/classes"))) {
            return files.filter(file -> file.toString().endsWith(".jsa"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
