package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.Ddl;
import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Pairing;
import java.util.Set;
import java.util.stream.Stream;

/** A sequence that moves by another step than Hibernate counts on, which hands out the numbers between two steps. */
final class SequenceIncrementRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(Finding.SEQUENCE_INCREMENT, Finding.SEQUENCE_INCREMENT_UNPOOLED);
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
        boolean pooled = Math.abs(wanted.increment()) > 1;
        return DriftDraft.onObject(
                        pooled ? Finding.SEQUENCE_INCREMENT : Finding.SEQUENCE_INCREMENT_UNPOOLED, wanted.name())
                .entities(Sequences.describe(wanted))
                .migrations(Sequences.describe(found))
                .message("The sequence " + wanted.name().name() + " moves by " + found.increment()
                        + ", the allocation size is " + wanted.increment() + ".")
                .repair("alter sequence " + Ddl.name(wanted.name()) + " increment by " + wanted.increment())
                .consequence(
                        pooled
                                ? pooled(Sequences.user(comparison, wanted))
                                : unpooled(Sequences.user(comparison, wanted), wanted, found));
    }

    private static String pooled(String entity) {
        return "the application does not start: Hibernate compares the increment with the allocation size of " + entity;
    }

    private static String unpooled(String entity, Sequence wanted, Sequence found) {
        boolean backwards = Long.signum(wanted.increment()) != Long.signum(found.increment());
        return "nothing breaks; " + entity + (backwards ? " counts the other way" : " skips identifiers");
    }
}
