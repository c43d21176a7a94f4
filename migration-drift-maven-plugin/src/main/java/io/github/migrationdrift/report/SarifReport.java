package io.github.migrationdrift.report;

import io.github.migrationdrift.policy.JudgedDrift;
import java.util.List;
import java.util.Locale;

/** SARIF 2.1.0, which GitHub's code scanning, Azure DevOps and IDEs read: every drift at its attribute. */
public final class SarifReport implements Reporter {

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public String fileName() {
        return "drift-report.sarif";
    }

    @Override
    public String render(DriftReport report, ReportedProject project) {
        return Json.text(SarifLog.of(run(report, project)));
    }

    private static SarifLog.Run run(DriftReport report, ReportedProject project) {
        List<JudgedDrift> drifts = report.judgement().drifts();
        SarifRules rules = SarifRules.of(drifts);
        SarifResults results = new SarifResults(project, Sides.of(report), rules);
        return new SarifLog.Run(
                new SarifLog.Tool(new SarifLog.Driver(
                        "migration-drift",
                        "Migration Drift Maven Plugin",
                        report.versions().plugin(),
                        Site.URL,
                        rules.rules())),
                new SarifLog.AutomationDetails("migration-drift/" + Printable.line(project.name()) + "/"),
                SarifResults.bases(),
                List.of(invocation(report)),
                drifts.stream().map(results::result).toList(),
                properties(report));
    }

    private static SarifLog.Invocation invocation(DriftReport report) {
        SarifLog.Level unmatched = report.faults().isEmpty() ? SarifLog.Level.WARNING : SarifLog.Level.ERROR;
        return new SarifLog.Invocation(
                true,
                notifications(SarifLog.Level.WARNING, report.warnings()),
                notifications(unmatched, report.judgement().unmatched()));
    }

    private static List<SarifLog.Notification> notifications(SarifLog.Level level, List<String> sentences) {
        return sentences.stream()
                .map(sentence -> new SarifLog.Notification(level, SarifText.message(sentence)))
                .toList();
    }

    private static SarifLog.RunProperties properties(DriftReport report) {
        DriftReport.Versions versions = report.versions();
        return new SarifLog.RunProperties(
                report.strictness().name().toLowerCase(Locale.ROOT),
                versions.postgres(),
                versions.flyway(),
                versions.hibernate());
    }
}
