package io.github.migrationdrift.cache;

import io.github.migrationdrift.postgres.scratch.DataArchive;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
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
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * A file with what migrations made: which scripts they were, what is to be known of them, and the data of the server. Each
 * part ends with its checksum.
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

    /** @throws IOException when that is no entry, or is not as it was written */
    Index index() throws IOException {
        try (DataInputStream input = open()) {
            return readPart(Index.class, input);
        }
    }

    KeptMigrations kept() throws IOException {
        try (DataInputStream input = open()) {
            readPart(Index.class, input);
            return readPart(KeptMigrations.class, input);
        }
    }

    void unpack(DataArchive data) throws IOException {
        try (DataInputStream input = open()) {
            skipPart(input);
            skipPart(input);
            CheckedInputStream sealed = new CheckedInputStream(input, new CRC32C());
            data.unpack(sealed);
            if (input.readLong() != sealed.getChecksum().getValue() || input.read() >= 0) {
                throw new IOException("The data are not as they were");
            }
        }
    }

    private DataInputStream open() throws IOException {
        InputStream buffered = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        DataInputStream input = new DataInputStream(buffered);
        if (input.readInt() != FORMAT) {
            input.close();
            throw new IOException("It has another format");
        }
        return input;
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

    private static <T> T readPart(Class<T> type, DataInputStream input) throws IOException {
        int length = input.readInt();
        long checksum = input.readLong();
        byte[] bytes = input.readNBytes(length);
        if (bytes.length != length || checksum(bytes) != checksum) {
            throw new IOException("A part is not as it was");
        }
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            objects.setObjectInputFilter(KNOWN);
            return type.cast(objects.readObject());
        } catch (ClassNotFoundException | ClassCastException e) {
            throw new IOException(e);
        }
    }

    private static void skipPart(DataInputStream input) throws IOException {
        int length = input.readInt();
        input.readLong();
        input.skipNBytes(length);
    }

    private static long checksum(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        return checksum.getValue();
    }
}
