package io.github.migrationdrift.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.EntityOrigin;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GitlabReportTest {
    private static final ReportedProject PROJECT = new ReportedProject("shop", Path.of("."), "shop/");

    @Test
    void holdsWhatIsShown() throws Exception {
        Golden.assertSame(json(SampleDrifts.everything()), "gl-code-quality-report.json");
    }

    @Test
    void fingerprintsAreUnique() {
        JsonNode issues =
                read(SampleDrifts.report(List.of(SampleDrifts.missingColumn(), SampleDrifts.missingColumn())));

        assertThat(issues.findValuesAsString("fingerprint"))
                .containsExactly("shop/b130d59686fe440d", "shop/b130d59686fe440d-2");
    }

    @Test
    void pathsAreThoseOfFilesInTheRepository() {
        assertThat(path("src/a b.java")).isEqualTo("shop/src/a b.java");
        assertThat(path("../common/Base.java")).isEqualTo("common/Base.java");
        assertThat(path("../../elsewhere/Base.java")).isEqualTo("shop/src/main/resources/db/migration/V1__init.sql");
        assertThat(path(Path.of("Base.java").toAbsolutePath().toString()))
                .isEqualTo("shop/src/main/resources/db/migration/V1__init.sql");
    }

    @Test
    void withoutDriftItIsAnEmptyList() {
        assertThat(read(SampleDrifts.report(List.of())).toString()).isEqualTo("[]");
    }

    @Test
    void namesAreNoJson() {
        Drift drift = SampleDrifts.hostile();

        JsonNode issue = read(SampleDrifts.report(List.of(drift))).get(0);

        assertThat(issue.at("/description").asString())
                .startsWith("column.missing: " + Printable.line(drift.message()));
        assertThat(issue.at("/location/path").asString()).isEqualTo("shop/src/a b/%41:,Bö#?[1].java");
    }

    private static String path(String file) {
        Drift drift = SampleDrifts.missingColumn();
        Optional<EntityOrigin> origin = Optional.of(new EntityOrigin("com.acme.Book", "isbn", file, 1));
        return read(SampleDrifts.report(List.of(drift.withOrigins(origin, drift.migrationOrigin()))))
                .at("/0/location/path")
                .asString();
    }

    private static JsonNode read(DriftReport report) {
        return JsonMapper.builder().build().readTree(json(report));
    }

    private static String json(DriftReport report) {
        return new GitlabReport().render(report, PROJECT);
    }
}
