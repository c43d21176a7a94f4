package io.github.migrationdrift.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of Flyway's locations without Flyway. */
class LocationContentsTest {
    @TempDir
    private Path base;

    private LocationContents contents = new LocationContents(Path.of(""), List.of());

    @BeforeEach
    void create() {
        contents = new LocationContents(base, List.of(base.resolve("target/classes"), base.resolve("lib.jar")));
    }

    @Test
    void countsMigrationsAndOtherFiles() throws IOException {
        write("target/classes/db/migration/V1__init.sql");
        write("target/classes/db/migration/nested/R__view.sql");
        write("target/classes/db/migration/V2__Java.class");
        write("target/classes/db/migration/V2__Java$Inner.class");
        write("target/classes/db/migration/V3_forgotten.sql");
        write("target/classes/db/migration/afterMigrate__grants.sql");

        assertThat(contents.describe("classpath:db/migration")).isEqualTo("3 migrations, 3 other files");
        assertThat(contents.describe("db/migration")).isEqualTo("3 migrations, 3 other files");
    }

    @Test
    void looksIntoJars() throws IOException {
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(base.resolve("lib.jar")))) {
            jar.putNextEntry(new ZipEntry("db/lib/"));
            jar.putNextEntry(new ZipEntry("db/lib/V1__lib.sql"));
        }

        assertThat(contents.describe("classpath:db/lib")).isEqualTo("1 migration");
    }

    @Test
    void looksFromTheModuleOn() throws IOException {
        write("sql/V1__init.sql");

        assertThat(contents.describe("filesystem:sql")).isEqualTo("1 migration");
        assertThat(contents.describe("filesystem:" + base.resolve("sql"))).isEqualTo("1 migration");
    }

    @Test
    void saysWhatIsNotThere() {
        assertThat(contents.describe("classpath:db/migration")).isEqualTo("does not exist");
        assertThat(contents.describe("filesystem:sql")).isEqualTo("does not exist");
        assertThat(contents.describe("s3:bucket/sql")).isEqualTo("cannot be looked at here");
    }

    @Test
    void saysThatThereIsNothingInIt() throws IOException {
        Files.createDirectories(base.resolve("sql"));

        assertThat(contents.describe("filesystem:sql")).isEqualTo("0 migrations");
    }

    private void write(String file) throws IOException {
        Path path = base.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
    }
}
