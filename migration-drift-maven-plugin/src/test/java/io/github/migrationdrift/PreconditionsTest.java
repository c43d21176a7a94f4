package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationdrift.discovery.MigrationLocations;
import io.github.migrationdrift.discovery.MigrationPlace;
import io.github.migrationdrift.drift.Severity;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.report.DriftReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What migrations take for granted that a new server does not have. */
class PreconditionsTest {
    private static final String LIBRARY = """
            create table book (id bigint primary key, title varchar(200) not null);
            """;

    private static final String LOAN = """
            create sequence book_seq increment by 50;
            create table loan (id bigint primary key, book_id bigint not null references book, due date);
            """;

    @TempDir
    private Path scripts;

    @Test
    void makesRolesThatMigrationsName() throws IOException {
        DriftReport report = run(settings(LIBRARY + """
                grant select on book to reader;
                alter table book owner to "Shop Owner";
                do $$ begin execute 'grant insert on book to writer'; end $$;
                """));

        assertThat(report.warnings())
                .contains(
                        "The migrations need roles that they do not create; the check created them: reader, Shop Owner, writer."
                                + " State them with <roles> (-Ddrift.roles=reader,Shop Owner,writer), and they are there from the start.");
    }

    @Test
    void saysNothingOfRolesThatAreStated() throws IOException {
        DriftReport report =
                run(settings(LIBRARY + "grant select on book to reader;").roles(List.of("reader")));

        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void runsWhatAnAdministratorPrepares() throws IOException {
        DriftReport report = run(settings(LIBRARY + "create index on book using gin (title gin_trgm_ops);")
                .initSql("create extension pg_trgm"));

        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void tellsOfSchemasAndMakesExtensionsThatMigrationsPresuppose() throws IOException {
        DriftReport report = run(settings(LIBRARY + """
                create table "Lending".loan (id uuid primary key default uuid_generate_v4(), note citext);
                create index on book using gin (title gin_trgm_ops);
                """));

        assertThat(report.drifts())
                .filteredOn(drift -> drift.code().equals("schema.missing"))
                .singleElement()
                .satisfies(drift -> assertThat(drift.message())
                        .isEqualTo(
                                "No migration creates the schema Lending, and V1__init.sql, line 2 needs it. Where Flyway"
                                        + " creates it, name it in Flyway's schemas (-Dflyway.schemas=…,Lending); where"
                                        + " an administrator does, say so with <initSql>."))
                .satisfies(drift -> assertThat(drift.severity()).isEqualTo(Severity.ERROR))
                .satisfies(drift -> assertThat(drift.repair().statements()).contains("create schema \"Lending\""));
        String statements =
                "create extension \"citext\"; create extension \"uuid-ossp\";" + " create extension \"pg_trgm\"";
        assertThat(report.warnings())
                .contains("The migrations need what none of them creates; the check created it: "
                        + statements + ". Add it to a migration, or state it with <initSql> (-Ddrift.initSql='"
                        + statements + "').");
    }

    @Test
    void namesTheStatementThatAnAdministratorGotWrong() throws IOException {
        DriftSettings.Builder settings = settings(LIBRARY).initSql("create extenshun citext");

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> run(settings))
                .withMessageStartingWith("PostgreSQL refuses the SQL of <initSql>: ERROR: syntax error at or near")
                .extracting(CheckFailure::advice)
                .asString()
                .startsWith("Correct <initSql> (-Ddrift.initSql)");
    }

    @Test
    void runsInADatabaseThatIsCalledLikeTheApplications() throws IOException {
        DriftReport report = run(settings(LIBRARY + """
                        create role raid_owner;
                        grant connect on database raid to raid_reader;
                        alter database raid set statement_timeout = '1min';
                        comment on database raid is 'The books';
                        do $$ begin assert current_database() = 'raid' and current_user = 'keeper'; end $$;
                        """)
                .flywayProperties(Map.of(
                        "flyway.url", "jdbc:postgresql://db.example.com/raid?ssl=true", "flyway.user", "keeper")));

        assertThat(report.subject().migrations()).isEqualTo(1);
        assertThat(report.warnings()).singleElement().asString().contains("the check created them: raid_reader. State");
    }

    @Test
    void takesTheDatabaseThatMigrationsNameForTheirOwn() throws IOException {
        DriftReport report = run(settings(LIBRARY + """
                alter database shop set jit = off;
                comment on database shop is 'The books';
                do $$ begin assert current_database() = 'shop'; end $$;
                """));

        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void makesOtherDatabasesThatMigrationsName() throws IOException {
        DriftReport report = run(settings(LIBRARY + """
                alter database shop set jit = off;
                revoke connect on database postgres from public;
                do $$ begin assert current_database() = 'shop'; end $$;
                """));

        assertThat(report.warnings())
                .containsExactly(
                        "The migrations name databases that none of them creates; the check created them, empty: postgres.");
    }

    @Test
    void reassignsWhatTheMigratingRoleOwns() throws IOException {
        callback("reassign owned by current_user to shop_owner; grant usage on schema public to "
                + "${flyway:database}_reader;");

        DriftReport report = run(settings(LIBRARY + "create role shop_owner; create index title on book (title);"));

        assertThat(report.warnings()).singleElement().asString().contains("the check created them: app_reader. State");
        assertThat(report.drifts())
                .filteredOn(drift -> drift.code().equals("index.extra"))
                .singleElement()
                .satisfies(drift -> assertThat(drift.toString()).contains("V1__init.sql"));
    }

    /** With DISCARD ALL a migration gives up the lock of the session that Flyway holds, where the check told it to. */
    @Test
    void lastsAsLongAsMigrationsWhateverTheyDoToTheirSession() throws IOException {
        Files.writeString(scripts.resolve("V0__session.sql"), """
                create role archivist;
                grant all on schema public to archivist;
                set role archivist;
                create table archive (id bigint);
                reset role;
                reset all;
                """);
        Files.writeString(scripts.resolve("V2__discard.sql"), "discard all;");
        Files.writeString(scripts.resolve("V3__after.sql"), "create table later (id bigint);");

        DriftReport report = run(settings(LIBRARY));

        assertThat(report.subject().migrations()).isEqualTo(4);
        assertThat(report.warnings()).isEmpty();
        assertThat(report.drifts())
                .filteredOn(drift -> drift.code().equals("table.extra"))
                .map(drift -> drift.location().path() + " "
                        + drift.migrationOrigin().orElseThrow().script())
                .contains("public.archive V0__session.sql", "public.later V3__after.sql");
    }

    @Test
    void saysWhatALostLockMeansWhereTheProjectChoseIt() throws IOException {
        Files.writeString(scripts.resolve("V2__discard.sql"), "discard all;");
        DriftSettings.Builder settings =
                settings(LIBRARY).flywayProperties(Map.of("flyway.postgresql.transactional.lock", "false"));

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> run(settings))
                .withMessageContaining("Unable to release PostgreSQL advisory lock")
                .extracting(CheckFailure::advice)
                .asString()
                .contains("DISCARD ALL", "flyway.postgresql.transactional.lock=true");
    }

    @Test
    void findsExtensionsWhoseTypesFunctionsAreDeclaredWith() throws IOException {
        DriftReport report = run(settings(LIBRARY + """
                create function tags(book hstore) returns text[] language sql as 'select akeys(book)';
                create function under(place ltree) returns boolean language sql as 'select true';
                """));

        assertThat(report.warnings())
                .singleElement()
                .asString()
                .contains("the check created it: create extension \"hstore\"; create extension \"ltree\".");
    }

    @Test
    void leavesItToMigrationsToMakeTheRoleOfTheApplication() throws IOException {
        DriftReport report = run(settings("create role ledger login;" + LIBRARY + "alter table book owner to ledger;")
                .flywayProperties(Map.of("flyway.user", "ledger")));

        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void givesRightsToARoleThatMigrationsTurnTo() throws IOException {
        DriftReport report = run(settings(LIBRARY + "create schema archive;")
                .flywayProperties(Map.of("flyway.initSql", "SET ROLE owner_role")));

        assertThat(report.warnings()).singleElement().asString().contains("the check created them: owner_role. State");
    }

    @Test
    void letsAnAdministratorDoWithoutThePublicSchema() throws IOException {
        DriftReport report = run(settings(LIBRARY + "grant select on book to reader;")
                .roles(List.of("reader"))
                .flywayProperties(Map.of("flyway.defaultSchema", "library"))
                .initSql("drop schema public"));

        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void runsRepeatableMigrationsTwiceUnderTheSameNames() throws IOException {
        Files.writeString(
                scripts.resolve("R__rights.sql"),
                "grant connect on database raid to raid_reader;"
                        + " do $$ begin assert current_database() = 'raid'; end $$;");
        DriftReport report =
                run(settings(LIBRARY).flywayProperties(Map.of("flyway.url", "jdbc:postgresql://localhost/raid")));

        assertThat(report.warnings()).singleElement().asString().contains("the check created them: raid_reader. State");
    }

    @Test
    void saysWhatFlywaysTargetLeavesOut() throws IOException {
        Files.writeString(scripts.resolve("V2__more.sql"), "create table loan (id bigint primary key);");
        Files.writeString(scripts.resolve("V3__less.sql"), "drop table book;");

        assertThat(run(settings(LIBRARY).flywayProperties(Map.of("flyway.target", "1")))
                        .warnings())
                .containsExactly(
                        "Flyway's target 1 leaves out 2 migrations, which the check has not seen: V2__more.sql,"
                                + " V3__less.sql. Remove flyway.target, or set it to latest, to check what they create.");
        assertThat(run(settings(LIBRARY).flywayProperties(Map.of("flyway.target", "3")))
                        .warnings())
                .isEmpty();
    }

    @Test
    void beginsTheSearchPathWithTheSchemaOfTheUser() throws IOException {
        DriftReport presupposed = run(matching(LIBRARY + LOAN)
                .hibernateProperties(
                        Map.of("hibernate.default_schema", "keeper", "jakarta.persistence.jdbc.user", "keeper")));
        DriftReport made = run(matching(
                "create schema keeper; create sequence keeper.book_seq increment 50; create table keeper.book (id bigint"
                        + " primary key, title varchar(200) not null); create table keeper.loan (id bigint primary key,"
                        + " book_id bigint not null references keeper.book, due date);"));

        assertThat(presupposed.drifts()).isEmpty();
        assertThat(presupposed.warnings())
                .singleElement()
                .asString()
                .startsWith(
                        "The entities name the schema keeper, which no migration creates. It has the name of the user");
        assertThat(made.drifts()).isEmpty();
        assertThat(made.warnings()).isEmpty();
    }

    private DriftSettings.Builder matching(String migration) throws IOException {
        return settings(migration).hibernateProperties(Map.of("jakarta.persistence.jdbc.user", "keeper"));
    }

    @Test
    void findsTheOnePackageOfJavaMigrations() throws IOException {
        String name = "V2__AddAuthor.class";
        String folder = "io/github/migrationdrift/worker/jvm/flyway/samples/";
        Path batch = Files.createDirectories(scripts.resolve("src/main/resources/batch"));
        Files.writeString(batch.resolve("V1-dataflow.sql"), "select 1;");
        Path classes = scripts.resolve("target/classes");
        Files.createDirectories(classes.resolve(folder));
        Files.copy(
                Path.of("target/test-classes", folder, name),
                classes.resolve(folder).resolve(name));
        List<Path> classPath = TestSettings.classPathBehind(classes).stream()
                .filter(entry -> !entry.endsWith("test-classes"))
                .toList();

        MigrationPlace place = MigrationLocations.of(TestSettings.of(new DriftSettings.Builder(scripts)
                .classPath(classPath)
                .resourceRoots(List.of(scripts.resolve("src/main/resources")))));

        assertThat(place.locations()).containsExactly("classpath:io/github/migrationdrift/worker/jvm/flyway/samples");
        assertThat(place.warning().orElse("")).contains("-Ddrift.locations=classpath:io/github/migrationdrift/");
    }

    @Test
    void blamesNeitherMappingNorStatementWhereTheDatabaseWentAway() throws IOException {
        DriftSettings.Builder settings = settings(LIBRARY + "select pg_terminate_backend(pg_backend_pid());");

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> run(settings))
                .withMessageStartingWith("The database server went away while V1__init.sql ran: ")
                .extracting(CheckFailure::advice)
                .asString()
                .startsWith(
                        "A migration that drops databases, changes the role that it runs as, or ends the connections");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create extension postgis;                                    | <url> (-Ddrift.url=jdbc:postgresql://…)",
                "create table t (id int auto_increment primary key);          | looks like the SQL of MySQL or MariaDB",
                "create table `t` (id int);                                   | looks like the SQL of MySQL or MariaDB",
                "create table t (id number(10), name varchar2(20));           | looks like the SQL of Oracle",
                "create table t (id int identity(1,1), name nvarchar(20));    | looks like the SQL of SQL Server",
                "create table t (id int, code no_such_type);                  | <initSql> (-Ddrift.initSql)",
                "set statement_timeout = 1; select pg_sleep(9);               | met a timeout that the migrations set"
            })
    void saysTheWayOut(String migration, String advice) throws IOException {
        DriftSettings.Builder settings = settings(migration);

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> run(settings))
                .withMessageContaining("V1__init.sql, line 1, failed")
                .extracting(CheckFailure::advice)
                .asString()
                .contains(advice);
    }

    private void callback(String sql) throws IOException {
        Files.writeString(scripts.resolve("afterMigrate.sql"), sql);
    }

    private DriftSettings.Builder settings(String migration) throws IOException {
        Files.writeString(scripts.resolve("V1__init.sql"), migration);
        return DriftSettings.onClassPath()
                .entityLocations(List.of(Path.of("target/test-classes")))
                .packages("io.github.migrationdrift.library")
                .migrationLocations("filesystem:" + scripts);
    }

    private static DriftReport run(DriftSettings.Builder settings) {
        return new DriftCheck().run(settings.build());
    }
}
