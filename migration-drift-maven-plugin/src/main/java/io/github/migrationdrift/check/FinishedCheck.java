package io.github.migrationdrift.check;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Location;
import io.github.migrationdrift.mapping.Unvalidated;
import io.github.migrationdrift.policy.IgnoredDrift;
import io.github.migrationdrift.policy.Strictness;
import io.github.migrationdrift.report.DriftReport;
import java.util.ArrayList;
import java.util.List;

/** What the four stages of a check came to. */
record FinishedCheck(Migrated migrated, Mapped mapped, ExpectedSchema expected, Compared compared) {

    DriftReport report(Strictness strictness, String serverVersion) {
        Unvalidated unvalidated = mapped.entities().unvalidated();
        List<Drift> drifts = new ArrayList<>();
        List<IgnoredDrift> ignored = new ArrayList<>();
        for (Drift drift : compared.drifts()) {
            if (isIgnored(unvalidated, drift.location())) {
                ignored.add(new IgnoredDrift(drift, unvalidated.reason()));
            } else {
                drifts.add(drift);
            }
        }
        return new DriftReport(
                strictness,
                new DriftReport.Versions(
                        PluginVersion.VALUE,
                        serverVersion,
                        migrated.result().flywayVersion(),
                        mapped.entities().hibernateVersion()),
                subject(unvalidated),
                compared.warnings(),
                ignored,
                drifts);
    }

    private DriftReport.Subject subject(Unvalidated unvalidated) {
        Catalog wanted = expected.catalog();
        long tables = wanted.tables().stream()
                .filter(table -> !unvalidated.tables().contains(table.name()))
                .count();
        long sequences = wanted.sequences().stream()
                .filter(sequence -> sequence.owner().isEmpty())
                .filter(sequence -> !unvalidated.sequences().contains(sequence.name()))
                .count();
        return new DriftReport.Subject(
                mapped.entities().mapping().entities().size(),
                (int) tables,
                (int) sequences,
                migrated.result().scripts().size());
    }

    private static boolean isIgnored(Unvalidated unvalidated, Location location) {
        return unvalidated.covers(location.schema(), location.table(), location.object());
    }
}
