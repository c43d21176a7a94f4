package io.github.migrationdrift.cache;

import io.github.migrationdrift.worker.WorkerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Class data on a machine that is nobody else's. */
public final class TestClassData {
    private TestClassData() {}

    public static ClassDataKeeper keeper(WorkerOptions options, Path cache, Consumer<String> log) {
        return new ClassDataKeeper(options, Map.of(), Optional.of(cache), log);
    }

    /** A half of what a JVM maps is not as it was, and sealed as if it were. */
    public static void writeOver(Path file) throws IOException {
        ClassDataArchive archive = new ClassDataArchive(file);
        EntryNames names = archive.read();
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 4, bytes.length * 3 / 4, (byte) 0xff);
        Path written = Files.write(file.resolveSibling("wrong.tmp"), bytes);
        archive.take(written, names);
    }
}
