package io.github.migrationdrift.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final Drift OLD_TABLE = SampleCandidates.extraTable("old_book");

    @TempDir
    private Path directory;

    @Test
    void withoutRulesStrictnessDecides() {
        assertThat(verdict(policy(), OLD_TABLE)).isEqualTo(new Verdict.Fails(Optional.empty()));
        assertThat(verdict(policy(Strictness.RUNTIME), OLD_TABLE)).isEqualTo(new Verdict.Reported());
    }

    @Test
    void theLastRuleThatMatchesCounts() {
        IgnoreRule ignoring = rule("code", "table.extra", "reason", "first");
        IgnoreRule warning = rule("table", "old_*", "severity", "warning", "reason", "second");

        assertThat(verdict(policy(warning, ignoring), OLD_TABLE))
                .isEqualTo(new Verdict.Ignored("first", Optional.empty(), "rules:1"));
        assertThat(policy(ignoring, warning)
                        .judge(List.of(SampleCandidates.of(OLD_TABLE)))
                        .drifts())
                .containsExactly(new JudgedDrift(OLD_TABLE, Severity.WARNING, new Verdict.Reported()));
    }

    @Test
    void namesArePatternsWithOrWithoutTheSchema() {
        assertThat(Stream.of("old_*", "public.old_*", "/old_(book|loan)/", "old_book"))
                .allSatisfy(table -> assertThat(verdict(policy(rule("table", table, "reason", "r")), OLD_TABLE))
                        .isInstanceOf(Verdict.Ignored.class));
        assertThat(Stream.of("old", "*.old_boo", "archive.old_*", "/old_/", "Old_book"))
                .allSatisfy(table -> assertThat(verdict(policy(rule("table", table, "reason", "r")), OLD_TABLE))
                        .isInstanceOf(Verdict.Fails.class));
    }

    @Test
    void allConditionsHoldOrNone() {
        IgnoreRule rule = rule("code", "column.length", "column", "title", "schema", "public", "reason", "r");

        assertThat(verdict(policy(rule), SampleCandidates.narrowColumn("title", "varchar(20)")))
                .isInstanceOf(Verdict.Ignored.class);
        assertThat(verdict(policy(rule), SampleCandidates.narrowColumn("isbn", "varchar(20)")))
                .isInstanceOf(Verdict.Fails.class);
    }

    @Test
    void propertiesTellIndexesOfOneKindFromOthers() {
        IgnoreRule partial = rule("code", "index.extra", "where", "predicate", "reason", "r");

        assertThat(verdict(
                        policy(Strictness.STRICT, partial),
                        SampleCandidates.extraIndex("index book_idx (title, isbn) where (title is not null)")))
                .isInstanceOf(Verdict.Ignored.class);
        assertThat(verdict(
                        policy(Strictness.STRICT, partial),
                        SampleCandidates.extraIndex("index book_idx (title, isbn)")))
                .isInstanceOf(Verdict.Fails.class);
    }

    @Test
    void columnsOfItsTableTellATableWhateverItIsCalled() {
        IgnoreRule locks = rule("code", "table.extra", "columns", "LOCK_UNTIL", "reason", "r");

        assertThat(policy(locks)
                        .judge(List.of(
                                SampleCandidates.of(OLD_TABLE, "name", "lock_until"),
                                SampleCandidates.of(SampleCandidates.extraTable("other"), "name")))
                        .drifts())
                .extracting(JudgedDrift::isShown)
                .containsExactly(false, true);
    }

    @Test
    void aRuleHoldsOnItsLastDayAndFailsAfterwards() {
        assertThat(verdict(policy(rule("code", "table.extra", "until", "2026-11-29", "reason", "r")), OLD_TABLE))
                .isEqualTo(new Verdict.Ignored("r", Optional.of(TODAY), "rules:1"));
        Verdict expired = verdict(
                policy(Strictness.RUNTIME, rule("code", "table.extra", "until", "2026-11-28", "reason", "r")),
                OLD_TABLE);
        assertThat(expired)
                .isInstanceOfSatisfying(
                        Verdict.Fails.class,
                        fails -> assertThat(fails.because())
                                .contains(
                                        "The rule rules:1 (code table.extra; r) expired on 2026-11-28. Repair the drift, or state a"
                                                + " later date."));
    }

    @Test
    void aSeverityDecidesWhateverTheStrictness() {
        IgnoreRule error = rule("code", "table.extra", "severity", "error", "reason", "r");
        IgnoreRule info = rule("code", "table.extra", "severity", "info", "reason", "r");

        assertThat(verdict(policy(Strictness.RUNTIME, error), OLD_TABLE)).isInstanceOf(Verdict.Fails.class);
        assertThat(verdict(policy(Strictness.STRICT, info), OLD_TABLE)).isInstanceOf(Verdict.Reported.class);
    }

    @Test
    void rulesComeBeforeTheBaselineAndThatBeforeStrictness() {
        Baseline baseline = baseline(OLD_TABLE);
        IgnoreRule ignoring = rule("code", "table.extra", "reason", "r");
        IgnoreRule error = rule("code", "table.extra", "severity", "error", "reason", "r");

        assertThat(verdict(policy(baseline), OLD_TABLE)).isEqualTo(new Verdict.Baselined(TODAY));
        assertThat(verdict(policy(baseline, ignoring), OLD_TABLE)).isInstanceOf(Verdict.Ignored.class);
        assertThat(verdict(policy(baseline, error), OLD_TABLE)).isInstanceOf(Verdict.Baselined.class);
    }

    @Test
    void whatHasChangedSinceIsNewAndTheFormerIsSolved() {
        Drift before = SampleCandidates.narrowColumn("title", "varchar(32)");
        Drift now = SampleCandidates.narrowColumn("title", "varchar(16)");

        Judgement judgement = policy(baseline(before)).judge(List.of(SampleCandidates.of(now)));

        assertThat(judgement.drifts()).extracting(JudgedDrift::fails).containsExactly(true);
        assertThat(judgement.solved()).extracting(BaselinedDrift::fingerprint).containsExactly(before.fingerprint());
    }

    @Test
    void whatIsIgnoredByNowIsNotSolved() {
        Judgement judgement = policy(baseline(OLD_TABLE), rule("code", "table.extra", "reason", "r"))
                .judge(List.of(SampleCandidates.of(OLD_TABLE)));

        assertThat(judgement.solved()).isEmpty();
    }

    @Test
    void theBaselineOfAnotherModuleDoesNotCountAndIsKeptAsLongAsThatIsThere() throws Exception {
        BaselinedDrift elsewhere = BaselinedDrift.of("billing", OLD_TABLE, TODAY);
        BaselinedDrift gone = BaselinedDrift.of("a-module-that-is-gone", OLD_TABLE, TODAY);
        Files.createDirectory(directory.resolve("billing"));
        Baseline shared = new Baseline(directory.resolve(BaselineFile.NAME), "shop", List.of(elsewhere, gone));

        Judgement judgement = policy(shared).judge(List.of(SampleCandidates.of(OLD_TABLE)));

        assertThat(judgement.drifts()).extracting(JudgedDrift::fails).containsExactly(true);
        assertThat(judgement.accepted()).isZero();
        assertThat(shared.renewed(judgement, List.of(OLD_TABLE), TODAY).drifts())
                .extracting(BaselinedDrift::module)
                .containsExactly("billing", "shop");
    }

    @Test
    void aRuleThatMatchesNothingIsToldWithTheNearestNames() {
        Candidate candidate = SampleCandidates.of(OLD_TABLE);

        assertThat(policy(rule("code", "table.extra", "table", "old_bok", "reason", "r"))
                        .judge(List.of(candidate))
                        .unmatched())
                .containsExactly(
                        "The ignore rule rules:1 (code table.extra, table old_bok) matches no drift, for there is"
                                + " none with that table; the nearest are old_book. Correct it, or remove it.");
        assertThat(policy(rule("code", "column.extra", "table", "old_book", "reason", "r"))
                        .judge(List.of(candidate))
                        .unmatched())
                .singleElement()
                .asString()
                .contains("for there is none with that code");
    }

    @Test
    void aRuleIsCalledByAllThatItAsksFor() {
        assertThat(rule("columns", "locked_by", "where", "unique", "table", "t", "reason", "r")
                        .words())
                .isEqualTo("table t, where unique, columns locked_by");
    }

    @Test
    void aSharedRuleMayMatchNothingHere() {
        IgnoreRule shared = draft("code", "table.extra", "reason", "r").rule(RuleUse.ANYBODY);

        Judgement judgement = policy(shared).judge(List.of());

        assertThat(judgement.unmatched()).isEmpty();
        assertThat(judgement.shared()).isEqualTo(SharedRules.NONE);
    }

    @Test
    void aRuleOfTheBuildIsToldWhenItMatchesNothingInAnyModule() {
        Policy policy = policy(
                draft("table", "old_*", "reason", "used").rule(RuleUse.BUILD),
                draft("table", "old_bok", "reason", "mistyped").rule(RuleUse.BUILD));
        SharedRules here = policy.judge(List.of()).shared();
        SharedRules there =
                policy.judge(List.of(SampleCandidates.of(OLD_TABLE))).shared();

        assertThat(Stream.of(here.and(there), there.and(here)))
                .allSatisfy(both -> assertThat(both.unmatched())
                        .containsExactly("The ignore rule rules:1 (table old_bok) matches no drift, for there is none"
                                + " with that table; the nearest are old_book. Correct it, or remove it."));
        assertThat(here.unmatched()).hasSize(2);
    }

    @Test
    void aRuleIsHeldAgainstModulesThatHaveItAlone() {
        Policy strange = policy(draft("table", "other", "reason", "r").rule(RuleUse.BUILD));
        Policy own = policy(draft("table", "old_*", "reason", "r").rule(RuleUse.BUILD));

        SharedRules all = strange.judge(List.of(SampleCandidates.of(OLD_TABLE)))
                .shared()
                .and(own.judge(List.of()).shared());

        assertThat(all.unmatched()).hasSize(2);
    }

    static IgnoreRule rule(String... keysAndValues) {
        return draft(keysAndValues).rule(RuleUse.MODULE);
    }

    private static RuleDraft draft(String... keysAndValues) {
        RuleDraft draft = new RuleDraft("rules:1");
        for (int i = 0; i < keysAndValues.length; i += 2) {
            draft.set(keysAndValues[i], List.of(keysAndValues[i + 1]));
        }
        return draft;
    }

    private static Baseline baseline(Drift... drifts) {
        List<BaselinedDrift> accepted = new ArrayList<>();
        for (Drift drift : drifts) {
            accepted.add(BaselinedDrift.of("", drift, TODAY));
        }
        return new Baseline(Path.of("drift-baseline.json"), "", accepted);
    }

    private static Policy policy(IgnoreRule... rules) {
        return policy(Strictness.STANDARD, rules);
    }

    private static Policy policy(Strictness strictness, IgnoreRule... rules) {
        return new Policy(strictness, Arrays.asList(rules), Optional.empty(), TODAY);
    }

    private static Policy policy(Baseline baseline, IgnoreRule... rules) {
        return new Policy(Strictness.STANDARD, Arrays.asList(rules), Optional.of(baseline), TODAY);
    }

    private static Verdict verdict(Policy policy, Drift drift) {
        return policy.judge(List.of(SampleCandidates.of(drift))).drifts().get(0).verdict();
    }
}
