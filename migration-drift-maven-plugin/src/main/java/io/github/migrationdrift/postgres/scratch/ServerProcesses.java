package io.github.migrationdrift.postgres.scratch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The processes of PostgreSQL that work in one directory. */
public final class ServerProcesses {
    private static final Set<String> COMMANDS =
            Set.of("postgres", "pg_ctl", "initdb", "unshare", "setsid", "perl", "sh", "dash", "bash");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONG_PATIENCE = Duration.ofSeconds(20);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final int ROUNDS = 5;

    private final Path data;

    public ServerProcesses(Path scratchDirectory) {
        this.data = scratchDirectory.resolve(ScratchDirectory.DATA);
    }

    /** Stops the server and whatever was about to start it. Returns when none of them runs. */
    public void stop() {
        Optional<SharedMemory> memory = SharedMemory.of(data);
        end();
        memory.ifPresent(SharedMemory::remove);
    }

    /** Lets the server end in good order, with all that it has to write; false where it does not. */
    public boolean finish() {
        Optional<ProcessHandle> server = postmaster();
        return server.isPresent()
                && isUnix()
                && signal("INT", server.get())
                && awaitEnd(server.get(), LONG_PATIENCE)
                && !Files.exists(data.resolve("postmaster.pid"));
    }

    private void end() {
        for (int round = 0; round < ROUNDS; round++) {
            starters().forEach(ProcessHandle::destroyForcibly);
            Optional<ProcessHandle> postmaster = postmaster();
            postmaster.ifPresent(ServerProcesses::stopPostmaster);
            List<ProcessHandle> left = all();
            left.forEach(ProcessHandle::destroyForcibly);
            left.forEach(process -> awaitEnd(process, PATIENCE));
            if (left.isEmpty()) {
                return;
            }
        }
    }

    /** Whether none of them runs; never on Windows, which does not show what processes work on. */
    public boolean areGone() {
        return isUnix() && all().isEmpty();
    }

    /** The server itself, whose process id it keeps in its data directory. */
    private Optional<ProcessHandle> postmaster() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1);
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                            .filter(process -> commandName(process).equals("postgres"))
                            .filter(process -> !isUnix() || worksHere(process));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Stream<ProcessHandle> starters() {
        return all().stream().filter(process -> !commandName(process).equals("postgres"));
    }

    private List<ProcessHandle> all() {
        return ProcessHandle.allProcesses()
                .filter(process -> COMMANDS.contains(commandName(process)))
                .filter(this::worksHere)
                .toList();
    }

    private boolean worksHere(ProcessHandle process) {
        return process.info().arguments().stream()
                .flatMap(Stream::of)
                .anyMatch(argument -> argument.contains(data.toString()));
    }

    private static void stopPostmaster(ProcessHandle postmaster) {
        List<ProcessHandle> backends = postmaster.children().toList();
        if (!isUnix() || !signal("QUIT", postmaster) || !awaitEnd(postmaster, PATIENCE)) {
            postmaster.destroyForcibly();
        }
        backends.stream().filter(backend -> !awaitEnd(backend, PATIENCE)).forEach(ProcessHandle::destroyForcibly);
    }

    /** An immediate shutdown by QUIT takes the server's shared memory along, unlike a kill; one by INT also writes all. */
    private static boolean signal(String name, ProcessHandle process) {
        try {
            Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return kill.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) && kill.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean awaitEnd(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean waiting = true;
        while (waiting && isRunning(process) && System.nanoTime() < deadline) {
            waiting = glanceAt(process);
        }
        return !isRunning(process);
    }

    private static boolean glanceAt(ProcessHandle process) {
        try {
            process.onExit().get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A process that has ended and that nobody waits for, as in containers without an init, has no command any more. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static String commandName(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> String.valueOf(Path.of(command).getFileName()).replaceFirst("\\.exe$", ""))
                .orElse("");
    }

    private static boolean isUnix() {
        return File.separatorChar == '/';
    }
}
