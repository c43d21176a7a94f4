package io.github.migrationdrift.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFilesTest {
    @TempDir
    private Path directory;

    private Path base;
    private ProjectFiles files;

    @BeforeEach
    void project() throws Exception {
        base = Files.createDirectories(directory.resolve("a project"));
        Path classes = Files.createDirectories(base.resolve("target/classes"));
        Path resources = base.resolve("src/main/resources");
        Path migrations = Files.createDirectories(resources.resolve("db/migration"));
        Files.writeString(migrations.resolve("V1__init.sql"), "select 1;");
        Files.writeString(Files.createDirectories(base.resolve("sql")).resolve("V2__more.sql"), "select 2;");
        files = new ProjectFiles(base, List.of(base.resolve("target"), classes), List.of(resources));
    }

    @Test
    void namesFilesRelativeToTheProject() {
        assertThat(files.name(base.resolve("src/../src/main/java/Book.java"))).isEqualTo("src/main/java/Book.java");
        assertThat(files.name(directory.resolve("domain/Book.java"))).isEqualTo("../domain/Book.java");
        Path elsewhere = directory.resolve("../elsewhere.sql").normalize();
        assertThat(files.name(elsewhere)).isEqualTo(elsewhere.toString().replace('\\', '/'));
    }

    @Test
    void namesTheSourceOfWhatTheBuildCopied() {
        assertThat(files.original(
                        base.resolve("target/classes/db/migration/V1__init.sql").toString()))
                .contains("src/main/resources/db/migration/V1__init.sql");
        assertThat(files.original("db/migration/V1__init.sql"))
                .contains("src/main/resources/db/migration/V1__init.sql");
    }

    @Test
    void namesWhatWasNeverCopied() {
        assertThat(files.original("sql/V2__more.sql")).contains("sql/V2__more.sql");
    }

    @Test
    void namesNothingThatIsNoFile() {
        assertThat(files.original("db.migration.V3__add_isbn")).isEmpty();
        assertThat(files.original("target/classes")).isEmpty();
        assertThat(files.original("\0")).isEmpty();
    }
}
