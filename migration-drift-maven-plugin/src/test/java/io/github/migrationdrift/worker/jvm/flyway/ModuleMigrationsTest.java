package io.github.migrationdrift.worker.jvm.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.migration.MigrationScript;
import io.github.migrationdrift.testing.SharedPostgres;
import io.github.migrationdrift.worker.message.MigrationRequest;
import io.github.migrationdrift.worker.message.MigrationResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of migrations that each begin at version 1. */
class ModuleMigrationsTest {
    @TempDir
    Path directory;

    private Scripts scripts;

    @BeforeEach
    void scripts() {
        scripts = new Scripts(directory)
                .add("__root/V1__schema.sql", "create schema shop;")
                .add("billing/V1__create.sql", "", "create table shop.invoice (book_id bigint references shop.book);")
                .add("catalog/V1__create.sql", "create table shop.book (id bigint primary key);")
                .add("catalog/V2__title.sql", "alter table shop.book add title text;")
                .add("V1__not_of_a_module.sql", "no sql");
    }

    @Test
    void runEachAfterThoseThatItNeeds() {
        MigrationResult result = run();

        assertThat(result.scripts())
                .extracting(MigrationScript::name)
                .containsExactly(
                        "__root/V1__schema.sql",
                        "catalog/V1__create.sql",
                        "catalog/V2__title.sql",
                        "billing/V1__create.sql");
        assertThat(MigrationRunnerTest.lines(result))
                .contains("table shop.book catalog/V2__title.sql:1", "table shop.invoice billing/V1__create.sql:2");
    }

    @Test
    void tellWhichOneFailsForGood() {
        scripts.add("catalog/V3__isbn.sql", "alter table shop.bok add isbn text;");

        CheckFailure failure = catchThrowableOfType(CheckFailure.class, this::run);

        assertThat(failure)
                .hasMessageStartingWith(
                        "V3__isbn.sql, line 1, failed: ERROR: relation \"shop.bok\" does not exist (42P01)");
    }

    private MigrationResult run() {
        return MigrationRunner.run(new MigrationRequest(
                SharedPostgres.createDatabase(),
                List.of("filesystem:" + directory),
                Map.of("modulith.flyway-enabled", "true")));
    }
}
