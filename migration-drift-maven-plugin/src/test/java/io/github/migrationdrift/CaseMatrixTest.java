package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.migrationdrift.proof.HibernateMatrix;
import io.github.migrationdrift.testing.SharedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What takes too long for each build, of cases with a drift: what is said of run time is so; each of its repairs does its
 * work alone; a migration that is generated for all of them does, too, on the newest PostgreSQL and on an older one; an edit
 * of the entities, which is proved, ends the drift, or an author must; other versions give it the same fingerprint. What does not
 * hold is listed with its reason, and a line that is not needed fails its case. Counts are left in {@code
 * target/entity-fixes.txt}.
 */
@EnabledIfSystemProperty(named = HibernateMatrix.DIRECTORY, matches = ".+")
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseMatrixTest {
    private static final boolean ALL =
            System.getProperty("drift.proof.cases", "half").equals("full") || System.getProperty("case") != null;

    private final Map<String, EntityFixProof> proofs = new ConcurrentSkipListMap<>();
    private final OtherVersions versions = OtherVersions.open();

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return DriftCaseTest.all()
                .filter(drift -> !drift.silent() && (ALL || isLeftToThis(drift)))
                .map(drift -> dynamicTest(
                        drift.name(),
                        () -> drift.examine(compared -> {
                            if (isTriedInFull(drift)) {
                                assertAll(
                                        () -> assertRepairsAlone(drift, compared),
                                        () -> assertGenerated(drift, compared),
                                        () -> assertEntityFixes(drift, compared),
                                        () -> assertFingerprints(drift, compared));
                            }
                            LongCaseProofs.hold(drift, compared);
                            return compared;
                        })));
    }

    /**
     * Whether {@link DriftCaseTest} leaves what takes long to this test: every second one, for the gate has an hour. With
     * {@code -Ddrift.proof.cases=full}, or where one is named, both try all.
     */
    static boolean isLeftToThis(DriftCase drift) {
        return !drift.silent() && !ALL && Math.floorMod(drift.name().hashCode(), 2) == 0;
    }

    /** Every fourth one, unless all are asked for. */
    private static boolean isTriedInFull(DriftCase drift) {
        return ALL || Math.floorMod(drift.name().hashCode(), 4) == 0;
    }

    private static void assertRepairsAlone(DriftCase drift, DriftCase.Compared compared) throws Exception {
        // The repair of a single drift is proved with the case itself.
        Map<String, List<String>> faults =
                compared.drifts().size() > 1 ? LoneRepairs.faults(drift, compared) : Map.of();
        assertThat(faults.keySet())
                .as("repairs of %s by themselves: %s", drift.name(), faults)
                .isEqualTo(ListedCases.ALONE.of(drift));
    }

    private static void assertGenerated(DriftCase drift, DriftCase.Compared compared) throws Exception {
        assertThat(GeneratedRepairs.faults(SharedPostgres.server(), compared))
                .as("what is generated for %s", drift.name())
                .isEmpty();
    }

    private void assertEntityFixes(DriftCase drift, DriftCase.Compared compared) throws Exception {
        EntityFixProof proof = EntityFixProof.of(drift, compared);
        proofs.put(drift.name(), proof);
        assertThat(proof.left()).as("left of %s", drift.name()).isEqualTo(ListedCases.UNFIXED.of(drift));
        assertThat(proof.byHand().keySet())
                .as("by hand in %s: %s", drift.name(), proof.byHand())
                .isEqualTo(ListedCases.BY_HAND.of(drift));
    }

    private void assertFingerprints(DriftCase drift, DriftCase.Compared compared) throws Exception {
        Map<String, String> others = versions.differences(drift, compared);
        assertThat(others.keySet())
                .as("where %s has other fingerprints: %s", drift.name(), others)
                .isEqualTo(ListedCases.OTHER_FINGERPRINTS.of(drift));
    }

    @AfterAll
    void tell() throws Exception {
        versions.close();
        StringBuilder text = new StringBuilder();
        int fixed = 0;
        int left = 0;
        int byHand = 0;
        for (Map.Entry<String, EntityFixProof> proof : proofs.entrySet()) {
            fixed += proof.getValue().fixed().size();
            left += proof.getValue().left().size();
            byHand += proof.getValue().byHand().size();
            for (String line : proof.getValue().left()) {
                text.append("left | " + proof.getKey() + " | " + line + "\n");
            }
            proof.getValue()
                    .byHand()
                    .forEach((line, why) ->
                            text.append("by hand | " + proof.getKey() + " | " + line + " | " + why + "\n"));
        }
        text.append("fixed " + fixed + ", left " + left + ", by hand " + byHand + "\n");
        Files.writeString(Path.of("target/entity-fixes.txt"), text, StandardCharsets.UTF_8);
    }
}
