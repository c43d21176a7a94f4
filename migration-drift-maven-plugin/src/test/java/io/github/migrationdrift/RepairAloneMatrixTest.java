package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.proof.HibernateMatrix;
import io.github.migrationdrift.repair.Plan;
import io.github.migrationdrift.repair.RepairProof;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Who repairs one drift of a report and leaves the others is rid of that one, and has no new one. Where that cannot be,
 * it is listed with its reason; a line that is not needed fails its case.
 */
@EnabledIfSystemProperty(named = HibernateMatrix.DIRECTORY, matches = ".+")
@Execution(ExecutionMode.CONCURRENT)
class RepairAloneMatrixTest {
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return DriftCaseTest.all()
                // The repair of a single drift is proved with the case itself.
                .filter(drift -> drift.expected().size() > 1)
                .map(drift -> dynamicTest(drift.name(), () -> {
                    Map<String, List<String>> faults = drift.examine(compared -> faults(drift, compared));
                    assertThat(faults.keySet())
                            .as("repairs of %s by themselves: %s", drift.name(), faults)
                            .isEqualTo(ListedCases.ALONE.of(drift));
                }));
    }

    /** By the drift whose repair does not do alone what it says. */
    private static Map<String, List<String>> faults(DriftCase shown, DriftCase.Compared compared) throws Exception {
        Map<String, List<String>> faults = new TreeMap<>();
        List<Drift> drifts = compared.drifts();
        for (Drift drift : drifts) {
            if (drift.repair() instanceof Plan) {
                List<String> found = RepairProof.faultsAlone(
                        compared.migrated(),
                        compared.expected(),
                        drifts,
                        drift,
                        ListedCases.REVEALED.of(shown),
                        compared.again());
                if (!found.isEmpty()) {
                    faults.put(drift.finding() + " " + drift.location().path(), found);
                }
            }
        }
        return faults;
    }
}
