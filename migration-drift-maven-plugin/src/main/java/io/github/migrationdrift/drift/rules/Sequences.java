package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Pairing;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.List;

/** What the rules on sequences share. */
final class Sequences {
    private Sequences() {}

    /** The entities' free sequences, and all of the migrations. */
    static Pairing<Sequence> of(Comparison comparison) {
        List<Sequence> wanted = comparison.entities().sequences().stream()
                .filter(sequence -> sequence.owner().isEmpty())
                .toList();
        return Pairing.of(wanted, comparison.migrations().sequences(), Sequence::name);
    }

    /** The entity whose rows it numbers. */
    static String user(Comparison comparison, Sequence sequence) {
        return comparison
                .mapping()
                .sequence(sequence.name())
                .map(mapped -> MappingIndex.simpleName(mapped.entity()))
                .orElse("its entity");
    }

    static String describe(Sequence sequence) {
        return "sequence increment by " + sequence.increment();
    }

    static String describeRange(Sequence sequence) {
        return "sequence as " + sequence.type() + " minvalue " + sequence.minimum() + " maxvalue " + sequence.maximum()
                + (sequence.cycle() ? " cycle" : "");
    }
}
