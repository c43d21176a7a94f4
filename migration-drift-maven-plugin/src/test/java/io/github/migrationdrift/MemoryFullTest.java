package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Data of PostgreSQL that memory has no room for, in a process that sees a small memory. */
@EnabledOnOs(OS.LINUX)
class MemoryFullTest {
    private static final String SMALL = "mount -t tmpfs -o size=%dm tmpfs /dev/shm && exec \"$@\"";

    private static final String MUCH = """
            create table filler (text text storage external);
            insert into filler select repeat(md5(i::text), 20000) from generate_series(1, 1000) i;
            drop table filler;
            create table found (id bigint primary key);
            """;

    @TempDir
    private Path scripts;

    @Test
    void aCheckBeginsAnewOnDisk() throws Exception {
        Files.writeString(scripts.resolve("V1__init.sql"), MUCH);

        List<String> said = check(600);

        assertThat(said)
                .contains("The data of PostgreSQL needs more room than there is in memory; it begins anew on disk.")
                .anyMatch(line -> line.contains("1 migration"));
    }

    @Test
    void aCheckBeginsOnDiskWhereLittleIsFree() throws Exception {
        Files.writeString(scripts.resolve("V1__init.sql"), MUCH);

        assertThat(check(64)).noneMatch(line -> line.contains("memory")).anyMatch(line -> line.contains("1 migration"));
    }

    private List<String> check(int megabytes) throws IOException, InterruptedException {
        List<String> shell = List.of("unshare", "-rm", "sh", "-c", SMALL.formatted(megabytes), "sh");
        assumeTrue(succeeds(shell, "true"), "this machine lets nobody mount a small memory");
        List<String> command = new ArrayList<>(shell);
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.add("-cp");
        command.add(
                TestSettings.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(MemoryFullMain.class.getName());
        command.add(scripts.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    private static boolean succeeds(List<String> command, String last) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.add(last);
        return new ProcessBuilder(words).start().waitFor() == 0;
    }
}
