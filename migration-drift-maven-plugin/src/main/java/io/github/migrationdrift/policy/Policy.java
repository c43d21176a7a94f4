package io.github.migrationdrift.policy;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Severity;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the project makes of drifts. Rules come first, of which the last that matches counts; then the baseline, then
 * strictness.
 *
 * @param rules shipped ones, then those of the project
 * @param baseline empty where the project has none
 * @param today the day on which rules hold or have expired
 */
public record Policy(Strictness strictness, List<IgnoreRule> rules, Optional<Baseline> baseline, LocalDate today) {
    public Policy {
        rules = List.copyOf(rules);
    }

    /** Strictness alone. */
    public static Policy of(Strictness strictness) {
        return new Policy(strictness, List.of(), Optional.empty(), LocalDate.now(ZoneId.systemDefault()));
    }

    public Judgement judge(List<Candidate> candidates) {
        Map<String, BaselinedDrift> accepted = baseline.map(Baseline::ofModule).orElse(Map.of());
        Set<IgnoreRule> used = new HashSet<>();
        List<JudgedDrift> judged = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Optional<IgnoreRule> rule = rule(candidate, used);
            Optional<BaselinedDrift> known =
                    Optional.ofNullable(accepted.get(candidate.drift().fingerprint()));
            judged.add(judged(candidate, rule, known));
        }
        Set<String> found = candidates.stream()
                .map(candidate -> candidate.drift().fingerprint())
                .collect(Collectors.toSet());
        return new Judgement(
                judged,
                baseline.map(drifts -> drifts.solved(found)).orElse(List.of()),
                accepted.size(),
                unmatched(used, candidates),
                SharedRules.of(rules, candidates));
    }

    /** Whether a rule hides it, so that nothing more need be found out about it. */
    public boolean ignores(Candidate candidate) {
        return rule(candidate, new HashSet<>())
                .flatMap(this::hiding)
                .filter(Verdict.Ignored.class::isInstance)
                .isPresent();
    }

    /** The last that matches; all that match are of use. */
    private Optional<IgnoreRule> rule(Candidate candidate, Set<IgnoreRule> used) {
        Optional<IgnoreRule> last = Optional.empty();
        for (IgnoreRule rule : rules) {
            if (rule.matches(candidate)) {
                used.add(rule);
                last = Optional.of(rule);
            }
        }
        return last;
    }

    private JudgedDrift judged(Candidate candidate, Optional<IgnoreRule> rule, Optional<BaselinedDrift> known) {
        Drift drift = candidate.drift();
        Severity severity = rule.flatMap(IgnoreRule::severity).orElse(drift.severity());
        Verdict verdict = candidate
                .unvalidated()
                .<Verdict>map(told -> told)
                .or(() -> rule.flatMap(this::hiding))
                .or(() -> known.map(accepted -> new Verdict.Baselined(accepted.since())))
                .or(() -> rule.flatMap(IgnoreRule::severity).map(Policy::bySeverity))
                .orElseGet(() -> byStrictness(drift));
        return new JudgedDrift(drift, severity, verdict);
    }

    /** That of a rule to ignore, and of one that does not hold any more. */
    private Optional<Verdict> hiding(IgnoreRule rule) {
        if (rule.hasExpired(today)) {
            return Optional.of(new Verdict.Fails(Optional.of("The rule " + rule.source() + " (" + rule.words() + "; "
                    + rule.reason() + ") expired on " + rule.until().orElse(today)
                    + ". Repair the drift, or state a later date.")));
        }
        return rule.severity().isPresent()
                ? Optional.empty()
                : Optional.of(new Verdict.Ignored(rule.reason(), rule.until(), rule.source()));
    }

    private static Verdict bySeverity(Severity severity) {
        return severity == Severity.ERROR ? new Verdict.Fails(Optional.empty()) : new Verdict.Reported();
    }

    private Verdict byStrictness(Drift drift) {
        return strictness.fails(drift) ? new Verdict.Fails(Optional.empty()) : new Verdict.Reported();
    }

    private List<String> unmatched(Set<IgnoreRule> used, List<Candidate> candidates) {
        return rules.stream()
                .filter(rule -> rule.use() == RuleUse.MODULE && !used.contains(rule))
                .map(rule -> RuleMatch.of(rule, candidates).complaint())
                .toList();
    }
}
