package io.github.migrationdrift.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.migration.MigrationScript;
import io.github.migrationdrift.sources.ProjectFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrayScriptsTest {
    @TempDir
    private Path base;

    private StrayScripts scripts;

    @BeforeEach
    void project() {
        scripts = new StrayScripts(
                new ProjectFiles(
                        base, List.of(base.resolve("target/classes")), List.of(base.resolve("src/main/resources"))),
                List.of(base.resolve("src/main/java")));
    }

    @Test
    void namesAScriptThatIsOnlyACopy() throws Exception {
        write("src/main/resources/db/migration/V1__init.sql");

        assertThat(scripts.warning(ran("V1__init.sql"))).isEmpty();
        assertThat(scripts.warning(ran("V1__init.sql", "V2__deleted.sql")))
                .contains(
                        "Flyway ran scripts that are no longer among the sources: V2__deleted.sql. If they were deleted or renamed, build from scratch: mvn clean verify");
    }

    @Test
    void takesScriptsThatHaveNoOriginalsAtAllForGenerated() {
        assertThat(scripts.warning(ran("V1__init.sql", "V2__more.sql"))).isEmpty();
    }

    @Test
    void saysNothingOfScriptsInJars() throws Exception {
        write("src/main/resources/db/migration/V1__init.sql");

        assertThat(scripts.warning(Stream.concat(
                                ran("V1__init.sql").stream(),
                                Stream.of(new MigrationScript("V2__jar.sql", "db/migration/V2__jar.sql", false)))
                        .toList()))
                .isEmpty();
    }

    private List<MigrationScript> ran(String... names) {
        return Stream.of(names)
                .map(name -> new MigrationScript(
                        name,
                        base.resolve("target/classes/db/migration/" + name).toString(),
                        false))
                .toList();
    }

    private void write(String file) throws Exception {
        Files.createDirectories(base.resolve(file).getParent());
        Files.writeString(base.resolve(file), "");
    }
}
