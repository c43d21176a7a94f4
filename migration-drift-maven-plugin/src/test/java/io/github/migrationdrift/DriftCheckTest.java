package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.check.Progress;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.failure.CheckFailure.Kind;
import io.github.migrationdrift.policy.Strictness;
import io.github.migrationdrift.policy.Verdict;
import io.github.migrationdrift.postgres.binaries.PostgresBinaries;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.testing.SharedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The whole check without Maven, on the entities of {@code io.github.migrationdrift.library}. */
class DriftCheckTest {
    private static final Pattern OF_PROJECTS =
            Pattern.compile("(?i)\\b(entity|entities|migrations?|hibernate|attributes?)\\b");

    @Test
    void saysWhatItDoesWhereThatTakesLong() {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        Progress progress = new Progress(lines::add, Duration.ofMillis(1), Duration.ofMillis(20));

        new DriftCheck(PostgresBinaries.onClassPath(), line -> {}, progress)
                .run(library("classpath:library/matching").build());

        assertThat(lines)
                .allSatisfy(line -> assertThat(line).matches("After \\d+ s, [^.]+\\."))
                .anySatisfy(line -> assertThat(line).contains("PostgreSQL was starting"));
    }

    @Test
    void entitiesAndMigrationsMatch() {
        DriftReport report = new DriftCheck()
                .run(DriftSettings.onClassPath()
                        .entityLocations(List.of(Path.of("target/test-classes")))
                        .packages("io.github.migrationdrift.library")
                        .migrationLocations("classpath:library/matching")
                        .strictness(Strictness.STRICT)
                        .build());

        assertFalse(report.fails(), report::describe);
        assertThat(report.drifts()).isEmpty();
        assertThat(report.subject()).isEqualTo(new DriftReport.Subject(2, 2, 1, 2));
    }

    @Test
    void everyDriftHasItsSources() {
        DriftReport report = run(library("classpath:library/drifting"));

        assertThat(report.fails()).isTrue();
        assertThat(report.describe()).contains("""
                          column.length  public.book.title
                            entities    varchar(200)   Book.title (src/test/java/io/github/migrationdrift/library/Book.java:17)
                            migrations  varchar(100)   title is created by src/test/resources/library/drifting/V1__create_library.sql:5
                        """).contains("""
                          column.missing  public.loan.due
                            entities    date             Loan.due (src/test/java/io/github/migrationdrift/library/Loan.java:18)
                            migrations  no such column   loan is created by src/test/resources/library/drifting/V1__create_library.sql:8
                        """);
    }

    @Test
    void whatHibernateIsToldNotToValidateIsCountedAsIgnored() {
        DriftReport report = run(library("classpath:library/drifting")
                .hibernateProperties(Map.of(
                        "hibernate.hbm2ddl.schema_filter_provider", "io.github.migrationdrift.filter.WithoutLoans")));

        assertThat(report.drifts())
                .extracting(drift -> drift.location().path())
                .contains("public.book.title")
                .noneMatch(path -> path.contains("loan"));
        assertThat(report.ignored()).isNotEmpty().allSatisfy(ignored -> {
            assertThat(ignored.drift().location().table()).contains("loan");
            assertThat(ignored.verdict())
                    .isEqualTo(new Verdict.Ignored(
                            "hibernate.hbm2ddl.schema_filter_provider ="
                                    + " io.github.migrationdrift.filter.WithoutLoans keeps Hibernate from validating it",
                            Optional.empty(),
                            "a setting of the project"));
        });
        assertThat(report.subject().tables()).isEqualTo(1);
        assertThat(report.describe()).contains("Ignored: ", "(loan): hibernate.hbm2ddl.schema_filter_provider = ");
    }

    @Test
    void nothingIsComparedWhereHibernateIsToldToValidateNothing() {
        DriftReport report = run(library("classpath:library/drifting")
                .hibernateProperties(Map.of(
                        "hibernate.hbm2ddl.schema_filter_provider",
                        "io.github.migrationdrift.filter.WithoutAnything")));

        assertThat(report.drifts()).isEmpty();
        assertThat(report.subject().tables()).as("what the goal refuses").isZero();
    }

    @Test
    void whatHibernateCouldNotDoIsSaid() {
        DriftReport report = run(library("classpath:library/matching")
                .hibernateProperties(Map.of("hibernate.metadata_builder_contributor", "com.acme.Gone")));

        assertThat(report.warnings())
                .singleElement()
                .asString()
                .contains("hibernate.metadata_builder_contributor", "com.acme.Gone");
    }

    @Test
    void aNamingStrategyIsMissing() {
        CheckFailure failure = failure(library("classpath:library/matching")
                .hibernateProperties(Map.of("hibernate.physical_naming_strategy", "com.acme.Gone")));

        assertThat(failure)
                .hasMessage("A setting names com.acme.Gone, which is not on the project's class path or cannot be"
                        + " constructed. It is the value of hibernate.physical_naming_strategy in DriftSettings.");
        assertThat(failure.advice()).startsWith("Correct the setting, or add the dependency that has the class.");
    }

    @Test
    void entitiesAreMissing() {
        CheckFailure failure = failure(library("classpath:library/matching").packages("com.acme", "org.acme"));

        assertThat(failure.kind()).isEqualTo(Kind.NO_ENTITIES);
        assertThat(failure).hasMessage("No entities found in target/test-classes in the packages com.acme, org.acme");
        assertThat(failure.advice()).contains("Compile the project first", "<packages>");
    }

    @Test
    void migrationsAreMissing() {
        CheckFailure failure = failure(library("classpath:library/none", "filesystem:no/such/directory"));

        assertThat(failure.kind()).isEqualTo(Kind.NO_MIGRATIONS);
        assertThat(failure)
                .hasMessageContaining("the location classpath:library/none does not exist")
                .hasMessageContaining("the location filesystem:no/such/directory does not exist: looked at "
                        + Path.of("no/such/directory").toAbsolutePath());
        assertThat(failure.advice()).contains("<locations>", "-Ddrift.locations=");
    }

    @Test
    void aMigrationFails() {
        CheckFailure failure = failure(library("classpath:library/failing"));

        assertThat(failure.kind()).isEqualTo(Kind.MIGRATION_FAILED);
        assertThat(failure)
                .hasMessageStartingWith(
                        "V1__create_library.sql, line 5, failed: ERROR: relation \"bok\" does not exist (42P01)\n")
                .hasMessageContaining("alter table bok");
        assertThat(failure.advice()).contains("an empty database");
    }

    @Test
    void aMigrationTakesTooLong() {
        CheckFailure failure = failure(library("classpath:library/sleeping").timeout(Duration.ofSeconds(20)));

        assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(failure).hasMessage("The check was given up after 20 s, while Flyway was running the migrations");
        assertThat(failure.advice()).contains("-Ddrift.timeout=<seconds>");
    }

    /** PostgreSQL does not answer the check itself, long after Flyway has done its work. */
    @Test
    void aMigrationLeavesTheCatalogLocked() {
        CheckFailure failure = failure(
                library("classpath:io/github/migrationdrift/library/locking").timeout(Duration.ofSeconds(8)));

        assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(failure).hasMessageStartingWith("The check was given up after 8 s, while ");
    }

    @Test
    void aTimeoutMayBeWithoutEnd() {
        DriftReport report = run(library("classpath:library/matching").timeout(Duration.ofSeconds(99_999_999_999L)));

        assertThat(report.drifts()).isEmpty();
    }

    @Test
    void theWorkerRunsOutOfMemory() {
        CheckFailure failure = failure(
                library("classpath:io/github/migrationdrift/library/hungry").workerMaxMemory("200m"));

        assertThat(failure.kind()).isEqualTo(Kind.WORKER_FAILED);
        assertThat(failure).hasMessageStartingWith("The worker JVM ran out of memory; its limit is 200m");
        assertThat(failure.advice()).contains("<workerMaxMemory>", "-Ddrift.workerMaxMemory=1g");
    }

    @Test
    void theWorkerLeaves() {
        CheckFailure failure = failure(library("classpath:io/github/migrationdrift/library/leaving"));

        assertThat(failure.kind()).isEqualTo(Kind.WORKER_FAILED);
        assertThat(failure)
                .hasMessageStartingWith("The worker JVM ended with exit code 7:\n")
                .hasMessageEndingWith("nobody needs me here");
        assertThat(failure.advice()).contains("System.exit");
    }

    @Test
    void twoDatabasesAreCompared() throws Exception {
        JdbcTarget right = SharedPostgres.createDatabase();
        JdbcTarget other = SharedPostgres.createDatabase();
        SharedPostgres.execute(right, "create table book (id bigint primary key, title varchar(200) not null)");
        SharedPostgres.execute(other, "create table book (id bigint primary key, title varchar(200))");

        DriftReport report = DriftCheck.compare(dataSource(right), dataSource(other), Strictness.STANDARD);

        assertThat(report.drifts()).extracting(Drift::code).containsExactly("column.nullability");
        assertThat(DriftCheck.compare(dataSource(right), dataSource(right), Strictness.STRICT)
                        .drifts())
                .isEmpty();
    }

    @Test
    void twoDatabasesAreNotCalledEntitiesAndMigrations() throws Exception {
        JdbcTarget right = SharedPostgres.createDatabase();
        JdbcTarget other = SharedPostgres.createDatabase();
        SharedPostgres.execute(right, """
                create schema sales;
                create sequence invoice_seq;
                create table author (id bigint primary key, born date);
                create table book (
                    id bigint primary key,
                    isbn varchar(13) not null constraint book_isbn unique,
                    title varchar(200) default 'none',
                    price numeric(10, 2) constraint book_price check (price > 0),
                    author_id bigint references author on delete cascade);
                create index book_title on book (title);
                create table shelf (id bigint primary key, room integer)""");
        SharedPostgres.execute(other, """
                create sequence order_seq;
                create table author (id bigint, born timestamptz, died date);
                create table book (
                    id bigint primary key,
                    isbn varchar(10),
                    title varchar(200) default 'some',
                    price numeric(8, 1) constraint book_price check (price > 1),
                    author_id bigint);
                create index book_price on book (price);
                create table loan (id bigint primary key, due date)""");

        DriftReport report = DriftCheck.compare(dataSource(right), dataSource(other), Strictness.STANDARD);

        assertThat(report.drifts())
                .extracting(Drift::message)
                .contains(
                        "The database lacks the table shelf.",
                        "The database lacks the unique key (isbn) of book.",
                        "The database lacks the schema sales.",
                        "The column isbn of book differs: wanted not null, found nullable.",
                        "Only this database has the column died of author.",
                        "Only this database has the sequence order_seq.")
                .hasSizeGreaterThan(15);
        assertThat(report.drifts())
                .allSatisfy(drift -> assertThat(List.of(
                                drift.message(),
                                drift.consequence(),
                                drift.hint().orElse(""),
                                reason(drift.repair())))
                        .noneMatch(words -> OF_PROJECTS.matcher(words).find()));
        assertThat(report.describe())
                .startsWith("Schema drift: ")
                .contains(" between the two databases (PostgreSQL ", "    wanted      not null")
                .doesNotContainPattern(OF_PROJECTS);
    }

    private static String reason(Repair repair) {
        return repair instanceof Repair.Author author ? author.why() : "";
    }

    private static DriftSettings.Builder library(String... locations) {
        return DriftSettings.onClassPath()
                .entityLocations(List.of(Path.of("target/test-classes")))
                .sourceRoots(List.of(Path.of("src/test/java")))
                .resourceRoots(List.of(Path.of("src/test/resources")))
                .packages("io.github.migrationdrift.library")
                .migrationLocations(locations);
    }

    private static DriftReport run(DriftSettings.Builder settings) {
        return new DriftCheck().run(settings.build());
    }

    private static CheckFailure failure(DriftSettings.Builder settings) {
        return catchThrowableOfType(CheckFailure.class, () -> run(settings));
    }

    private static DataSource dataSource(JdbcTarget database) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.url());
        dataSource.setUser(database.user());
        dataSource.setPassword(database.password());
        return dataSource;
    }
}
