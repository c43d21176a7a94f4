package io.github.migrationdrift.postgres.scratch;

import io.github.migrationdrift.failure.CheckFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Objects;
import java.util.Optional;

/** What one user of this machine keeps from run to run: unpacked binaries, initialised data, scratch directories. */
public final class UserDirectory {
    private static final String PREFIX = "migration-drift-";

    private final Path path;

    private UserDirectory(Path path) {
        this.path = path;
    }

    /** The directory of this user below {@code java.io.tmpdir}; made when it is missing. */
    public static UserDirectory open() {
        return below(temporary());
    }

    /** Where everybody's temporary files are. */
    public static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    }

    public static UserDirectory below(Path temporary) {
        String user = System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9._-]", "_");
        return at(temporary.resolve(PREFIX + user));
    }

    /** A directory that nobody else may look into; made when it is missing, with those above it. */
    public static UserDirectory at(Path path) {
        try {
            Files.createDirectories(Objects.requireNonNull(path.toAbsolutePath().getParent()));
            createPrivate(path);
            refuseForeign(path);
            return new UserDirectory(path.toRealPath());
        } catch (IOException e) {
            throw unusable(path, e.toString());
        }
    }

    public Path path() {
        return path;
    }

    public Path installations() {
        return child("installations");
    }

    public Path runs() {
        return child("runs");
    }

    /**
     * Does something that no other thread, class loader or process of this user does at the same time. A file lock
     * alone fails between two class loaders of one JVM; interned strings are the same object in all of them.
     */
    public <T, E extends Exception> T exclusively(String purpose, Action<T, E> action) throws E {
        Path file = path.resolve(purpose + ".lock");
        synchronized (file.toString().intern()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                return action.run();
            } catch (IOException e) {
                throw unusable(path, e.toString());
            } catch (UncheckedIOException e) {
                throw unusable(path, String.valueOf(e.getMessage()));
            }
        }
    }

    /** Something to be done by one at a time. */
    @FunctionalInterface
    public interface Action<T, E extends Exception> {
        T run() throws E;
    }

    private Path child(String name) {
        try {
            Path child = path.resolve(name);
            createPrivate(child);
            return child;
        } catch (IOException e) {
            throw unusable(path, e.toString());
        }
    }

    private static void createPrivate(Path directory) throws IOException {
        try {
            Files.createDirectory(directory, ownerOnly(directory));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
    }

    public static FileAttribute<?>[] ownerOnly(Path near) {
        return isPosix(near)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void refuseForeign(Path directory) throws IOException {
        UserPrincipal owner = Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS);
        Path probe = Files.createTempFile(directory, "owner", ".probe");
        UserPrincipal self = Files.getOwner(probe);
        Files.delete(probe);
        if (!owner.equals(self)) {
            throw unusable(directory, "it belongs to " + owner.getName());
        }
        if (isPosix(directory)) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static CheckFailure unusable(Path directory, String why) {
        Optional<String> shortage = DiskSpace.shortage(directory);
        return new CheckFailure(
                CheckFailure.Kind.POSTGRES_FAILED,
                "Cannot use the directory for PostgreSQL's files, " + directory + ": "
                        + shortage.map(space -> space + " (" + why + ")").orElse(why),
                shortage.isPresent()
                        ? DiskSpace.ADVICE
                        : "Remove that directory, or choose another place for temporary files:"
                                + " -Djava.io.tmpdir=<directory>.");
    }
}
