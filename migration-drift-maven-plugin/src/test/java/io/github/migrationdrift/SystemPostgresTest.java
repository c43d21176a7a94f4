package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.policy.Strictness;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.testing.SharedPostgres;
import io.github.migrationdrift.testing.SourceCompiler;
import io.github.migrationdrift.testing.SystemPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Checks on a server as others run it, with extensions that the embedded one lacks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SystemPostgresTest {
    private static final String POSTGIS = "create extension if not exists postgis;\n";
    private static final String PLACE = """
            create table place (id bigint primary key, location geometry(Point, 4326) not null);
            """;

    @TempDir
    private Path directory;

    private SystemPostgres server;

    @BeforeAll
    void start() {
        server = SystemPostgres.start();
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void entity() throws IOException {
        Path source = Files.writeString(
                Files.createDirectories(directory.resolve("source")).resolve("Place.java"), """
                import jakarta.persistence.*;

                @Entity
                class Place {
                    @Id
                    Long id;

                    @Column(columnDefinition = "geometry(Point, 4326)", nullable = false)
                    byte[] location;
                }
                """);
        SourceCompiler.compile(List.of(source), Files.createDirectories(directory.resolve("classes")));
        Files.createDirectories(directory.resolve("sql"));
    }

    @AfterEach
    void nothingIsLeft() throws SQLException {
        assertThat(names("select datname from pg_database where datname like 'drift%'"))
                .isEmpty();
    }

    @Test
    void comparesTypesOfAnExtensionAndLeavesItsTablesAlone() throws IOException {
        DriftReport report = run(POSTGIS + PLACE, server.superuser());

        assertThat(report.drifts()).isEmpty();
        assertThat(report.warnings()).isEmpty();
        assertThat(report.versions().postgres()).startsWith("15.");
    }

    @Test
    void seesAnotherReferenceSystemAndWhereItWasChosen() throws IOException {
        DriftReport report = run(POSTGIS + PLACE.replace("4326", "3857"), server.superuser());

        assertThat(report.drifts()).singleElement().satisfies(drift -> {
            assertThat(drift.code()).isEqualTo("column.type");
            assertThat(drift.migrationOrigin().orElseThrow().line()).isEqualTo(2);
        });
    }

    @Test
    void saysThatOnlyASuperuserMayCreateTheExtension() throws IOException {
        SharedPostgres.execute(server.superuser(), "create role planner login createdb password 'secret'");
        try {
            CheckFailure failure = catchThrowableOfType(
                    CheckFailure.class, () -> run(POSTGIS + PLACE, server.as("planner", "secret")));

            assertThat(failure).hasMessageContaining("V1__init.sql, line 1, failed: ERROR: permission denied");
            assertThat(failure.advice())
                    .startsWith("The <username> (-Ddrift.username) may not create this extension.")
                    .contains("template1");
        } finally {
            SharedPostgres.execute(server.superuser(), "drop role planner");
        }
    }

    @Test
    void takesAnExtensionThatAnAdministratorPutIntoTheTemplate() throws IOException {
        JdbcTarget template = new JdbcTarget(
                server.superuser().url().replace("/postgres", "/template1"),
                server.superuser().user(),
                server.superuser().password());
        SharedPostgres.execute(server.superuser(), "create role planner login createdb password 'secret'");
        SharedPostgres.execute(template, "create extension postgis");
        try {
            DriftReport report = run(POSTGIS + PLACE, server.as("planner", "secret"));

            assertThat(report.drifts()).isEmpty();
            assertThat(report.warnings()).singleElement().asString().startsWith("Only a superuser may watch");
        } finally {
            SharedPostgres.execute(template, "drop extension postgis");
            SharedPostgres.execute(server.superuser(), "drop role planner");
        }
    }

    @Test
    void doesTwoChecksAtOnce() throws IOException {
        DriftSettings settings = settings(POSTGIS + PLACE, server.superuser());

        List<CompletableFuture<DriftReport>> reports = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> new DriftCheck().run(settings)))
                .limit(2)
                .toList();

        assertThat(reports)
                .extracting(CompletableFuture::join)
                .allSatisfy(report -> assertThat(report.drifts()).isEmpty());
    }

    @Test
    void saysThatTheServerWentAwayHalfWay() throws IOException {
        try (SystemPostgres dying = SystemPostgres.start()) {
            CheckFailure failure = catchThrowableOfType(
                    CheckFailure.class,
                    () -> run(PLACE.replace("geometry(Point, 4326)", "bytea") + """
                            copy (select 1) to program 'kill -QUIT $(head -n 1 postmaster.pid)';
                            select pg_sleep(600);
                            """, dying.superuser()));

            assertThat(failure).hasMessageStartingWith("The database server went away while V1__init.sql ran: ");
            assertThat(failure.kind()).isEqualTo(CheckFailure.Kind.POSTGRES_FAILED);
            assertThat(failure.advice()).contains("look at the server's log");
        }
    }

    private DriftReport run(String migration, JdbcTarget given) throws IOException {
        return new DriftCheck().run(settings(migration, given));
    }

    private DriftSettings settings(String migration, JdbcTarget given) throws IOException {
        Files.writeString(directory.resolve("sql/V1__init.sql"), migration);
        Path classes = directory.resolve("classes");
        return DriftSettings.onClassPath()
                .classPath(TestSettings.classPathBehind(classes))
                .entityLocations(List.of(classes))
                .migrationLocations("filesystem:" + directory.resolve("sql"))
                .strictness(Strictness.STRICT)
                .server(given.url(), given.user(), given.password())
                .build();
    }

    private List<String> names(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = server.superuser().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
