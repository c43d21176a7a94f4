package io.github.migrationdrift.drift.rules.sequence;

import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Pairing;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.repair.Aspect;
import io.github.migrationdrift.repair.Change.Alter;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfSequence;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far a sequence counts, and what it does then. Only the end that it moves to matters; where it starts is the
 * database's business.
 */
public final class SequenceRangeRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.SEQUENCE_RANGE_NARROWER,
                Finding.SEQUENCE_RANGE_WIDER,
                Finding.SEQUENCE_CYCLE_REPEATS,
                Finding.SEQUENCE_CYCLE,
                Finding.SEQUENCE_CYCLE_MISSING);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        SequenceReach reach = SequenceReach.in(comparison);
        Stream<Drift> ofColumns = Sequences.ofColumns(comparison)
                .filter(both -> both.migrations().increment() > 0)
                .flatMap(both -> ofColumn(reach, both).stream().map(finding -> drift(comparison, both, finding)));
        Stream<Drift> free = Sequences.of(comparison).both().stream()
                .filter(both -> Long.signum(both.entities().increment())
                        == Long.signum(both.migrations().increment()))
                .flatMap(both -> finding(reach, both).stream().map(finding -> drift(comparison, both, finding)));
        return Stream.concat(free, ofColumns);
    }

    /** What numbers a column is PostgreSQL's business, unless it ends before the column does. */
    private static Optional<Finding> ofColumn(SequenceReach reach, Pairing.Pair<Sequence> both) {
        Sequence found = both.migrations();
        long needed = Math.min(SequenceReach.of(both.entities()), reach.ofOwner(found));
        if (SequenceReach.of(found) >= needed) {
            return Optional.empty();
        }
        return Optional.of(found.cycle() ? Finding.SEQUENCE_CYCLE_REPEATS : Finding.SEQUENCE_RANGE_NARROWER);
    }

    private static Optional<Finding> finding(SequenceReach reach, Pairing.Pair<Sequence> both) {
        Sequence wanted = both.entities();
        Sequence found = both.migrations();
        long needed = Math.min(SequenceReach.of(wanted), reach.ofIdentifiers(wanted));
        boolean narrower = SequenceReach.of(found) < Math.min(needed, reach.ofOwner(found));
        if (found.cycle() && !wanted.cycle()) {
            return Optional.of(narrower ? Finding.SEQUENCE_CYCLE_REPEATS : Finding.SEQUENCE_CYCLE);
        }
        if (narrower) {
            return Optional.of(Finding.SEQUENCE_RANGE_NARROWER);
        }
        if (wanted.cycle() && !found.cycle()) {
            return Optional.of(Finding.SEQUENCE_CYCLE_MISSING);
        }
        return SequenceReach.of(wanted) < Math.min(SequenceReach.of(found), reach.ofIdentifiers(wanted))
                ? Optional.of(Finding.SEQUENCE_RANGE_WIDER)
                : Optional.empty();
    }

    private static Drift drift(Comparison comparison, Pairing.Pair<Sequence> both, Finding finding) {
        Sequence wanted = both.entities();
        Sequence found = both.migrations();
        return DriftDraft.onObject(finding, found.name())
                .entities(Sequences.describeRange(wanted))
                .migrations(Sequences.describeRange(found))
                .message("The sequence " + found.name().name() + ": " + finding.when() + ".")
                .repair(Repair.of(new Alter(new OfSequence(found), new OfSequence(wanted), Aspect.RANGE)))
                .consequence(consequence(Sequences.user(comparison, wanted), found, finding));
    }

    private static String consequence(String entity, Sequence found, Finding finding) {
        long reach = SequenceReach.of(found);
        return switch (finding) {
            case SEQUENCE_RANGE_NARROWER ->
                "after the number " + reach + " every insert of " + entity + " fails: " + Refusal.exhausted(found);
            case SEQUENCE_CYCLE_REPEATS ->
                "after the number " + reach + " the sequence starts over, and " + entity
                        + " gets identifiers that are already taken (" + SqlState.UNIQUE_VIOLATION + ")";
            case SEQUENCE_CYCLE ->
                "nothing breaks before the identifiers are used up; then they repeat (" + SqlState.UNIQUE_VIOLATION
                        + ")";
            case SEQUENCE_CYCLE_MISSING ->
                "when the numbers are used up, every insert of " + entity
                        + " fails, and the sequence does not start over: " + Refusal.exhausted(found);
            default -> "nothing breaks";
        };
    }
}
