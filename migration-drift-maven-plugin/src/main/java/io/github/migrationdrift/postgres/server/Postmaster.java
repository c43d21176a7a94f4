package io.github.migrationdrift.postgres.server;

import io.github.migrationdrift.postgres.scratch.DirectoryTree;
import io.github.migrationdrift.postgres.scratch.OwnSession;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL's own program on data that are there. What it writes into its data directory says when it is ready, and its
 * end says that it never will be: both are seen at once, which the launcher takes a third of a second for.
 */
final class Postmaster {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(4);

    /** The line of its file of process ids in which the server says how it is, since PostgreSQL 10. */
    private static final int STATUS = 7;

    private static final String READY = "ready";
    private static final int ROOT = 0;

    private final Path program;
    private final Path data;
    private final Path log;

    private Postmaster(Path program, Path data, Path log) {
        this.program = program;
        this.data = data;
        this.log = log;
    }

    /** Not on Windows, where the launcher gives up the rights of an administrator before. */
    static boolean isForThisSystem() {
        return File.separatorChar == '/';
    }

    /** That of unpacked binaries; empty where the launcher has to start it. */
    static Optional<Postmaster> of(Path binaries, Path data, Path log) {
        if (!isForThisSystem()) {
            return Optional.empty();
        }
        return DirectoryTree.children(binaries).stream()
                .map(unpacked -> unpacked.resolve("bin").resolve("postgres"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> new Postmaster(found, data, log));
    }

    /** Starts it, and returns its port when it takes connections. */
    int start() throws LaunchException {
        try {
            int port = freePort();
            Process process = new ProcessBuilder(command(port))
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .redirectError(Redirect.appendTo(log.toFile()))
                    .start();
            await(process);
            return port;
        } catch (IOException e) {
            throw new LaunchException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException(e);
        }
    }

    private List<String> command(int port) throws IOException {
        List<String> command = new ArrayList<>(OwnSession.prefix());
        command.addAll(unprivileged());
        command.addAll(List.of(program.toString(), "-D", data.toString(), "-p", String.valueOf(port), "-F"));
        ServerSettings.ofCommandLine().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    /** PostgreSQL refuses to run as root, who becomes nobody in a user namespace of its own. */
    private List<String> unprivileged() throws IOException {
        return Files.getAttribute(data, "unix:uid").equals(ROOT) ? List.of("unshare", "-U") : List.of();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await(Process process) throws LaunchException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (process.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LaunchException("the server gave up");
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchException("the server was not ready after " + PATIENCE.toSeconds() + " seconds");
            }
        }
    }

    private boolean isReady() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1);
            return lines.size() > STATUS && lines.get(STATUS).strip().equals(READY);
        } catch (IOException e) {
            return false;
        }
    }
}
