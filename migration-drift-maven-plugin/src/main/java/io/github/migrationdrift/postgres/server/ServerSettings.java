package io.github.migrationdrift.postgres.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How a server behaves whose data nobody wants to keep and that only one process of this machine may enter. */
final class ServerSettings {
    private static final int MAX_CONNECTIONS = 40;

    /** Shared memory as files below the data directory, which go with it however the server ends. */
    static final String IN_THE_DATA_DIRECTORY = "mmap";

    private static final int FIRST_WITH_SCRAM_ITERATIONS = 16;
    private static final int FIRST_WITH_IO_METHOD = 18;

    private ServerSettings() {}

    /** Those of the command line, because there the launcher has defaults of its own that win over the file. */
    static Map<String, String> ofCommandLine() {
        return Map.of(
                "max_connections", String.valueOf(MAX_CONNECTIONS), "synchronous_commit", "off", "timezone", "UTC");
    }

    /** Replaces what {@code initdb} wrote. */
    static void write(Path data, String listenAddress) {
        try {
            int major = Integer.parseInt(
                    Files.readString(data.resolve("PG_VERSION")).strip());
            Files.writeString(data.resolve("postgresql.conf"), postgresqlConf(major, listenAddress));
            Files.writeString(data.resolve("postgresql.auto.conf"), "");
            Files.writeString(data.resolve("pg_hba.conf"), hostBasedAuthentication(listenAddress));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The password goes over the loopback address as it is. SCRAM would hide it from nobody who can listen there, and takes
     * a JVM that has just started more time than all else that a connection needs.
     */
    private static String hostBasedAuthentication(String listenAddress) {
        String network = listenAddress + (listenAddress.contains(":") ? "/128" : "/32");
        return "host all all " + network + " password\n";
    }

    private static String postgresqlConf(int major, String listenAddress) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", listenAddress);
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("fsync", "off");
        settings.put("full_page_writes", "off");
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        settings.put("autovacuum", "off");
        settings.put("jit", "off");
        settings.put("max_logical_replication_workers", "0");
        settings.put("max_locks_per_transaction", "2048");
        settings.put("shared_buffers", "64MB");
        settings.put("checkpoint_timeout", "1h");
        settings.put("max_wal_size", "4GB");
        settings.put("lc_messages", "C");
        settings.put("log_checkpoints", "off");
        settings.put("logging_collector", "off");
        if (File.separatorChar == '/') {
            settings.put("dynamic_shared_memory_type", IN_THE_DATA_DIRECTORY);
        }
        if (major >= FIRST_WITH_SCRAM_ITERATIONS) {
            // They make short passwords hard to guess; ours are as long as a key.
            settings.put("scram_iterations", "1");
        }
        if (major >= FIRST_WITH_IO_METHOD) {
            settings.put("io_method", "sync");
        }
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + " = '" + setting.getValue() + "'\n")
                .collect(Collectors.joining());
    }
}
