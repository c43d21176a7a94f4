package io.github.migrationdrift.drift;

import org.jspecify.annotations.Nullable;

/**
 * The attribute that a drift comes from.
 *
 * @param entity fully qualified name of the class
 * @param file relative to the project, with forward slashes
 * @param line counted from 1, 0 when unknown
 */
public record EntityOrigin(
        String entity, @Nullable String attribute, @Nullable String file, int line) {}
