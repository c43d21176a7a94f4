package io.github.migrationdrift.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Grade;
import io.github.migrationdrift.policy.JudgedDrift;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What GitLab's merge requests show as code quality. */
public final class GitlabReport implements Reporter {

    @Override
    public String name() {
        return "gitlab";
    }

    @Override
    public String fileName() {
        return "gl-code-quality-report.json";
    }

    @Override
    public String render(DriftReport report, ReportedProject project) {
        Map<String, Integer> seen = new HashMap<>();
        List<Issue> issues = new ArrayList<>();
        for (JudgedDrift judged : report.shown()) {
            Drift drift = judged.drift();
            SourceLine line = SourceLine.of(drift, project).orElseGet(() -> SourceLine.pom(project));
            issues.add(new Issue(
                    drift.code() + ": " + DriftText.of(drift, Sides.of(report)),
                    drift.code(),
                    fingerprint(project, drift, seen),
                    severity(judged),
                    new Place(line.file(), new Lines(line.line()))));
        }
        return Json.text(issues);
    }

    /** GitLab puts the reports of all modules together, and takes what has the same fingerprint for the same. */
    private static String fingerprint(ReportedProject project, Drift drift, Map<String, Integer> seen) {
        String own = project.pathInRepository() + drift.fingerprint();
        int times = seen.merge(own, 1, Integer::sum);
        return times == 1 ? own : own + "-" + times;
    }

    private static String severity(JudgedDrift judged) {
        return switch (judged.severity()) {
            case ERROR -> judged.drift().grade() == Grade.BREAKS ? "critical" : "major";
            case WARNING -> "minor";
            case INFO, UNDECIDED -> "info";
        };
    }

    private record Issue(
            String description,
            @JsonProperty("check_name") String checkName,
            String fingerprint,
            String severity,
            Place location) {}

    private record Place(String path, Lines lines) {}

    private record Lines(int begin) {}
}
