package io.github.migrationdrift.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.drift.Drift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every case without PostgreSQL, for the mutation tests: they run the rules some thousand times. Not a test of the build,
 * which runs the cases themselves; with {@code -Pmutation} it records them on the way.
 */
class RecordedCases {
    private static final List<RecordedComparison> CASES = read();

    @Test
    void haveTheirFindings() {
        assertThat(CASES).as("recorded by DriftCaseTest").hasSizeGreaterThan(200);
        CASES.forEach(recorded -> {
            List<Drift> drifts = recorded.drifts();
            assertThat(drifts.stream().map(RecordedCases::finding))
                    .as(recorded.name())
                    .containsExactlyInAnyOrderElementsOf(recorded.findings());
            assertThat(drifts).as(recorded.name()).allSatisfy(RecordedCases::saysAll);
        });
    }

    private static String finding(Drift drift) {
        return drift.severity().name().toLowerCase(Locale.ROOT) + " " + drift.code() + " "
                + drift.location().path();
    }

    private static void saysAll(Drift drift) {
        boolean quotesPostgres = drift.code().equals("ddl.refused");
        assertThat(drift.message())
                .endsWith(quotesPostgres ? "" : ".")
                .doesNotContain("null,")
                .hasSizeGreaterThan(10);
        assertThat(drift.consequence()).isNotBlank();
        assertThat(drift.entitiesDefinition().or(drift::migrationsDefinition))
                .hasValueSatisfying(definition -> assertThat(definition).isNotBlank());
        drift.repair().ifPresent(sql -> assertThat(sql).isNotBlank().doesNotEndWith(";"));
    }

    private static List<RecordedComparison> read() {
        try (Stream<Path> files = Files.list(RecordedComparison.DIRECTORY)) {
            return files.sorted().map(RecordedComparison::read).toList();
        } catch (IOException e) {
            throw new IllegalStateException("Run DriftCaseTest first, which records the cases", e);
        }
    }
}
