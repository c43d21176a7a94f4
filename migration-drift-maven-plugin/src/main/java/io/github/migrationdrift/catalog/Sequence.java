package io.github.migrationdrift.catalog;

import java.util.Optional;

/**
 * A sequence.
 *
 * @param type {@code smallint}, {@code integer} or {@code bigint}
 * @param cache how many numbers each session takes at once
 * @param owner the column that the sequence is dropped with, for serial and identity columns
 */
public record Sequence(
        ObjectName name,
        String type,
        long start,
        long increment,
        long minimum,
        long maximum,
        boolean cycle,
        long cache,
        Optional<Owner> owner) {

    /**
     * The column that owns a sequence.
     *
     * @param identity whether PostgreSQL made the sequence for an identity column
     */
    public record Owner(ObjectName table, String column, boolean identity) {}
}
