package io.github.migrationdrift.drift.rules.sequence;

import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Pairing;
import io.github.migrationdrift.mapping.IncrementMismatch;
import io.github.migrationdrift.mapping.MappedSequence;
import io.github.migrationdrift.repair.Aspect;
import io.github.migrationdrift.repair.Change.Alter;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfSequence;
import java.util.Set;
import java.util.stream.Stream;

/** A sequence that moves by another step than Hibernate counts on, which hands out the numbers between two steps. */
public final class SequenceIncrementRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.SEQUENCE_INCREMENT, Finding.SEQUENCE_INCREMENT_FIXED, Finding.SEQUENCE_INCREMENT_UNPOOLED);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return Sequences.of(comparison).both().stream()
                .filter(both -> both.entities().increment() != both.migrations().increment())
                .map(both -> drift(comparison, both));
    }

    private static Drift drift(Comparison comparison, Pairing.Pair<Sequence> both) {
        Sequence wanted = both.entities();
        Sequence found = both.migrations();
        return DriftDraft.onObject(finding(comparison, wanted), wanted.name())
                .entities(Sequences.describe(wanted))
                .migrations(Sequences.describe(found))
                .message("The sequence " + wanted.name().name() + " moves by " + found.increment()
                        + ", the allocation size is " + wanted.increment() + ".")
                .repair(Repair.of(new Alter(new OfSequence(found), new OfSequence(wanted), Aspect.INCREMENT)))
                .consequence(
                        isPooled(wanted)
                                ? pooled(comparison, wanted)
                                : unpooled(Sequences.user(comparison, wanted), wanted, found));
    }

    private static Finding finding(Comparison comparison, Sequence wanted) {
        if (!isPooled(wanted)) {
            return Finding.SEQUENCE_INCREMENT_UNPOOLED;
        }
        return mismatch(comparison, wanted) == IncrementMismatch.FIXED
                ? Finding.SEQUENCE_INCREMENT_FIXED
                : Finding.SEQUENCE_INCREMENT;
    }

    private static boolean isPooled(Sequence wanted) {
        return Math.abs(wanted.increment()) > 1;
    }

    private static IncrementMismatch mismatch(Comparison comparison, Sequence wanted) {
        return comparison
                .mapping()
                .sequence(wanted.name())
                .map(MappedSequence::mismatch)
                .orElse(IncrementMismatch.REFUSED);
    }

    private static String pooled(Comparison comparison, Sequence wanted) {
        String entity = Sequences.user(comparison, wanted);
        return switch (mismatch(comparison, wanted)) {
            case REFUSED ->
                "the application does not start: Hibernate compares the increment with the allocation size of "
                        + entity;
            case FIXED ->
                "nothing breaks: Hibernate takes the increment of the sequence for the allocation size of " + entity;
            case TOLERATED -> "the application starts, and identifiers of " + entity + " are handed out twice";
        };
    }

    private static String unpooled(String entity, Sequence wanted, Sequence found) {
        boolean backwards = Long.signum(wanted.increment()) != Long.signum(found.increment());
        return "nothing breaks; " + entity + (backwards ? " counts the other way" : " skips identifiers");
    }
}
