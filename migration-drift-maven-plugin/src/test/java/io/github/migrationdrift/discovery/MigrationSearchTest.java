package io.github.migrationdrift.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationdrift.failure.CheckFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationSearchTest {
    @TempDir
    private Path base;

    @Test
    void findsNothingWhereThereIsNothing() throws Exception {
        scripts("src/main/resources/data/books.sql", "target/classes/sql/V1__init.sql", ".git/V1__init.sql");

        assertThat(search().location()).isEmpty();
    }

    @Test
    void takesNoFolderWhoseNamesFlywayRefuses() throws Exception {
        scripts("src/main/resources/batch/V1-dataflow.sql", "src/main/resources/batch/V1_a.sql", "docs/Version2.sql");

        assertThat(search().location()).isEmpty();
    }

    @Test
    void findsTheOneFolderAmongTheResources() throws Exception {
        scripts("src/main/resources/sql/V1__init.sql", "src/main/resources/sql/later/V2__more.sql");

        assertThat(search().location()).contains("classpath:sql");
    }

    @Test
    void findsTheOneFolderBesidesTheResources() throws Exception {
        scripts("db/migrations/V1.0__init.sql", "src/test/resources/other/V1__test.sql");

        assertThat(search().location()).contains("filesystem:db/migrations");
    }

    @Test
    void takesMigrationsFromTheTestsWhereThereAreNoOthers() throws Exception {
        scripts("src/test/resources/db/migration/V1__init.sql");

        assertThat(search().location()).contains("filesystem:src/test/resources/db/migration");
    }

    @Test
    void looksAmongTheResourcesOfOtherModules() throws Exception {
        scripts("store-postgresql/src/main/resources/sql/ansi/V1__init.sql");
        scripts("store-postgresql/src/main/resources/sql/pg/V1__init.sql");
        Path other = base.resolve("store-postgresql/src/main/resources");

        assertThat(new MigrationSearch(base.resolve("app"), List.of(other)).location())
                .contains("classpath:sql/pg");
    }

    @Test
    void takesTheFolderForPostgres() throws Exception {
        scripts("src/main/resources/db/h2/V1__init.sql", "src/main/resources/db/postgres/V1__init.sql");

        assertThat(search().location()).contains("classpath:db/postgres");
    }

    @Test
    void leavesOtherDatabasesFoldersAlone() throws Exception {
        scripts("src/main/resources/db/main/V1__init.sql", "src/main/resources/db/main-mysql/V1__init.sql");

        assertThat(search().location()).contains("classpath:db/main");
    }

    @Test
    void joinsTheFoldersOfOneHistory() throws Exception {
        scripts("src/main/resources/db/2024/V1__init.sql", "src/main/resources/db/2025/V2__more.sql");

        assertThat(search().location()).contains("classpath:db");
    }

    @Test
    void asksWhichOfSeveralIsMeant() throws Exception {
        scripts("src/main/resources/orders/V1__init.sql", "src/main/resources/users/V1__init.sql");

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> search().location())
                .withMessage("There is no classpath:db/migration, and several folders could hold the migrations:"
                        + " classpath:orders, classpath:users")
                .extracting(CheckFailure::advice)
                .isEqualTo("Say which one Flyway runs: <locations>classpath:orders</locations> (-Ddrift.locations=…).");
    }

    @Test
    void takesTheFolderForPostgresOutOfSeveralInOnePlace() throws Exception {
        scripts("classes/db/migration/h2/V1__init.sql", "classes/db/migration/postgresql/V1__init.sql");
        Path folder = base.resolve("classes/db/migration");

        assertThat(search().vendorFolder(folder, "classpath:db/migration"))
                .contains("classpath:db/migration/postgresql");

        scripts("classes/db/migration/V0__common.sql");
        assertThat(search().vendorFolder(folder, "classpath:db/migration")).isEmpty();
    }

    private MigrationSearch search() {
        return new MigrationSearch(base, List.of(base.resolve("src/main/resources")));
    }

    private void scripts(String... paths) throws IOException {
        for (String path : paths) {
            Files.createDirectories(base.resolve(path).getParent());
            Files.writeString(base.resolve(path), "");
        }
    }
}
