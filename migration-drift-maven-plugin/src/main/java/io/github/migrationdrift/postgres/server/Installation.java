package io.github.migrationdrift.postgres.server;

import io.github.migrationdrift.postgres.binaries.BinariesArchive;
import io.github.migrationdrift.postgres.scratch.DirectoryTree;
import io.github.migrationdrift.postgres.scratch.ScratchDirectory;
import io.github.migrationdrift.postgres.scratch.UserDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * Unpacked binaries and an initialised data directory, kept from run to run. It counts only when its seal is there and
 * true: the seal is written last, and cleaners of temporary directories remove single files.
 */
final class Installation {
    private static final String PASSWORD = "password";
    private static final String BINARY_FILES = "binary-files";
    private static final String DATA_FILES = "data-files";

    private final Path path;

    private Installation(Path path) {
        this.path = path;
    }

    static Installation of(BinariesArchive archive, UserDirectory user) {
        return new Installation(user.installations().resolve(key(archive)));
    }

    /** A name that other processes use for the same installation. */
    String name() {
        return path.getFileName().toString();
    }

    /** Where the binaries are unpacked. */
    Path binaries() {
        return path.resolve("binaries");
    }

    /** Whether the binaries are all there. */
    boolean isComplete() {
        return matches(readSeal(), BINARY_FILES, binaries());
    }

    /** Copies the initialised data; empty when there is none yet or it is damaged. */
    Optional<String> copyData(Path target) {
        Properties seal = readSeal();
        String password = seal.getProperty(PASSWORD, "");
        if (password.isEmpty() || !matches(seal, BINARY_FILES, binaries())) {
            return Optional.empty();
        }
        try {
            DirectoryTree.copy(data(), target);
        } catch (IOException e) {
            DirectoryTree.delete(target);
            return Optional.empty();
        }
        if (!matches(seal, DATA_FILES, target)) {
            DirectoryTree.delete(target);
            return Optional.empty();
        }
        return Optional.of(password);
    }

    /** Keeps data that {@code initdb} has just made and that no server has touched yet. */
    void keepData(Path initialised, String password) {
        try {
            DirectoryTree.copy(initialised, data());
            writeSeal(password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets everything, so that the next start makes it anew. */
    void discard() {
        try {
            Files.deleteIfExists(seal());
            DirectoryTree.delete(path);
            Files.createDirectories(binaries(), UserDirectory.ownerOnly(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeSeal(String password) throws IOException {
        Properties seal = new Properties();
        seal.setProperty(PASSWORD, password);
        seal.setProperty(BINARY_FILES, String.valueOf(DirectoryTree.count(binaries())));
        seal.setProperty(DATA_FILES, String.valueOf(DirectoryTree.count(data())));
        Path unfinished = path.resolve("seal.unfinished");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            seal.store(out, null);
        }
        Files.move(unfinished, seal(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Properties readSeal() {
        Properties seal = new Properties();
        try (InputStream in = Files.newInputStream(seal())) {
            seal.load(in);
        } catch (IOException | IllegalArgumentException e) {
            seal.clear();
        }
        return seal;
    }

    private static boolean matches(Properties seal, String key, Path directory) {
        return seal.getProperty(key, "").equals(String.valueOf(DirectoryTree.count(directory)));
    }

    private Path seal() {
        return path.resolve("seal.properties");
    }

    private Path data() {
        return path.resolve(ScratchDirectory.DATA);
    }

    private static String key(BinariesArchive archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(archive.location().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
