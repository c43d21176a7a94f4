package io.github.migrationdrift.postgres.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory of one run: the server's data, its log, the worker's files. It is gone after {@link #close()}; when the
 * process dies before, the next run's {@link #sweep()} removes it.
 */
public final class ScratchDirectory implements AutoCloseable {
    public static final String DATA = "data";
    private static final String LOCK = "owner.lock";

    private final Path path;
    private final FileChannel channel;

    private ScratchDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** A new, empty directory that belongs to this process and that only this user may enter. */
    public static ScratchDirectory create() {
        return create(UserDirectory.open());
    }

    /** The same where files cost least; empty where there may be too little room for them. */
    public static Optional<ScratchDirectory> createInMemory() {
        return MemoryFiles.hasRoom() ? MemoryFiles.whereUsable(ScratchDirectory::create) : Optional.empty();
    }

    public static ScratchDirectory create(UserDirectory user) {
        Path path = user.runs().resolve(ownPrefix() + randomSuffix());
        return user.exclusively("runs", () -> createLocked(path));
    }

    /** Removes what dead processes left behind, and stops their servers. */
    public static void sweep() {
        sweep(UserDirectory.open());
        MemoryFiles.whereUsable(user -> {
            sweep(user);
            return user;
        });
    }

    public static void sweep(UserDirectory user) {
        Path runs = user.runs();
        user.exclusively("runs", () -> {
            DirectoryTree.children(runs).stream()
                    .filter(run -> !run.getFileName().toString().startsWith(ownPrefix()))
                    .filter(ScratchDirectory::isAbandoned)
                    .forEach(ScratchDirectory::remove);
            return runs;
        });
    }

    /** Stops the server that works in a scratch directory, if one does, and deletes the directory. */
    public static void remove(Path scratchDirectory) {
        ServerProcesses processes = new ServerProcesses(scratchDirectory);
        processes.stop();
        DirectoryTree.delete(scratchDirectory);
        // A process that was just being started when its parent died may have come up since.
        processes.stop();
        DirectoryTree.delete(scratchDirectory);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    public Path data() {
        return path.resolve(DATA);
    }

    public Path log() {
        return path.resolve("postgres.log");
    }

    /** Whether so many bytes would leave what a run needs. */
    public boolean hasRoomFor(long bytes) {
        try {
            return DiskSpace.shortage(path, Files.getFileStore(path).getUsableSpace() - bytes)
                    .isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether PostgreSQL found no room for its data. What it could not finish is taken away again at once. */
    public boolean isFull() {
        return DiskSpace.shortage(path).isPresent() || says(DiskSpace.NONE_LEFT);
    }

    private boolean says(String words) {
        try (Stream<String> lines = Files.lines(log(), StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.contains(words));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(path);
        }
    }

    private static ScratchDirectory createLocked(Path path) {
        try {
            Files.createDirectory(path, UserDirectory.ownerOnly(path));
            FileChannel channel =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            channel.lock();
            return new ScratchDirectory(path, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The system releases the lock when its holder dies, however it dies; a process id may be in use again. */
    private static boolean isAbandoned(Path run) {
        Path lockFile = run.resolve(LOCK);
        if (!Files.exists(lockFile)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Names the process by its id and its start, so that it never opens, and so releases, a lock of its own. */
    private static String ownPrefix() {
        ProcessHandle self = ProcessHandle.current();
        long start = self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return self.pid() + "-" + start + "-";
    }

    private static String randomSuffix() {
        byte[] bytes = new byte[6];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
