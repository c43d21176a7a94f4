package io.github.migrationdrift.testing;

import io.github.migrationdrift.catalog.JdbcTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A throw-away server of the PostgreSQL 15 and PostGIS that Debian packages: what a project that has such extensions runs
 * elsewhere. The service that the package brings is left alone.
 */
public final class SystemPostgres implements AutoCloseable {
    private static final Path BINARIES = Path.of("/usr/lib/postgresql/15/bin");
    private static final Path POSTGIS = Path.of("/usr/share/postgresql/15/extension/postgis.control");
    private static final String PASSWORD = "a b&c=d%e";
    private static final int PATIENCE_SECONDS = 60;

    private static final Path GERMAN = Path.of("/usr/share/locale/de/LC_MESSAGES/postgres-15.mo");
    private static final Path LOCALEDEF = Path.of("/usr/bin/localedef");
    private static final Path LOCALE_SOURCE = Path.of("/usr/share/i18n/locales/de_DE");
    private static final String GERMAN_LOCALE = "de_DE.utf8";

    private final Path directory;
    private final int port;
    private final String settings;

    private SystemPostgres(Path directory, int port, String settings) {
        this.directory = directory;
        this.port = port;
        this.settings = settings;
    }

    /** Starts one on the loopback interface; where the packages are missing, the test is skipped. */
    public static SystemPostgres start() {
        Assumptions.assumeTrue(
                Files.isExecutable(BINARIES.resolve("postgres")) && Files.exists(POSTGIS),
                "Needs the packages postgresql-15 and postgresql-15-postgis-3 of Debian");
        return start("");
    }

    /** Starts one that speaks German. */
    public static SystemPostgres startInGerman() {
        Assumptions.assumeTrue(
                Files.exists(GERMAN) && Files.exists(LOCALE_SOURCE) && Files.isExecutable(LOCALEDEF),
                "Needs the packages postgresql-15 and locales of Debian");
        return start(" -c lc_messages=" + GERMAN_LOCALE);
    }

    private static SystemPostgres start(String settings) {
        try {
            Path directory = Files.createTempDirectory("drift-system-postgres");
            SystemPostgres server = new SystemPostgres(directory, freePort(), settings);
            server.launch();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database {@code postgres}, for the superuser. */
    public JdbcTarget superuser() {
        return as("postgres", PASSWORD);
    }

    /** The database {@code postgres}, for somebody else. */
    public JdbcTarget as(String user, String password) {
        return new JdbcTarget(
                "jdbc:postgresql://%s:%d/postgres"
                        .formatted(InetAddress.getLoopbackAddress().getHostAddress(), port),
                user,
                password);
    }

    @Override
    public void close() {
        try {
            if (Files.exists(data().resolve("postmaster.pid"))) {
                run("pg_ctl", "-D", data().toString(), "-m", "immediate", "-w", "stop");
            }
            SourceCompiler.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void launch() throws IOException {
        Path password = Files.writeString(directory.resolve("password"), PASSWORD);
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        if (isRoot()) {
            var postgres =
                    directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres");
            Files.setOwner(directory, postgres);
            Files.setOwner(password, postgres);
        }
        if (settings.contains(GERMAN_LOCALE)) {
            execute(List.of(
                    LOCALEDEF.toString(),
                    "-i",
                    "de_DE",
                    "-f",
                    "UTF-8",
                    "--no-archive",
                    locales() + "/" + GERMAN_LOCALE));
        }
        run(
                "initdb",
                "--pgdata=" + data(),
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync");
        String options = "-p %d -c listen_addresses=%s -c unix_socket_directories='' -c fsync=off"
                        .formatted(port, InetAddress.getLoopbackAddress().getHostAddress())
                + settings;
        run("pg_ctl", "-D", data().toString(), "-l", directory.resolve("log").toString(), "-o", options, "-w", "start");
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path locales() throws IOException {
        return Files.createDirectories(directory.resolve("locales"));
    }

    /** PostgreSQL refuses to run as root. */
    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(BINARIES.resolve(program).toString());
        command.addAll(List.of(arguments));
        execute(command);
    }

    private void execute(List<String> command) throws IOException {
        Path output = Files.createTempFile("drift-system-postgres", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("LOCPATH", locales().toString());
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed: " + Files.readString(output));
            }
            Files.delete(output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
