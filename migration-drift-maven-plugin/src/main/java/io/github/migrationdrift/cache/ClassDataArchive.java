package io.github.migrationdrift.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * An archive of class data, and what there is to know of it. A JVM maps what it is given: a damaged archive would take it
 * down, or worse.
 *
 * @param file the archive; beside it is a file with its checksum and the names of all that is in its libraries
 */
record ClassDataArchive(Path file) {
    static final String SUFFIX = ".jsa";

    private static final String NAMES = ".names";

    boolean isThere() {
        return Files.isRegularFile(file) && Files.isRegularFile(names());
    }

    private Path names() {
        return file.resolveSibling(file.getFileName() + NAMES);
    }

    /**
     * The names of what is in its libraries.
     *
     * @throws DamagedEntryException where archive or names are not as they were written
     */
    EntryNames read() throws IOException {
        try (DataInputStream input = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(names())))) {
            String seal = input.readUTF();
            byte[] body = input.readAllBytes();
            if (Checksum.of(body).equals(seal)) {
                return read(new DataInputStream(new ByteArrayInputStream(body)));
            }
        } catch (EOFException | UTFDataFormatException e) {
            throw new DamagedEntryException(names(), e);
        }
        throw new DamagedEntryException(names(), null);
    }

    private EntryNames read(DataInputStream body) throws IOException {
        if (!Checksum.of(file).equals(body.readUTF())) {
            throw new DamagedEntryException(file, null);
        }
        return EntryNames.read(body);
    }

    /** Takes over an archive that a JVM has written. Names that are not of this archive are none. */
    void take(Path written, EntryNames names) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (DataOutputStream output = new DataOutputStream(body)) {
            output.writeUTF(Checksum.of(written));
            names.write(output);
        }
        Path sealed = written.resolveSibling(written.getFileName() + NAMES);
        try (DataOutputStream output = new DataOutputStream(Files.newOutputStream(sealed))) {
            output.writeUTF(Checksum.of(body.toByteArray()));
            body.writeTo(output);
        }
        move(written, file);
        move(sealed, names());
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
