package io.github.migrationdrift.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells the contents of files apart: by their length and two checksums of different polynomials. That is no protection
 * against somebody who may write to the project or its libraries, who has no need to deceive a cache. The processor computes
 * them from the first byte on, where a digest is fast only when the JVM has compiled it.
 */
final class Checksum {
    private static final int BUFFER = 1 << 16;

    private final CRC32 first = new CRC32();
    private final CRC32C second = new CRC32C();
    private long length;

    private Checksum() {}

    static String of(byte[] bytes) {
        Checksum checksum = new Checksum();
        checksum.add(bytes, bytes.length);
        return checksum.toString();
    }

    static String of(Path file) throws IOException {
        Checksum checksum = new Checksum();
        byte[] buffer = new byte[BUFFER];
        try (InputStream stream = Files.newInputStream(file)) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                checksum.add(buffer, read);
            }
        }
        return checksum.toString();
    }

    private void add(byte[] bytes, int size) {
        first.update(bytes, 0, size);
        second.update(bytes, 0, size);
        length += size;
    }

    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return length + "-" + hex.toHexDigits((int) first.getValue()) + hex.toHexDigits((int) second.getValue());
    }
}
