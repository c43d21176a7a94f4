package io.github.migrationdrift.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Verdicts by the digest of their inputs, a file each: a line with the digest of what follows. A file that is
 * not as it was written is removed and counts as absent.
 */
public final class VerdictCache {
    private static final int MOST_ENTRIES = 200;
    private static final String SUFFIX = ".verdict";
    /** The digits of a digest, and the end of their line. */
    private static final int SEAL = 65;

    private final Path directory;

    /** @param directory that is there, and is the user's alone */
    public VerdictCache(Path directory) {
        this.directory = directory;
    }

    /** What a check with these inputs came to, where that is known. */
    public Optional<KeptVerdict> find(String digest) throws IOException {
        Path file = file(digest);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Optional<KeptVerdict> kept = read(file, digest);
        if (kept.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        }
        return kept;
    }

    /** Keeps a verdict. The entries that nobody has asked for longest make way. */
    public void keep(String digest, KeptVerdict verdict) throws IOException {
        byte[] entry = EntryFormat.bytes(verdict);
        Path written = Files.createTempFile(directory, digest, ".tmp");
        try {
            Files.write(written, (seal(digest, entry) + "\n").getBytes(StandardCharsets.US_ASCII));
            Files.write(written, entry, StandardOpenOption.APPEND);
            Files.move(written, file(digest), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
        shrink();
    }

    private static Optional<KeptVerdict> read(Path file, String digest) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            byte[] entry = bytes.length > SEAL ? Arrays.copyOfRange(bytes, SEAL, bytes.length) : new byte[0];
            String sealed = seal(digest, entry) + "\n";
            boolean whole = Arrays.equals(
                    bytes, 0, Math.min(SEAL, bytes.length), sealed.getBytes(StandardCharsets.US_ASCII), 0, SEAL);
            return whole ? Optional.of(EntryFormat.read(entry)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** An entry under another name is none either. */
    private static String seal(String digest, byte[] entry) {
        return Sha256.of(digest + " " + Sha256.of(entry));
    }

    private Path file(String digest) {
        return directory.resolve(digest + SUFFIX);
    }

    /** What a kill has left behind goes too, once it is old. */
    private void shrink() throws IOException {
        List<Used> oldest;
        try (Stream<Path> files = Files.list(directory)) {
            // Other builds use entries meanwhile: each is asked for its time once.
            oldest = files.map(file -> new Used(file, lastUsed(file)))
                    .sorted(Comparator.comparingLong(Used::when))
                    .toList();
        }
        for (int i = 0; i < oldest.size() - MOST_ENTRIES; i++) {
            Files.deleteIfExists(oldest.get(i).file());
        }
    }

    private record Used(Path file, long when) {}

    private static long lastUsed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }
}
