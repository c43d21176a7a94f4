package io.github.migrationdrift.catalog.ddl;

import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.catalog.types.PostgresType;
import java.util.OptionalLong;

/** Writes a sequence with what differs from PostgreSQL's defaults. */
final class SequenceDefinition {
    private final Sequence sequence;

    SequenceDefinition(Sequence sequence) {
        this.sequence = sequence;
    }

    String sql() {
        return "create sequence " + Ddl.name(sequence.name())
                + (sequence.type().equals(PostgresType.BIGINT.shownName()) ? "" : " as " + sequence.type())
                + options();
    }

    /** What follows name and type: empty, or with a leading space. */
    String options() {
        boolean ascending = sequence.increment() > 0;
        long defaultMinimum = ascending ? 1 : lowest();
        long defaultMaximum = ascending ? highest() : -1;
        long defaultStart = ascending ? sequence.minimum() : sequence.maximum();
        return option(" start with ", sequence.start(), defaultStart)
                + option(" increment by ", sequence.increment(), 1)
                + option(" minvalue ", sequence.minimum(), defaultMinimum)
                + option(" maxvalue ", sequence.maximum(), defaultMaximum)
                + option(" cache ", sequence.cache(), 1)
                + (sequence.cycle() ? " cycle" : "");
    }

    private static String option(String words, long value, long defaultValue) {
        return value == defaultValue ? "" : words + value;
    }

    private long lowest() {
        return -highest() - 1;
    }

    private long highest() {
        return PostgresType.spelled(sequence.type())
                .map(PostgresType::maximum)
                .orElse(OptionalLong.empty())
                .orElse(Long.MAX_VALUE);
    }
}
