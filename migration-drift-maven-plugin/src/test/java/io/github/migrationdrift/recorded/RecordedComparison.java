package io.github.migrationdrift.recorded;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.ExpressionJudge;
import io.github.migrationdrift.drift.HibernateChanges;
import io.github.migrationdrift.drift.RefusedStatement;
import io.github.migrationdrift.drift.Scope;
import io.github.migrationdrift.drift.rules.DriftRules;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.repair.Change;
import io.github.migrationdrift.repair.Hazard;
import io.github.migrationdrift.repair.JointPlan;
import io.github.migrationdrift.repair.Plan;
import io.github.migrationdrift.repair.PostgresSteps;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.Staging;
import io.github.migrationdrift.repair.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that the rules see of one case, kept in a file: they can run on it again without PostgreSQL, thousands of times.
 *
 * @param answers what PostgreSQL said when it was asked
 * @param drifts what was found, with every word that a user reads, in its order
 */
public record RecordedComparison(
        String name,
        Catalog entities,
        Catalog migrations,
        Mapping mapping,
        Scope scope,
        boolean checkNames,
        boolean untypedText,
        List<RefusedStatement> refused,
        Map<String, String> answers,
        String hibernateVersion,
        List<String> drifts) {
    /** Only mutation tests need them, and each costs another run of the rules. */
    public static final boolean WANTED = Boolean.getBoolean("drift.cases.record");

    /** Where the cases leave their recordings. */
    public static final Path DIRECTORY = Path.of("target", "recorded-cases");

    private static final JsonMapper JSON = new JsonMapper();

    /** Runs the rules once more and keeps what they see. */
    public static void record(String name, Comparison comparison, String hibernateVersion) throws IOException {
        Map<String, String> answers = new TreeMap<>();
        List<String> drifts =
                drifts(with(comparison, RecordedJudge.recording(comparison.judge(), answers)), hibernateVersion);
        RecordedComparison recorded = new RecordedComparison(
                name,
                comparison.entities(),
                comparison.migrations(),
                comparison.mapping().mapping(),
                comparison.scope(),
                comparison.checkNames(),
                comparison.untypedText(),
                comparison.refused(),
                answers,
                hibernateVersion,
                drifts);
        Files.createDirectories(DIRECTORY);
        JSON.writeValue(DIRECTORY.resolve(name.replace('/', '~') + ".json"), recorded);
    }

    static RecordedComparison read(Path file) {
        return JSON.readValue(file, RecordedComparison.class);
    }

    /** What the rules find now. */
    List<String> replayed() {
        return drifts(
                Comparison.of(
                                entities,
                                migrations,
                                new MappingIndex(mapping),
                                scope,
                                checkNames,
                                refused,
                                RecordedJudge.replaying(answers))
                        .withUntypedText(untypedText),
                hibernateVersion);
    }

    private static List<String> drifts(Comparison comparison, String hibernateVersion) {
        Set<String> sequences = comparison.migrations().sequences().stream()
                .map(sequence -> sequence.name().name())
                .collect(Collectors.toSet());
        List<Drift> drifts = DriftRules.examine(comparison).stream()
                .map(drift -> HibernateChanges.explain(drift, hibernateVersion, comparison.mapping(), sequences))
                .toList();
        List<String> lines = new ArrayList<>();
        drifts.forEach(drift -> lines.add(words(drift)));
        for (Staging staging : Staging.values()) {
            lines.add(staging + ": " + together(comparison, drifts, staging));
        }
        return lines;
    }

    /** What is done for all of them at once. */
    private static String together(Comparison comparison, List<Drift> drifts, Staging staging) {
        List<List<Change>> wishes =
                drifts.stream().map(drift -> drift.repair().changes()).toList();
        PostgresSteps steps = new PostgresSteps(
                comparison.migrations(),
                comparison.entities(),
                wishes.stream().flatMap(List::stream).toList(),
                staging);
        JointPlan joint = JointPlan.of(wishes, steps::plan, RecordedComparison::objection);
        return words(joint.plan()) + " left " + new TreeMap<>(joint.left());
    }

    /** As in a migration that loses nothing. */
    private static Optional<String> objection(Plan plan) {
        return plan.steps().stream().anyMatch(step -> step.hazards().contains(Hazard.DELETES_DATA))
                ? Optional.of("it deletes")
                : Optional.empty();
    }

    /** Sets have another order in each JVM. */
    private static String words(Drift drift) {
        String steps = drift.repair() instanceof Plan plan
                ? words(plan)
                : drift.repair() instanceof Repair.Author author ? author.why() : "";
        return drift.withRepair(Repair.author("")) + " " + steps;
    }

    private static String words(Plan plan) {
        return plan.steps().stream().map(RecordedComparison::words).collect(Collectors.joining("; "));
    }

    private static String words(Step step) {
        return step.phase() + " " + step.verb() + " " + step.object() + ": " + step.sql() + " " + sorted(step.needs())
                + sorted(step.frees()) + sorted(step.hazards()) + step.precondition()
                + step.lock().words()
                + step.lock().keepsOut() + step.lockTime().words() + step.execution() + step.ownTransaction();
    }

    private static List<String> sorted(Set<?> set) {
        return set.stream().map(String::valueOf).sorted().toList();
    }

    private static Comparison with(Comparison comparison, ExpressionJudge judge) {
        return Comparison.of(
                        comparison.entities(),
                        comparison.migrations(),
                        comparison.mapping(),
                        comparison.scope(),
                        comparison.checkNames(),
                        comparison.refused(),
                        judge)
                .withUntypedText(comparison.untypedText());
    }
}
