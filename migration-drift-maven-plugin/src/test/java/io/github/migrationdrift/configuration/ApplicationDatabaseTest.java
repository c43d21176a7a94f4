package io.github.migrationdrift.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.discovery.SampleProject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationDatabaseTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://localhost/shop,                         shop",
        "jdbc:postgresql://db-1:5432/shop?sslmode=require,         shop",
        "'jdbc:postgresql://db-1:5432,db-2:5432/shop',             shop",
        "jdbc:postgresql://[::1]:5432/the%20shop,                  the shop",
        "jdbc:postgresql:shop,                                     shop",
        "jdbc:postgresql:/shop,                                    shop",
        "jdbc:postgresql:///shop,                                  shop",
        "jdbc:p6spy:postgresql://localhost/shop,                   shop",
        "jdbc:tc:postgresql:16-alpine:///shop?TC_DAEMON=true,      shop",
        "jdbc:postgresql://localhost:5432/,                        ",
        "jdbc:postgresql://localhost:5432,                         ",
        "jdbc:postgresql://localhost:5432?user=keeper,             ",
        "jdbc:h2:mem:shop,                                         ",
        "jdbc:mysql://localhost/shop,                              "
    })
    void readsTheDatabaseOfAUrl(String url, String name) {
        assertThat(JdbcUrl.database(Setting.stated(url, "here")).map(Setting::value))
                .isEqualTo(Optional.ofNullable(name));
    }

    @Test
    void takesFlywaysOwnUserForMigrationsAlone() {
        ApplicationDatabase database = ProjectConfiguration.settings(
                        Map.of(
                                "hibernate.connection.url", setting("jdbc:postgresql://localhost/shop?user=reader"),
                                "hibernate.default_schema", setting("x")),
                        Map.of("flyway.user", setting("owner")))
                .applicationDatabase();

        assertThat(database.name().map(Setting::value)).contains("shop");
        assertThat(database.migrator().map(Setting::value)).contains("owner");
        assertThat(database.user().map(Setting::value)).contains("reader");
    }

    @Test
    void isReadFromSpringBootAndQuarkus(@TempDir Path base) {
        SampleProject spring = new SampleProject(base.resolve("spring")).springBoot();
        SampleProject quarkus = new SampleProject(base.resolve("quarkus")).quarkus();
        spring.resource("application.properties", """
                spring.datasource.url=jdbc:postgresql://localhost/${NAME:shop}
                spring.datasource.username=reader
                spring.datasource.password=${SECRET}
                spring.flyway.user=owner
                """);
        quarkus.resource("application.properties", """
                quarkus.datasource.jdbc.url=jdbc:postgresql://localhost/shop
                quarkus.datasource.username=reader
                quarkus.flyway.username=owner
                """);

        for (SampleProject project : List.of(spring, quarkus)) {
            ApplicationDatabase database = project.read().applicationDatabase();
            assertThat(database.name().map(Setting::value)).contains("shop");
            assertThat(database.migrator().map(Setting::value)).contains("owner");
            assertThat(database.user().map(Setting::value)).contains("reader");
        }
    }

    @Test
    void isReadFromFlywaysOwnFiles(@TempDir Path base) {
        SampleProject project = new SampleProject(base);
        project.file(
                "flyway.conf",
                "flyway.url=jdbc:postgresql://localhost/shop\nflyway.user=owner\n" + "flyway.password=${SECRET}\n");

        assertThat(project.read().applicationDatabase().name().map(Setting::value))
                .contains("shop");
        assertThat(project.read().applicationDatabase().migrator().map(Setting::value))
                .contains("owner");
    }

    private static Setting setting(String value) {
        return Setting.stated(value, "here");
    }
}
