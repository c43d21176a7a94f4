package io.github.migrationdrift.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.postgres.binaries.BinariesArchive;
import io.github.migrationdrift.postgres.binaries.Platform;
import io.github.migrationdrift.postgres.binaries.PostgresBinaries;
import io.github.migrationdrift.postgres.binaries.PostgresVersion;
import io.github.migrationdrift.postgres.scratch.DirectoryTree;
import io.github.migrationdrift.postgres.scratch.ScratchDirectory;
import io.github.migrationdrift.postgres.scratch.UserDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ScratchServerTest {
    private static final BinariesArchive ARCHIVE =
            PostgresBinaries.onClassPath().find(PostgresVersion.DEFAULT, Platform.ofHost());

    @TempDir
    private static Path temporary;

    private static UserDirectory user;

    @BeforeAll
    static void chooseAPlaceWhosePathHasASpace() {
        user = UserDirectory.below(temporary.resolve("with a space"));
    }

    @Test
    void startsAndStops() throws Exception {
        Path left;
        JdbcTarget database;
        try (ScratchDirectory scratch = ScratchDirectory.create(user);
                ScratchServer server = start(scratch)) {
            left = scratch.path();
            database = server.createDatabase("a database");
            assertThat(server.serverVersion()).isEqualTo("18.6");
            assertThat(answer(database, "select current_database()")).endsWith("a database");
            assertThat(server.logTail()).contains("ready to accept connections");
        }
        assertThat(left).doesNotExist();
        assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
    }

    @Test
    void keepsEverybodyElseOut() throws Exception {
        try (ScratchDirectory scratch = ScratchDirectory.create(user);
                ScratchServer server = start(scratch)) {
            JdbcTarget database = server.createDatabase("guarded");
            JdbcTarget guess = new JdbcTarget(database.url(), database.user(), "postgres");
            assertThatThrownBy(guess::connect).hasMessageContaining("password authentication failed");
            assertThat(answer(database, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                    .isEqualTo("password");
            assertThat(answer(database, "select string_agg(address || '/' || netmask, ',') from pg_hba_file_rules"))
                    .isEqualTo("127.0.0.1/255.255.255.255");
            assertThat(answer(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(answer(database, "show unix_socket_directories")).isEmpty();
            assertThat(answer(
                            database,
                            "select rolpassword like 'SCRAM-SHA-256$%' from pg_authid where rolpassword <> ''"))
                    .isEqualTo("t");
        }
    }

    @Test
    void clonesADatabase() throws Exception {
        try (ScratchDirectory scratch = ScratchDirectory.create(user);
                ScratchServer server = start(scratch)) {
            JdbcTarget template = server.createDatabase("template");
            execute(template, "create table book (id int)");
            JdbcTarget clone = server.cloneDatabase(template, "clone");
            assertThat(answer(clone, "select 'book'::regclass")).isEqualTo("book");
        }
    }

    @Test
    void givesEachAttemptTheSameNamesOnAServerLikeNew() throws Exception {
        HomeNames names = new HomeNames("shop", "ledger");
        try (ScratchDirectory scratch = ScratchDirectory.create(user);
                ScratchServer server = start(scratch)) {
            MigrationHome first = server.createHome(names);
            server.createRole("reader");
            execute(first.migrator(), "create role made; create table book (id int); grant select on book to reader");
            execute(
                    first.migrator(),
                    "alter role current_user set search_path = other; alter database shop set jit = on");

            server.createForeignDatabase("billing");
            execute(first.migrator(), "create database reporting");

            MigrationHome second = server.createHome(names);

            assertThat(second).isEqualTo(first);
            assertThat(answer(second.migrator(), "select current_user || ' ' || current_database()"))
                    .isEqualTo("ledger shop");
            assertThat(answer(second.migrator(), "show search_path")).isEqualTo("\"$user\", public");
            assertThat(answer(second.migrator(), "select count(*) from pg_db_role_setting"))
                    .isEqualTo("0");
            assertThat(answer(second.migrator(), "select to_regclass('book') is null"))
                    .isEqualTo("t");
            assertThat(answer(
                            second.migrator(),
                            "select string_agg(rolname, ' ' order by rolname) from pg_roles where rolname in"
                                    + " ('made', 'reader', 'ledger', 'postgres')"))
                    .isEqualTo("ledger postgres reader");
            assertThat(answer(
                            second.migrator(),
                            "select string_agg(datname, ' ' order by datname) from pg_database where datname in"
                                    + " ('billing', 'reporting', 'shop')"))
                    .isEqualTo("billing shop");
        }
    }

    @Test
    void migratesInADatabaseThatIsCalledPostgresAsARoleThatIsCalledSo() throws Exception {
        try (ScratchDirectory scratch = ScratchDirectory.create(user);
                ScratchServer server = start(scratch)) {
            MigrationHome home = server.createHome(new HomeNames("postgres", "postgres"));
            execute(
                    home.migrator(),
                    "create role other; create table book (id int); comment on database postgres is 'b'");
            execute(home.migrator(), "reassign owned by current_user to other");

            assertThat(answer(home.observer(), "select tableowner from pg_tables where tablename = 'book'"))
                    .isEqualTo("other");
        }
    }

    @Test
    void migratesAsTheUsualRoleWhereAnotherCannotBe() throws Exception {
        try (ScratchDirectory scratch = ScratchDirectory.create(user);
                ScratchServer server = start(scratch)) {
            MigrationHome home = server.createHome(new HomeNames("shop", "pg_reserved"));
            assertThat(answer(home.migrator(), "select current_user")).isEqualTo("postgres");
        }
    }

    @Test
    void twoStartAtOnce() throws Exception {
        UserDirectory fresh = UserDirectory.below(temporary.resolve("two at once"));
        Callable<String> run = () -> {
            try (ScratchDirectory scratch = ScratchDirectory.create(fresh);
                    ScratchServer server = ScratchServer.start(ARCHIVE, PostgresVersion.DEFAULT, scratch, fresh)) {
                return answer(
                        server.createDatabase("own"), "select count(*) from pg_database where datname like '%own'");
            }
        };
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            for (Future<String> result : executor.invokeAll(List.of(run, run))) {
                assertThat(result.get()).isEqualTo("1");
            }
        } finally {
            executor.shutdownNow();
        }
        assertThat(DirectoryTree.children(fresh.runs())).isEmpty();
    }

    @Test
    void makesDamagedKeptDataAnew() throws Exception {
        UserDirectory fresh = UserDirectory.below(temporary.resolve("damaged"));
        assertStarts(fresh);
        Files.write(installedFile(fresh, "pg_control"), new byte[8192]);
        assertStarts(fresh);
        Files.delete(installedFile(fresh, "hstore.control"));
        assertStarts(fresh);
        assertThat(installedFile(fresh, "hstore.control")).exists();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Only the launcher starts PostgreSQL there.")
    void goesOnWithTheDataOfAnotherServer() throws Exception {
        UserDirectory first = UserDirectory.below(temporary.resolve("first"));
        Path archive = temporary.resolve("data.archive");
        KeptServer kept;
        try (ScratchDirectory scratch = ScratchDirectory.create(first);
                ScratchServer server = ScratchServer.start(ARCHIVE, PostgresVersion.DEFAULT, scratch, first)) {
            server.createRole("reader");
            server.createDatabase("to compare with");
            MigrationHome home = server.createHome(new HomeNames("shop", "ledger"));
            execute(home.migrator(), "create table book (id int); grant select on book to reader");
            kept = server.finish("shop", "shop").orElseThrow();
            try (OutputStream out = Files.newOutputStream(archive)) {
                server.data().pack(out);
            }
        }
        KeptData data = new ArchivedData(kept, archive);
        // Where nothing has been unpacked yet, as on a machine that has only been handed the archive.
        UserDirectory second = UserDirectory.below(temporary.resolve("second"));
        try (ScratchDirectory scratch = ScratchDirectory.create(second);
                ScratchServer server = ScratchServer.goOn(data, ARCHIVE, PostgresVersion.DEFAULT, scratch, second)
                        .orElseThrow()) {
            MigrationHome home = server.home("shop", "ledger");
            assertThat(answer(home.migrator(), "select current_user || ' ' || count(*) from book"))
                    .isEqualTo("ledger 0");
            assertThat(answer(
                            home.observer(),
                            "select string_agg(datname, ' ' order by datname) from pg_database where datname not like"
                                    + " 'template%'"))
                    .isEqualTo("migration_drift shop");
            assertThat(server.createRole("reader")).as("it is there").isFalse();
            JdbcTarget formerly =
                    new JdbcTarget(home.observer().url(), home.observer().user(), kept.password());
            assertThatThrownBy(formerly::connect).hasMessageContaining("password authentication failed");
        }
    }

    private record ArchivedData(KeptServer server, Path file) implements KeptData {
        @Override
        public void unpack(Path directory) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                new DataArchive(directory).unpack(in);
            }
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Only the launcher starts PostgreSQL there.")
    void keepsNoDataThatHaveAPartElsewhere() throws Exception {
        try (ScratchDirectory scratch = ScratchDirectory.create(user);
                ScratchServer server = start(scratch)) {
            MigrationHome home = server.createHome(HomeNames.ANY);
            execute(home.migrator(), "alter system set work_mem = '8MB'");
            server.finish("app", "app").orElseThrow();
            assertThatThrownBy(() -> server.data().pack(OutputStream.nullOutputStream()))
                    .hasMessage("settings of the server were altered, for its next start");
        }
    }

    @Test
    void saysWhyTheServerDoesNotStart() {
        try (ScratchDirectory scratch = ScratchDirectory.create(user)) {
            BinariesArchive wrong =
                    new BinariesArchive(temporary.resolve("none.txz").toUri());
            assertThatExceptionOfType(CheckFailure.class)
                    .isThrownBy(() -> ScratchServer.start(wrong, PostgresVersion.DEFAULT, scratch, user))
                    .withMessageContaining("PostgreSQL 18.6.0 does not start")
                    .withMessageContaining("none.txz")
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(CheckFailure.Kind.POSTGRES_FAILED));
        }
    }

    private static void assertStarts(UserDirectory directory) throws SQLException {
        try (ScratchDirectory scratch = ScratchDirectory.create(directory);
                ScratchServer server = ScratchServer.start(ARCHIVE, PostgresVersion.DEFAULT, scratch, directory)) {
            assertThat(answer(server.createDatabase("d"), "select 1")).isEqualTo("1");
        }
    }

    private static Path installedFile(UserDirectory directory, String name) throws IOException {
        try (var files = Files.walk(directory.installations())) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private static ScratchServer start(ScratchDirectory scratch) {
        return ScratchServer.start(ARCHIVE, PostgresVersion.DEFAULT, scratch, user);
    }

    private static void execute(JdbcTarget database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(JdbcTarget database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
