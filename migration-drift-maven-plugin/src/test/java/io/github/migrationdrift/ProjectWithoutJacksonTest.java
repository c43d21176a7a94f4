package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.report.DriftReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Flyway takes its settings for PostgreSQL as properties only where Jackson is, which it does not bring. */
class ProjectWithoutJacksonTest {

    @Test
    void anIndexIsMadeConcurrently() {
        DriftReport report = new DriftCheck().run(library().build());

        assertThat(report.subject().migrations()).isEqualTo(3);
    }

    @Test
    void theProjectsOwnSettingIsKept() {
        DriftReport report = new DriftCheck()
                .run(library()
                        .flywayProperties(Map.of("flyway.postgresql.transactional.lock", "false"))
                        .build());

        assertThat(report.subject().migrations()).isEqualTo(3);
    }

    private static DriftSettings.Builder library() {
        List<Path> withoutJackson = TestSettings.classPath().stream()
                .filter(entry -> !entry.getFileName().toString().startsWith("jackson-"))
                .toList();
        assertThat(withoutJackson).hasSizeLessThan(TestSettings.classPath().size());
        return DriftSettings.onClassPath()
                .classPath(withoutJackson)
                .entityLocations(List.of(Path.of("target/test-classes")))
                .packages("io.github.migrationdrift.library")
                .migrationLocations("classpath:library/concurrent")
                .timeout(Duration.ofSeconds(60));
    }
}
