package io.github.migrationdrift.report;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Location;
import io.github.migrationdrift.policy.JudgedDrift;
import io.github.migrationdrift.policy.Verdict;
import io.github.migrationdrift.repair.Hazard;
import io.github.migrationdrift.repair.Plan;
import io.github.migrationdrift.repair.Repair;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The drifts of a report, hidden ones included, as results of SARIF. */
record SarifResults(ReportedProject project, Sides sides, SarifRules rules) {
    private static final String ROOT = "%SRCROOT%";
    private static final String FINGERPRINT = "drift/v1";

    /** What the URIs of the results start from: whoever reads the log knows where that is. */
    static Map<String, SarifLog.BaseLocation> bases() {
        return Map.of(ROOT, new SarifLog.BaseLocation(SarifLog.Text.plain("The root of the repository.")));
    }

    SarifLog.Result result(JudgedDrift judged) {
        Drift drift = judged.drift();
        return new SarifLog.Result(
                drift.code(),
                rules.index(drift.code()),
                SarifLog.Level.of(judged.severity()),
                SarifText.message(DriftText.of(drift, sides)),
                List.of(location(drift)),
                related(drift).stream().toList(),
                Map.of(FINGERPRINT, drift.fingerprint()),
                suppression(judged.verdict()).stream().toList(),
                properties(judged));
    }

    private SarifLog.Location location(Drift drift) {
        SourceLine line = SourceLine.of(drift, project).orElseGet(() -> SourceLine.pom(project));
        return new SarifLog.Location(physical(line), Optional.of(List.of(logical(drift.location()))), Optional.empty());
    }

    /** The migration, where it is not the location itself. */
    private Optional<SarifLog.Location> related(Drift drift) {
        if (SourceLine.entity(drift, project).isEmpty()) {
            return Optional.empty();
        }
        return SourceLine.migration(drift, project)
                .map(line -> new SarifLog.Location(
                        physical(line),
                        Optional.empty(),
                        drift.migrationOrigin().map(OriginText::of).map(SarifText::message)));
    }

    private static SarifLog.PhysicalLocation physical(SourceLine line) {
        return new SarifLog.PhysicalLocation(
                new SarifLog.ArtifactLocation(SarifText.uri(line.file()), ROOT), new SarifLog.Region(line.line()));
    }

    private static SarifLog.LogicalLocation logical(Location location) {
        String name = location.object().or(location::column).or(location::table).orElse(location.schema());
        return new SarifLog.LogicalLocation(Printable.line(name), Printable.line(location.path()));
    }

    private static Optional<SarifLog.Suppression> suppression(Verdict verdict) {
        if (verdict instanceof Verdict.Ignored ignored) {
            String until = ignored.until().map(day -> ", until " + day).orElse("");
            return Optional.of(suppressed(ignored.reason() + " (" + ignored.source() + until + ")"));
        }
        return verdict instanceof Verdict.Baselined baselined
                ? Optional.of(suppressed("baselined since " + baselined.since()))
                : Optional.empty();
    }

    private static SarifLog.Suppression suppressed(String why) {
        return new SarifLog.Suppression("external", "accepted", Printable.line(why));
    }

    private static SarifLog.ResultProperties properties(JudgedDrift judged) {
        Drift drift = judged.drift();
        return new SarifLog.ResultProperties(
                drift.finding().name(),
                judged.fails(),
                drift.entitiesDefinition(),
                drift.migrationsDefinition().filter(definition -> !drift.migrationsLackIt()),
                drift.repair().statements(),
                hazards(drift.repair()),
                drift.repair() instanceof Repair.Author author ? Optional.of(author.why()) : Optional.empty(),
                drift.hint());
    }

    private static List<String> hazards(Repair repair) {
        return repair instanceof Plan plan
                ? plan.steps().stream()
                        .flatMap(step -> step.hazards().stream())
                        .distinct()
                        .sorted()
                        .map(Hazard::words)
                        .toList()
                : List.of();
    }
}
