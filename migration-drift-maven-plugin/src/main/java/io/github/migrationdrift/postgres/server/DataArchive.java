package io.github.migrationdrift.postgres.server;

import io.github.migrationdrift.postgres.scratch.DirectoryTree;
import io.github.migrationdrift.postgres.scratch.UserDirectory;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The data directory of a server that does not run, in one stream: each directory and file with its path, and the bytes of
 * a file. What belongs to the server that ran is left out.
 */
public final class DataArchive {
    private static final Set<String> OF_THE_RUN =
            Set.of("postmaster.pid", "postmaster.opts", "epg-lock", "current_logfiles", StartWatch.WATCHED);

    /** Where there are files that say nothing once the server has stopped. */
    private static final Set<String> PASSING = Set.of("pg_dynshmem", "pg_stat_tmp", "pg_notify", "pg_subtrans");

    /** What shows that a part of the data is elsewhere, or waits for somebody. */
    private static final Set<String> EMPTY = Set.of("pg_tblspc", "pg_twophase", "pg_replslot");

    /** Migrations that fill in more cost less than copying it. */
    private static final long MOST_BYTES = 512L << 20;

    private static final int BUFFER = 1 << 16;
    private static final long DIRECTORY = -1;
    private static final String END = "";

    private final Path data;

    public DataArchive(Path data) {
        this.data = data;
    }

    /**
     * Writes all of it.
     *
     * @throws IOException also where a copy would not be the same
     */
    public void pack(OutputStream target) throws IOException {
        requireWhole();
        DataOutputStream output = new DataOutputStream(target);
        Files.walkFileTree(data, new Packing(output));
        output.writeUTF(END);
        output.flush();
    }

    /**
     * Makes the directory.
     *
     * @throws IOException also where that is no such stream
     */
    public void unpack(InputStream source) throws IOException {
        DataInputStream input = new DataInputStream(source);
        Files.createDirectory(data, UserDirectory.ownerOnly(data));
        for (String path = input.readUTF(); !path.equals(END); path = input.readUTF()) {
            unpack(target(path), input.readLong(), input);
        }
    }

    private Path target(String path) throws IOException {
        try {
            Path target = data.resolve(path).normalize();
            if (target.startsWith(data)) {
                return target;
            }
            throw new IOException("It leads out of its directory: " + path);
        } catch (InvalidPathException e) {
            throw new IOException(e);
        }
    }

    private static void unpack(Path target, long size, InputStream input) throws IOException {
        if (size == DIRECTORY) {
            Files.createDirectory(target, UserDirectory.ownerOnly(target));
            return;
        }
        byte[] buffer = new byte[BUFFER];
        try (OutputStream output = Files.newOutputStream(target)) {
            for (long left = size; left > 0; ) {
                int read = input.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("It ends within " + target);
                }
                output.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    private void requireWhole() throws IOException {
        for (String directory : EMPTY) {
            if (!DirectoryTree.children(data.resolve(directory)).isEmpty()) {
                throw new IOException("there is something in " + directory);
            }
        }
        try (Stream<String> settings = Files.lines(data.resolve("postgresql.auto.conf"))) {
            if (settings.anyMatch(line -> !line.isBlank() && !line.startsWith("#"))) {
                throw new IOException("settings of the server were altered, for its next start");
            }
        }
        try (Stream<Path> files = Files.walk(data)) {
            long size = 0;
            for (Path file : (Iterable<Path>) files::iterator) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                size += attributes.isRegularFile() ? attributes.size() : 0;
            }
            if (size > MOST_BYTES) {
                throw new IOException("the data are large");
            }
        }
    }

    private final class Packing extends SimpleFileVisitor<Path> {
        private final DataOutputStream output;

        private Packing(DataOutputStream output) {
            this.output = output;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            if (directory.equals(data)) {
                return FileVisitResult.CONTINUE;
            }
            begin(directory, DIRECTORY);
            return isPassing(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        private boolean isPassing(Path directory) {
            return data.equals(directory.getParent()) && PASSING.contains(String.valueOf(directory.getFileName()));
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!attributes.isRegularFile()) {
                throw new IOException(file + " is no regular file");
            }
            if (!(data.equals(file.getParent()) && OF_THE_RUN.contains(String.valueOf(file.getFileName())))) {
                begin(file, attributes.size());
                if (Files.copy(file, output) != attributes.size()) {
                    throw new IOException(file + " has changed");
                }
            }
            return FileVisitResult.CONTINUE;
        }

        private void begin(Path path, long size) throws IOException {
            output.writeUTF(
                    Objects.requireNonNull(data.relativize(path).toString()).replace('\\', '/'));
            output.writeLong(size);
        }
    }
}
