package io.github.migrationdrift.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.ObjectName;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationRunnerTest {
    @TempDir
    Path directory;

    private Scripts scripts;

    @BeforeEach
    void scripts() {
        scripts = new Scripts(directory);
    }

    @Test
    void namesWhatRanInItsOrder() {
        MigrationResult result = scripts.add("V2__second.sql", "alter table book add title text;")
                .add("sub/V1__first.sql", "create table book (id bigint primary key);")
                .add("R__view.sql", "create or replace view titles as select title from book;")
                .run();

        assertThat(result.flywayVersion()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(result.scripts())
                .extracting(MigrationScript::name)
                .containsExactly("V1__first.sql", "V2__second.sql", "R__view.sql");
        assertThat(result.scripts().get(0).location())
                .isEqualTo(directory.resolve("sub/V1__first.sql").toString());
        assertThat(result.schemas()).containsExactly("public");
        assertThat(result.defaultSchema()).isEqualTo("public");
        assertThat(result.historyTable()).isEqualTo(new ObjectName("public", "flyway_schema_history"));
    }
}
