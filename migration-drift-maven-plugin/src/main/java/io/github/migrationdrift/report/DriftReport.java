package io.github.migrationdrift.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Severity;
import io.github.migrationdrift.policy.IgnoredDrift;
import io.github.migrationdrift.policy.Strictness;
import java.util.List;
import java.util.stream.Stream;

/**
 * The outcome of a check.
 *
 * @param warnings what could not be done as the application would do it, in words; empty as a rule
 * @param ignored differences that the project has said it does not want to hear of; in {@code drifts} they are not
 * @param drifts every difference, the most severe first, in the same order on every run
 */
public record DriftReport(
        Strictness strictness,
        Versions versions,
        Subject subject,
        List<String> warnings,
        List<IgnoredDrift> ignored,
        List<Drift> drifts) {
    public DriftReport {
        warnings = List.copyOf(warnings);
        ignored = List.copyOf(ignored);
        drifts = List.copyOf(drifts);
    }

    /** What took part in the check; empty where nothing did, and then absent from the JSON. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Versions(String plugin, String postgres, String flyway, String hibernate) {}

    /** How much was compared. */
    public record Subject(int entities, int tables, int sequences, int migrations) {}

    /** Whether two databases were compared, without Hibernate or Flyway. */
    boolean comparesDatabases() {
        return versions.hibernate().isEmpty() && versions.flyway().isEmpty();
    }

    /** The drifts that fail the build under the report's strictness. */
    public List<Drift> failures() {
        return drifts.stream().filter(strictness::fails).toList();
    }

    public boolean fails() {
        return drifts.stream().anyMatch(strictness::fails);
    }

    public long count(Severity severity) {
        return drifts.stream().filter(drift -> drift.severity() == severity).count();
    }

    /** The same outcome, with something more to say. */
    public DriftReport withWarnings(List<String> more) {
        return new DriftReport(
                strictness,
                versions,
                subject,
                Stream.concat(warnings.stream(), more.stream()).toList(),
                ignored,
                drifts);
    }

    /** Everything in words, as the console shows it. */
    public String describe() {
        return String.join("\n", ConsoleReport.plain(this));
    }
}
