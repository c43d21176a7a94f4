package io.github.migrationdrift.drift.rules.sequence;

import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Pairing;
import io.github.migrationdrift.repair.Aspect;
import io.github.migrationdrift.repair.Change.Alter;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfSequence;
import java.util.Set;
import java.util.stream.Stream;

/** A sequence that starts elsewhere than the generator states. Where nothing is stated, any start will do. */
public final class SequenceStartRule implements DriftRule {
    /** What Hibernate writes where no initial value is stated; who states it cannot be told from who does not. */
    private static final long UNSTATED = 1;

    @Override
    public Set<Finding> findings() {
        return Set.of(Finding.SEQUENCE_START);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return Sequences.of(comparison).both().stream()
                .filter(both -> both.entities().start() != UNSTATED)
                .filter(both -> both.entities().start() != both.migrations().start())
                .map(both -> drift(comparison, both));
    }

    private static Drift drift(Comparison comparison, Pairing.Pair<Sequence> both) {
        Sequence wanted = both.entities();
        Sequence found = both.migrations();
        return DriftDraft.onObject(Finding.SEQUENCE_START, found.name())
                .entities("sequence start with " + wanted.start())
                .migrations("sequence start with " + found.start())
                .message("The sequence " + found.name().name() + " starts with " + found.start()
                        + ", the stated initial value is " + wanted.start() + ".")
                .repair(Repair.of(new Alter(new OfSequence(found), new OfSequence(wanted), Aspect.START)))
                .consequence("nothing breaks; on a new database the first " + Sequences.user(comparison, wanted)
                        + " gets the number " + found.start() + ", unless a migration moves the sequence");
    }
}
