package io.github.migrationdrift;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.repair.Plan;
import io.github.migrationdrift.repair.RepairProof;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who repairs one drift of a report and leaves the others is rid of that one, and has no new one. */
final class LoneRepairs {
    private LoneRepairs() {}

    /** By the drift whose repair does not do alone what it says. */
    static Map<String, List<String>> faults(DriftCase shown, DriftCase.Compared compared) throws Exception {
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
                        compared.gap()::drifts);
                if (!found.isEmpty()) {
                    faults.put(drift.finding() + " " + drift.location().path(), found);
                }
            }
        }
        return faults;
    }
}
