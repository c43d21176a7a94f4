package io.github.migrationdrift.catalog;

import java.util.Optional;

/**
 * A sequence.
 *
 * @param type {@code smallint}, {@code integer} or {@code bigint}
 * @param owner table whose column owns the sequence, for serial and identity columns
 */
public record Sequence(
        ObjectName name,
        String type,
        long start,
        long increment,
        long minimum,
        long maximum,
        boolean cycle,
        Optional<ObjectName> owner) {}
