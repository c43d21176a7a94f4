package io.github.migrationdrift.mapping;

import io.github.migrationdrift.catalog.ObjectName;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A sequence that numbers the rows of an entity.
 *
 * @param entity the entity class, by its fully qualified name
 * @param attribute the identifier attribute
 * @param increment how far Hibernate expects the sequence to move with each call
 * @param mismatch what Hibernate does where it moves by another step
 */
public record MappedSequence(
        ObjectName name, String entity, @Nullable String attribute, long increment, IncrementMismatch mismatch)
        implements Serializable {}
