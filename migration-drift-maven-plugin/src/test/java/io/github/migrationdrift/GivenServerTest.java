package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.postgres.binaries.PostgresBinaries;
import io.github.migrationdrift.postgres.binaries.PostgresVersion;
import io.github.migrationdrift.postgres.scratch.ScratchDirectory;
import io.github.migrationdrift.postgres.server.GivenServer;
import io.github.migrationdrift.postgres.server.ScratchServer;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.testing.SharedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks on a server that exists already. */
class GivenServerTest {
    private JdbcTarget given = new JdbcTarget("", "", "");

    @BeforeEach
    void database() throws SQLException {
        given = SharedPostgres.createDatabase();
    }

    @AfterEach
    void drop() throws SQLException {
        execute("drop role if exists drift_test");
        SharedPostgres.drop(given);
    }

    @Test
    void leavesNothingOnTheServer() throws SQLException {
        DriftReport report = run(library("classpath:library/drifting"), given);

        assertThat(report.fails()).isTrue();
        assertThat(report.warnings()).isEmpty();
        assertThat(databases()).isEmpty();
        assertThat(names("select relname from pg_class where relnamespace = 'public'::regnamespace"))
                .isEmpty();
    }

    @Test
    void leavesNothingWhenAMigrationFails() throws SQLException {
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> run(library("classpath:library/failing"), given));

        assertThat(databases()).isEmpty();
    }

    @Test
    void needsNoMoreThanTheRightToCreateDatabases() throws SQLException {
        execute("create role drift_test login createdb password 'secret'");

        DriftReport report = run(library("classpath:library/matching"), as("drift_test", "secret"));

        assertThat(report.drifts()).isEmpty();
        assertThat(report.warnings()).singleElement().asString().startsWith("Only a superuser may watch");
        assertThat(databases()).isEmpty();
    }

    @Test
    void saysThatTheRoleMayNotCreateDatabases() throws SQLException {
        execute("create role drift_test login password 'secret'");

        CheckFailure failure = failure(as("drift_test", "secret"));

        assertThat(failure)
                .hasMessageStartingWith("The role drift_test may not create databases on jdbc:postgresql://");
        assertThat(failure.advice()).endsWith("alter role drift_test createdb;");
    }

    /** The server that other tests share trusts everybody. */
    @Test
    void saysThatThePasswordIsWrong() {
        try (ScratchDirectory directory = ScratchDirectory.create();
                ScratchServer server =
                        ScratchServer.start(PostgresBinaries.onClassPath(), PostgresVersion.DEFAULT, directory)) {
            CheckFailure failure =
                    failure(new JdbcTarget(server.createDatabase("any").url(), "postgres", "guessed"));

            assertThat(failure)
                    .hasMessageStartingWith("Cannot connect to jdbc:postgresql://")
                    .hasMessageContaining("password authentication failed");
            assertThat(failure.advice()).startsWith("Look at the credentials: <url>, <username> and <password>");
        }
    }

    @Test
    void saysThatNobodyAnswers() {
        CheckFailure failure = failure(new JdbcTarget("jdbc:postgresql://127.0.0.1:1/postgres", "postgres", "x"));

        assertThat(failure)
                .hasMessageStartingWith("Cannot connect to jdbc:postgresql://127.0.0.1:1/postgres as postgres:");
        assertThat(failure.advice()).startsWith("Start the server or correct the settings");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://db/shop?user=me&password=secret, Not a URL of PostgreSQL:"
                + " jdbc:mysql://db/shop?user=me&password=…",
        "postgres://me:secret@db/shop,                 Not a URL of PostgreSQL: postgres://…@db/shop",
        "jdbc:postgresql://me:secret@db/shop,          'The URL has credentials before its host, which the JDBC driver"
                + " does not read: jdbc:postgresql://…@db/shop'",
        "jdbc:postgresql://db/shop?password=100%,      The URL has a % without two hexadecimal digits behind it; write it as %25: jdbc:postgresql://db/shop?password=…"
    })
    void saysWhatIsWrongWithTheUrlAndKeepsThePassword(String url, String message) {
        CheckFailure failure = failure(new JdbcTarget(url, "", ""));

        assertThat(failure).hasMessage(message);
        assertThat(failure.advice()).startsWith("<url> (-Ddrift.url) is a JDBC URL such as jdbc:postgresql://");
    }

    @Test
    void dropsWhatAKilledRunLeftBehind() throws SQLException {
        String old = "drift_" + (Instant.now().getEpochSecond() - 10_000) + "_0123456789ab_migrated";
        createMarked(old, old);

        GivenServer.connect(given).close();

        assertThat(names("select datname from pg_database where datname like 'drift%'"))
                .isEmpty();
    }

    /** Databases of others whose names look like ours, and ours that others use or made theirs. */
    @Test
    void dropsNothingElse() throws SQLException {
        long old = Instant.now().getEpochSecond() - 10_000;
        List<String> others = List.of(
                "drift_of_the_users_own",
                "drift_20200101_abcdefabcdef_backup",
                "drift_99999999999999999999_0123456789ab_x",
                "drift_" + old + "_0123456789ab_unmarked",
                "drift_" + old + "_0123456789ab_foreign",
                "drift_" + old + "_0123456789ab_renamed",
                "drift_" + Instant.now().getEpochSecond() + "_0123456789ab_young",
                "drift_" + (Instant.now().getEpochSecond() + 10_000) + "_0123456789ab_future",
                "drift_1577836800_0123456789ab_before_there_were_any",
                "prefix_drift_" + old + "_0123456789ab_migrated");
        String used = "drift_" + old + "_0123456789ab_used";
        for (String name : others) {
            boolean unmarked = name.endsWith("unmarked");
            boolean renamed = name.endsWith("renamed");
            createMarked(name, unmarked ? "" : renamed ? "drift_" + old + "_0123456789ab_migrated" : name);
        }
        createMarked(used, used);
        execute("create role drift_test");
        execute("alter database drift_" + old + "_0123456789ab_foreign owner to drift_test");

        try (Connection user = database(used).connect()) {
            GivenServer.connect(given).close();
            run(library("classpath:library/matching"), given);
        }

        assertThat(names("select datname from pg_database where datname like '%drift%'"))
                .containsAll(others)
                .contains(used)
                .hasSize(others.size() + 1);
        for (String name : others) {
            execute("drop database " + name);
        }
        execute("drop database " + used);
    }

    @Test
    void dropsWhatAMigrationWouldKeep() throws SQLException {
        DriftReport report = run(library("classpath:library/clinging"), given);

        assertThat(report.warnings()).isEmpty();
        assertThat(databases()).isEmpty();
    }

    @Test
    void saysWhatStaysAndDropsItLater() throws SQLException {
        GivenServer server = GivenServer.connect(given);
        JdbcTarget kept = server.createDatabase("kept");
        server.createDatabase("other");
        SharedPostgres.execute(
                kept, "create subscription s connection 'host=127.0.0.1 port=1' publication p with (connect = false)");

        assertThat(server.tidyUp())
                .singleElement()
                .asString()
                .startsWith("A scratch database could not be dropped: " + SharedPostgres.nameOf(kept));
        assertThat(databases()).containsExactly(SharedPostgres.nameOf(kept));

        SharedPostgres.execute(kept, "alter subscription s set (slot_name = none)");
        SharedPostgres.execute(kept, "drop subscription s");
        sweepInThreeHours();
        assertThat(databases()).isEmpty();
    }

    /** As if that run had been long ago. */
    private void sweepInThreeHours() throws SQLException {
        long past = Instant.now().getEpochSecond() - 10_800;
        for (String name : databases()) {
            String aged = name.replaceFirst("_\\d{10}_", "_" + past + "_");
            execute("alter database " + name + " rename to " + aged);
            mark(aged, aged);
        }
        GivenServer.connect(given).close();
    }

    private void createMarked(String name, String marked) throws SQLException {
        execute("create database " + name);
        if (!marked.isEmpty()) {
            mark(name, marked);
        }
    }

    private void mark(String name, String marked) throws SQLException {
        execute("comment on database " + name
                + " is 'Scratch database of migration-drift-maven-plugin; a later run drops " + marked + "'");
    }

    private JdbcTarget database(String name) {
        return new JdbcTarget(
                given.url().replace("/" + SharedPostgres.nameOf(given), "/" + name), given.user(), given.password());
    }

    @Test
    void letsTheWorkerDropWhatADeadParentMade() throws SQLException {
        GivenServer server = GivenServer.connect(given);
        JdbcTarget made = server.createDatabase("migrated");
        try (Connection held = made.connect()) {
            server.databases().drop();
            assertThat(databases()).isEmpty();
        } catch (SQLException e) {
            // The connection went with its database.
        }
        server.close();
    }

    private static CheckFailure failure(JdbcTarget server) {
        try {
            run(library("classpath:library/matching"), server);
        } catch (CheckFailure e) {
            return e;
        }
        throw new AssertionError("no failure");
    }

    private static DriftSettings.Builder library(String location) {
        return DriftSettings.onClassPath()
                .entityLocations(List.of(Path.of("target/test-classes")))
                .packages("io.github.migrationdrift.library")
                .migrationLocations(location);
    }

    private static DriftReport run(DriftSettings.Builder settings, JdbcTarget server) {
        return new DriftCheck()
                .run(settings.server(server.url(), server.user(), server.password())
                        .build());
    }

    private JdbcTarget as(String role, String password) {
        return new JdbcTarget(given.url(), role, password);
    }

    private List<String> databases() throws SQLException {
        return names("select datname from pg_database where datname ~ '^drift_[0-9]'");
    }

    private List<String> names(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = given.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = given.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
