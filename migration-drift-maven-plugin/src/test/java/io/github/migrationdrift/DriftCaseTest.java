package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.recorded.RecordedComparison;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.RepairProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs every directory below {@code src/test/resources/cases}; see {@link DriftCase} for what one holds. What takes long is
 * tried of each second one with a drift, here or in {@link CaseMatrixTest}. Where the cases are recorded for the mutation
 * tests, the proofs are left to the build.
 */
@Execution(ExecutionMode.CONCURRENT)
class DriftCaseTest {
    static final Path CASES = Path.of("src/test/resources/cases");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return all().map(drift -> dynamicTest(
                drift.name(),
                () -> drift.examine(compared -> {
                    assertThat(drift.findings(compared.drifts()))
                            .as(drift.name())
                            .containsExactlyInAnyOrderElementsOf(drift.expected());
                    assertHints(drift, compared.drifts());
                    assertThat(compared.drifts()).as(drift.name()).allSatisfy(DriftCaseTest::saysAll);
                    assertThat(compared.drifts().stream().map(Drift::fingerprint))
                            .as("fingerprints of %s", drift.name())
                            .doesNotHaveDuplicates();
                    SaidWords.check(drift.directory().resolve("said.txt"), compared.drifts());
                    if (!RecordedComparison.WANTED) {
                        assertThat(RepairProof.faults(
                                        compared.migrated(),
                                        compared.expected(),
                                        compared.drifts(),
                                        ListedCases.REVEALED.of(drift),
                                        compared.gap()::drifts))
                                .as("repairs of %s", drift.name())
                                .isEmpty();
                        if (!CaseMatrixTest.isLeftToThis(drift)) {
                            LongCaseProofs.hold(drift, compared);
                        }
                    }
                    return compared;
                })));
    }

    private static void assertHints(DriftCase drift, List<Drift> drifts) throws IOException {
        if (drift.hints().isPresent()) {
            assertThat(drifts.stream().flatMap(found -> found.hint().stream()))
                    .as("hints of %s", drift.name())
                    .containsExactlyInAnyOrderElementsOf(drift.hints().get());
        }
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
        assertThat(drift.repair() instanceof Repair.Author
                        || !drift.repair().statements().isEmpty())
                .as("a repair of %s", drift)
                .isTrue();
        assertThat(drift.repair().toString()).doesNotContain("would have to run before");
        assertThat(drift.repair().statements())
                .allSatisfy(sql -> assertThat(sql).isNotBlank().doesNotEndWith(";"));
    }

    /** Cases in whose path the regular expression {@code -Dcase=…} is found; without that, all. */
    static Stream<DriftCase> all() throws IOException {
        Pattern wanted = Pattern.compile(System.getProperty("case", ""));
        try (Stream<Path> files = Files.walk(CASES)) {
            return files
                    .filter(file -> file.endsWith("findings.txt"))
                    .map(file -> DriftCase.in(CASES, file.getParent()))
                    .filter(drift -> wanted.matcher(drift.name()).find())
                    .sorted((first, second) -> first.name().compareTo(second.name()))
                    .toList()
                    .stream();
        }
    }
}
