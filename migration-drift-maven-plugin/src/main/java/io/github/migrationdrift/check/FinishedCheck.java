package io.github.migrationdrift.check;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Location;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.mapping.Unvalidated;
import io.github.migrationdrift.policy.Candidate;
import io.github.migrationdrift.policy.Policy;
import io.github.migrationdrift.policy.Verdict;
import io.github.migrationdrift.report.ComparedTable;
import io.github.migrationdrift.report.DriftReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the four stages of a check came to. */
record FinishedCheck(Migrated migrated, Mapped mapped, ExpectedSchema expected, Compared compared) {

    DriftReport report(Policy policy, String serverVersion) {
        Unvalidated unvalidated = mapped.entities().unvalidated();
        Map<ObjectName, Table> found = migrated.catalog().tablesByName();
        List<Candidate> candidates = new ArrayList<>();
        for (Drift drift : compared.drifts()) {
            candidates.add(new Candidate(drift, columns(drift.location(), found), told(unvalidated, drift.location())));
        }
        return new DriftReport(
                policy.strictness(),
                new DriftReport.Versions(
                        PluginVersion.VALUE,
                        serverVersion,
                        migrated.result().flywayVersion(),
                        mapped.entities().hibernateVersion()),
                subject(unvalidated),
                compared.warnings(),
                tables(),
                policy.judge(candidates));
    }

    private List<ComparedTable> tables() {
        ObjectName history = migrated.result().historyTable();
        return ComparedTables.of(
                        expected.catalog(),
                        migrated.catalog(),
                        new MappingIndex(mapped.entities().mapping()))
                .stream()
                .filter(table -> !table.path().equals(history.toString()))
                .toList();
    }

    private static Set<String> columns(Location location, Map<ObjectName, Table> tables) {
        return location.table()
                .flatMap(name -> Optional.ofNullable(tables.get(new ObjectName(location.schema(), name))))
                .map(table -> table.columns().stream().map(Column::name).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static Optional<Verdict.Ignored> told(Unvalidated unvalidated, Location location) {
        return unvalidated.covers(location.schema(), location.table(), location.object())
                ? Optional.of(new Verdict.Ignored(
                        unvalidated.reason() + " keeps Hibernate from validating it",
                        Optional.empty(),
                        "a setting of the project"))
                : Optional.empty();
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
}
