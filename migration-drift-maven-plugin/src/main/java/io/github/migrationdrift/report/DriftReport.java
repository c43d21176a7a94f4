package io.github.migrationdrift.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Severity;
import io.github.migrationdrift.policy.JudgedDrift;
import io.github.migrationdrift.policy.Judgement;
import io.github.migrationdrift.policy.Strictness;
import io.github.migrationdrift.policy.Verdict;
import java.util.List;
import java.util.stream.Stream;

/**
 * The outcome of a check.
 *
 * @param warnings what could not be done as the application would do it, in words; empty as a rule
 * @param tables every table of both sides, by its name
 * @param judgement every difference, the most severe first, in the same order on every run, with what the project's policy
 *     makes of it
 */
public record DriftReport(
        Strictness strictness,
        Versions versions,
        Subject subject,
        List<String> warnings,
        List<ComparedTable> tables,
        Judgement judgement) {
    public DriftReport {
        warnings = List.copyOf(warnings);
        tables = List.copyOf(tables);
    }

    /** What took part in the check; empty where nothing did, and then absent from the JSON. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Versions(String plugin, String postgres, String flyway, String hibernate) {}

    /** How much was compared. */
    public record Subject(int entities, int tables, int sequences, int migrations) {}

    /** Whether two databases were compared, without Hibernate or Flyway. */
    public boolean comparesDatabases() {
        return versions.hibernate().isEmpty() && versions.flyway().isEmpty();
    }

    /** The drifts that are neither ignored nor in the baseline. */
    public List<Drift> drifts() {
        return shown().stream().map(JudgedDrift::drift).toList();
    }

    /** As {@link #drifts()}, with what the policy makes of them. */
    public List<JudgedDrift> shown() {
        return judgement.drifts().stream().filter(JudgedDrift::isShown).toList();
    }

    /** The drifts that fail the build. */
    public List<Drift> failures() {
        return failing().stream().map(JudgedDrift::drift).toList();
    }

    /** As {@link #failures()}, with what the policy makes of them. */
    public List<JudgedDrift> failing() {
        return judgement.drifts().stream().filter(JudgedDrift::fails).toList();
    }

    /** What the project has said it does not want to hear of. */
    public List<JudgedDrift> ignored() {
        return judgement.drifts().stream()
                .filter(judged -> judged.verdict() instanceof Verdict.Ignored)
                .toList();
    }

    /** What was there when the check was switched on. */
    public List<JudgedDrift> baselined() {
        return judgement.drifts().stream()
                .filter(judged -> judged.verdict() instanceof Verdict.Baselined)
                .toList();
    }

    public boolean fails() {
        return judgement.drifts().stream().anyMatch(JudgedDrift::fails) || !faults().isEmpty();
    }

    /** What fails the build and is no drift: under strictness, ignore rules that match nothing. */
    public List<String> faults() {
        return strictness == Strictness.STRICT ? judgement.unmatched() : List.of();
    }

    public long count(Severity severity) {
        return shown().stream().filter(judged -> judged.severity() == severity).count();
    }

    /** The same outcome, with something more to say. */
    public DriftReport withWarnings(List<String> more) {
        return new DriftReport(
                strictness,
                versions,
                subject,
                Stream.concat(warnings.stream(), more.stream()).toList(),
                tables,
                judgement);
    }

    /** Everything in words, as the console shows it. */
    public String describe() {
        return String.join("\n", ConsoleReport.plain(this));
    }
}
