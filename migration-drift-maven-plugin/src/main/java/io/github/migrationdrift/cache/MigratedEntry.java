package io.github.migrationdrift.cache;

import io.github.migrationdrift.postgres.server.DataArchive;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file with what migrations made: which scripts they were, what is to be known of them, and the data of the server. Each
 * part has its checksum. Where it is not as it was written, reading ends in a {@link DamagedEntryException}.
 */
final class MigratedEntry {
    private static final int FORMAT = 1;
    private static final int BUFFER = 1 << 16;

    /** More no part of an entry has, and nothing else is made of its bytes. */
    private static final ObjectInputFilter KNOWN =
            ObjectInputFilter.Config.createFilter("io.github.migrationdrift.**;java.util.*;java.lang.*;!*");

    private final Path file;

    MigratedEntry(Path file) {
        this.file = file;
    }

    /**
     * By which an entry is found.
     *
     * @param continuable whether further migrations may follow
     */
    record Index(String base, List<KeptScript> scripts, boolean continuable) implements Serializable {
        Index {
            scripts = List.copyOf(scripts);
        }
    }

    Path file() {
        return file;
    }

    void write(Index index, KeptMigrations kept, DataArchive data) throws IOException {
        try (OutputStream buffered = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
                DataOutputStream output = new DataOutputStream(buffered)) {
            output.writeInt(FORMAT);
            writePart(index, output);
            writePart(kept, output);
            CheckedOutputStream sealed = new CheckedOutputStream(output, new CRC32C());
            data.pack(sealed);
            output.writeLong(sealed.getChecksum().getValue());
        }
    }

    Index index() throws IOException {
        return read(input -> readPart(Index.class, input));
    }

    KeptMigrations kept() throws IOException {
        return read(input -> {
            skipPart(input);
            return readPart(KeptMigrations.class, input);
        });
    }

    void unpack(DataArchive data) throws IOException {
        read(input -> {
            requireWhole(Files.size(file) - Integer.BYTES - skipPart(input) - skipPart(input) - Long.BYTES, input);
            return input;
        });
        read(input -> {
            skipPart(input);
            skipPart(input);
            data.unpack(input);
            return input;
        });
    }

    /** Before anything is made of it; the second time it is in memory. */
    private void requireWhole(long size, DataInputStream input) throws IOException {
        CRC32C checksum = new CRC32C();
        byte[] buffer = new byte[BUFFER];
        long left = size;
        while (left > 0) {
            int next = (int) Math.min(buffer.length, left);
            input.readFully(buffer, 0, next);
            checksum.update(buffer, 0, next);
            left -= next;
        }
        if (input.readLong() != checksum.getValue() || input.read() >= 0) {
            throw damaged(null);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(DataInputStream input) throws IOException;
    }

    /** A disk that fails, or is full, says nothing of the entry. */
    private <T> T read(Reading<T> reading) throws IOException {
        try (InputStream opened = Files.newInputStream(file);
                DataInputStream input = new DataInputStream(new BufferedInputStream(opened, BUFFER))) {
            if (input.readInt() != FORMAT) {
                throw damaged(null);
            }
            return reading.from(input);
        } catch (EOFException e) {
            throw damaged(e);
        }
    }

    private DamagedEntryException damaged(@Nullable Throwable cause) {
        return new DamagedEntryException(file, cause);
    }

    private static void writePart(Serializable part, DataOutputStream output) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(part);
        }
        byte[] written = bytes.toByteArray();
        output.writeInt(written.length);
        output.writeLong(checksum(written));
        output.write(written);
    }

    private <T> T readPart(Class<T> type, DataInputStream input) throws IOException {
        int length = length(input);
        long checksum = input.readLong();
        byte[] bytes = input.readNBytes(length);
        if (bytes.length != length || checksum(bytes) != checksum) {
            throw damaged(null);
        }
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            objects.setObjectInputFilter(KNOWN);
            return type.cast(objects.readObject());
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            // Whole as it is, it is of other classes.
            throw damaged(e);
        }
    }

    private int length(DataInputStream input) throws IOException {
        int length = input.readInt();
        if (length < 0 || length > Files.size(file)) {
            throw damaged(null);
        }
        return length;
    }

    /** Returns how many bytes it has. */
    private long skipPart(DataInputStream input) throws IOException {
        int length = length(input);
        input.readLong();
        input.skipNBytes(length);
        return (long) Integer.BYTES + Long.BYTES + length;
    }

    private static long checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return checksum.getValue();
    }
}
