package io.github.migrationdrift.postgres.server;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.postgres.scratch.DirectoryTree;
import io.github.migrationdrift.postgres.scratch.DiskSpace;
import io.github.migrationdrift.postgres.scratch.ScratchDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code initdb}, {@code pg_ctl} and the server wrote. */
final class ServerLog {
    private static final int TAIL_LINES = 15;
    private static final String AS_ROOT = """
        PostgreSQL refuses to run as root, and this machine gives root no user namespace to hide in.
        Run the build as an ordinary user, or allow user namespaces: sysctl user.max_user_namespaces, and for \
        containers a seccomp profile that permits unshare.\
        """;
    private static final String LIBRARIES =
            "The binaries do not fit this machine's libraries: try another postgresVersion.";
    private static final String OTHERWISE = "The lines above, from PostgreSQL itself, say why.";

    private final Path file;

    private final Path directory;

    private ServerLog(Path file, Path directory) {
        this.file = file;
        this.directory = directory;
    }

    static ServerLog of(ScratchDirectory scratch) {
        return new ServerLog(scratch.log(), scratch.path());
    }

    void clear() {
        DirectoryTree.delete(file);
    }

    String tail() {
        List<String> lines = text().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }

    /** Whether somebody else took the port between its choice and its use. */
    boolean saysPortTaken() {
        return text().contains("could not bind") || text().contains("could not create any TCP/IP sockets");
    }

    CheckFailure failure(String what, Exception cause) {
        String tail = tail();
        String reason = tail.isBlank() ? String.valueOf(cause.getMessage()) : tail;
        Optional<String> shortage = DiskSpace.shortage(directory);
        return new CheckFailure(
                CheckFailure.Kind.POSTGRES_FAILED,
                what + ":\n" + shortage.map(space -> space + "\n").orElse("") + reason,
                shortage.isPresent() ? DiskSpace.ADVICE : advice(reason),
                cause);
    }

    private static String advice(String tail) {
        if (tail.contains("cannot be run as root")
                || tail.contains("execution of the PostgreSQL server is not permitted")
                || tail.contains("unshare:")) {
            return AS_ROOT;
        }
        if (tail.contains("error while loading shared libraries") || tail.contains("GLIBC_")) {
            return LIBRARIES;
        }
        return tail.contains(DiskSpace.NONE_LEFT) ? DiskSpace.ADVICE : OTHERWISE;
    }

    private String text() {
        try {
            return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
