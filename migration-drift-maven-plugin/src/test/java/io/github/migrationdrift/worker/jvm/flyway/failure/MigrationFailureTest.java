package io.github.migrationdrift.worker.jvm.flyway.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.failure.CheckFailure.Kind;
import io.github.migrationdrift.worker.jvm.flyway.MigrationRunner;
import io.github.migrationdrift.worker.jvm.flyway.Scripts;
import io.github.migrationdrift.worker.message.MigrationRequest;
import io.github.migrationdrift.worker.message.MigrationResult;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationFailureTest {
    private static final String HERE = "io.github.migrationdrift.worker.jvm.flyway";

    @TempDir
    Path directory;

    private Scripts scripts;

    @BeforeEach
    void scripts() {
        scripts = new Scripts(directory);
    }

    @Test
    void missingLocations() {
        CheckFailure failure = fails("classpath:no/such/package", "filesystem:no/such/folder");

        assertThat(failure.kind()).isEqualTo(Kind.NO_MIGRATIONS);
        assertThat(failure)
                .hasMessage("the location classpath:no/such/package does not exist: looked at no/such/package in every"
                        + " directory and jar of the project's class path\n"
                        + "the location filesystem:no/such/folder does not exist: looked at "
                        + Path.of("no/such/folder").toAbsolutePath());
        assertThat(failure.advice())
                .isEqualTo("Set <locations> of the plugin or -Ddrift.locations=classpath:…,filesystem:… to where the"
                        + " migrations are; classpath: means below src/main/resources once it is compiled, filesystem:"
                        + " is relative to the module's directory. Where a location may be missing, set"
                        + " <failOnMissingLocations>false</failOnMissingLocations> in <flywayProperties>.");
    }

    @Test
    void missingLocationBesideOthers() {
        scripts.add("V1__a.sql", "create table a ();");

        assertThat(scripts.runFrom("classpath:no/such/package", "filesystem:" + directory)
                        .warnings())
                .containsExactly("The location classpath:no/such/package does not exist: looked at no/such/package in"
                        + " every directory and jar of the project's class path. Flyway goes on without it.");
    }

    @Test
    void missingLocationThatMustNotBeMissing() {
        scripts.add("V1__a.sql", "create table a ();").set("failOnMissingLocations", "true");

        assertThat(fails("classpath:no/such/package", "filesystem:" + directory).kind())
                .isEqualTo(Kind.NO_MIGRATIONS);
    }

    @Test
    void missingLocationThatMayBeMissing() {
        scripts.add("V1__a.sql", "create table a ();").set("failOnMissingLocations", "false");

        MigrationResult result = scripts.runFrom("classpath:no/such/package", "filesystem:" + directory);

        assertThat(result.scripts()).hasSize(1);
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void filesThatLookLikeMigrations() {
        scripts.add("V1__a.sql", "create table a ();")
                .add("later/V2_b.sql", "")
                .add("v3__c.sql", "")
                .add("R_view.sql", "")
                .add("data.sql", "")
                .add("afterMigrate.sql", "");

        assertThat(scripts.run().warnings())
                .hasSize(3)
                .anyMatch(warning -> warning.startsWith("Flyway does not run later/V2_b.sql in filesystem:" + directory
                        + ": a migration is named like V1__create_book.sql"));
    }

    @Test
    void noMigrations() {
        scripts.add("V1_a.sql", "").add("readme.txt", "").add("b/x.sql", "").add("c/x.sql", "");

        CheckFailure failure = fails();

        assertThat(failure.kind()).isEqualTo(Kind.NO_MIGRATIONS);
        assertThat(failure)
                .hasMessage("Flyway found no migrations:\n  filesystem:" + directory
                        + " holds no migration, but V1_a.sql, b/x.sql, c/x.sql and 1 more");
        assertThat(failure.advice()).endsWith("A migration is named like V1__create_book.sql, with two underscores.");
    }

    @Test
    void refusedStatement() {
        scripts.add(
                "V3__add_isbn.sql",
                "-- Books have numbers.",
                "create table book (id bigint);",
                "",
                "/* a comment",
                "   of two lines */",
                "alter table",
                "    bok",
                "    add column isbn varchar(13);");

        CheckFailure failure = fails();

        assertThat(failure.kind()).isEqualTo(Kind.MIGRATION_FAILED);
        assertThat(failure)
                .hasMessage(String.join(
                        "\n",
                        "V3__add_isbn.sql, line 6, failed: ERROR: relation \"bok\" does not exist (42P01)",
                        "    alter table",
                        "        bok",
                        "        add column isbn varchar(13)"));
    }

    @Test
    void refusedStatementWithPositionHintAndDetail() {
        scripts.add(
                "V1__a.sql",
                "create table book (id bigint primary key, title text);",
                "",
                "-- below",
                "create view titles as",
                "select",
                "  -- the title",
                "  titel,",
                "  1 as one,",
                "  2 as two,",
                "  3 as three",
                "from book;");

        assertThat(fails())
                .hasMessage(String.join(
                        "\n",
                        "V1__a.sql, line 7, failed: ERROR: column \"titel\" does not exist (42703)",
                        "    …",
                        "    select",
                        "      -- the title",
                        "      titel,",
                        "      1 as one,",
                        "      2 as two,",
                        "    …",
                        "Hint: Perhaps you meant to reference the column \"book.title\".",
                        "Position: 56"));
    }

    @Test
    void violatedConstraint() {
        scripts.add(
                "V1__a.sql",
                "create table a (id int primary key);",
                "insert into a values (1);",
                "",
                "insert into a values (1);");

        assertThat(fails())
                .hasMessage(String.join(
                        "\n",
                        "V1__a.sql, line 4, failed: ERROR: duplicate key value violates unique constraint \"a_pkey\" (23505)",
                        "    insert into a values (1)",
                        "Detail: Key (id)=(1) already exists."));
    }

    @Test
    void refusedStatementOfCallback() {
        scripts.add("V1__a.sql", "create table a ();").add("afterMigrate.sql", "", "drop table b;");

        assertThat(fails())
                .hasMessage("afterMigrate.sql, line 2, failed: ERROR: table \"b\" does not exist (42P01)\n"
                        + "    drop table b");
    }

    @Test
    void missingRole() {
        scripts.add("V1__a.sql", "create table a ();", "alter table a owner to library_app;");

        CheckFailure failure = fails();

        assertThat(failure).hasMessageContaining("ERROR: role \"library_app\" does not exist (42704)");
        assertThat(failure.kind()).isEqualTo(CheckFailure.Kind.ROLE_MISSING);
        assertThat(failure.advice())
                .isEqualTo(
                        "Create the role on the server; the check creates roles only on the PostgreSQL that it starts itself.");
    }

    @Test
    void missingExtension() {
        scripts.add("V1__a.sql", "create extension postgis;");

        CheckFailure failure = fails();

        assertThat(failure).hasMessageContaining("ERROR: extension \"postgis\" is not available (0A000)");
        assertThat(failure.advice())
                .startsWith("The embedded PostgreSQL has the extensions of PostgreSQL's own contrib");
    }

    @Test
    void missingTypeOfExtension() {
        scripts.add("V1__a.sql", "create table a (name citext);");

        assertThat(fails().advice()).contains("CREATE EXTENSION IF NOT EXISTS");
    }

    @Test
    void missingPrivilege() {
        scripts.add(
                "V1__a.sql",
                "drop role if exists drift_guest;",
                "create role drift_guest;",
                "set role drift_guest;",
                "create schema mine;");

        CheckFailure failure = fails();

        assertThat(failure).hasMessageContaining("V1__a.sql, line 4, failed: ERROR: permission denied for database");
        assertThat(failure.advice()).startsWith("The migrations run as a superuser, or on a server of <url>");
    }

    @Test
    void missingSchema() {
        scripts.add("V1__a.sql", "create table library.a ();");

        assertThat(fails().advice()).contains("flyway.schemas");
    }

    @Test
    void javaMigrationThatThrows() {
        CheckFailure failure = fails("classpath:io/github/migrationdrift/worker/jvm/flyway/broken");

        assertThat(failure.kind()).isEqualTo(Kind.MIGRATION_FAILED);
        assertThat(failure)
                .hasMessage("the Java migration " + HERE + ".broken.V2__Seed (V2__Seed.java:9) failed:"
                        + " java.lang.IllegalStateException: no seed file");
        assertThat(failure.advice()).contains("Spring beans");
    }

    @Test
    void javaMigrationWhoseStatementIsRefused() {
        assertThat(fails("classpath:io/github/migrationdrift/worker/jvm/flyway/refused"))
                .hasMessage("the Java migration " + HERE + ".refused.V1__Alter (V1__Alter.java:11) failed:"
                        + " ERROR: relation \"bok\" does not exist (42P01)");
    }

    @Test
    void duplicateVersions() {
        scripts.add("V1__a.sql", "create table a ();").add("h2/V1__a.sql", "create table a ();");

        CheckFailure failure = fails();

        assertThat(failure.kind()).isEqualTo(Kind.MIGRATION_FAILED);
        assertThat(failure.getMessage())
                .startsWith("Flyway: Found more than one migration with version 1")
                .contains(directory.resolve("V1__a.sql").toString())
                .contains(directory.resolve("h2/V1__a.sql").toString())
                .doesNotContain("---");
        assertThat(failure.advice())
                .contains("-Ddrift.locations=filesystem:" + directory + ".")
                .endsWith("the likeliest first: filesystem:" + directory + ", filesystem:" + directory + "/h2.");
    }

    @Test
    void duplicateVersionsInManyFolders() {
        scripts.add("acme/V1__a.sql", "create table a ();")
                .add("shop/V1__a.sql", "create table a ();")
                .add("zoo/V1__a.sql", "create table a ();")
                .set("schemas", "shop");

        assertThat(fails().advice())
                .endsWith("the likeliest first: filesystem:" + directory + "/shop, filesystem:" + directory
                        + "/acme, filesystem:" + directory + "/zoo.");
    }

    @Test
    void commandOfPsql() {
        scripts.add("V1__a.sql", "-- a dump", "\\restrict k3y", "create table a ();");

        assertThat(fails().advice()).startsWith("Lines that begin with a backslash are commands of psql");
    }

    @Test
    void invalidNames() {
        scripts.add("V1__a.sql", "create table a ();").add("V2_b.sql", "").set("validateMigrationNaming", "true");

        CheckFailure failure = fails();

        assertThat(failure.kind()).isEqualTo(Kind.MIGRATION_FAILED);
        assertThat(failure).hasMessageContaining("V2_b.sql");
        assertThat(failure.advice()).startsWith("Rename the file as V<version>__<description>.sql");
    }

    @Test
    void placeholderWithoutValue() {
        scripts.add("V1__a.sql", "create table a ();", "create table ${name} ();");

        CheckFailure failure = fails();

        assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
        assertThat(failure).hasMessage("Flyway: no value is given for the placeholder ${name} in V1__a.sql");
        assertThat(failure.advice())
                .contains("<placeholders.name>value</placeholders.name>", "-Dflyway.placeholders.name=value");
    }

    @Test
    void unknownSetting() {
        scripts.add("V1__a.sql", "create table a ();").set("noSuchThing", "1");

        CheckFailure failure = fails();

        assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
        assertThat(failure).hasMessageContaining("flyway.noSuchThing");
    }

    @Test
    void nonsenseInSetting() {
        scripts.add("V1__a.sql", "create table a ();").set("callbacks", "com.acme.NoSuchCallback");

        CheckFailure failure = fails();

        assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
        assertThat(failure).hasMessageContaining("com.acme.NoSuchCallback");
    }

    @Test
    void initialStatementThatIsRefused() {
        scripts.add("V1__a.sql", "create table a ();").set("initSql", "select 1 / 0");

        CheckFailure failure = fails();

        assertThat(failure.kind()).isEqualTo(Kind.MIGRATION_FAILED);
        assertThat(failure)
                .hasMessage("flyway.initSql, line 1, failed: ERROR: division by zero (22012)\n    select 1 / 0");
    }

    @Test
    void unreachableDatabase() {
        MigrationRequest request = new MigrationRequest(
                new JdbcTarget("jdbc:postgresql://localhost:1/none", "nobody", ""),
                List.of("filesystem:" + directory),
                Map.of());

        assertThatThrownBy(() -> MigrationRunner.run(request))
                .isInstanceOfSatisfying(
                        CheckFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.POSTGRES_FAILED))
                .hasMessageStartingWith(
                        "Flyway cannot work on the scratch database: Connection to localhost:1 refused");
    }

    @Test
    void connectionThatTheServerRefusesIsNoCallback() {
        SQLException refused =
                new SQLException("FATAL: invalid value for parameter \"TimeZone\": \"Etc/UTC\"", "22023");

        CheckFailure failure = MigrationFailure.translate(new FlywayException("Unable to connect", refused));

        assertThat(failure.kind()).isEqualTo(Kind.POSTGRES_FAILED);
        assertThat(failure).hasMessageStartingWith("Flyway cannot work on the scratch database: FATAL: invalid value");
    }

    private CheckFailure fails(String... locations) {
        String[] where = locations.length == 0 ? new String[] {"filesystem:" + directory} : locations;
        return catchThrowableOfType(CheckFailure.class, () -> scripts.runFrom(where));
    }
}
