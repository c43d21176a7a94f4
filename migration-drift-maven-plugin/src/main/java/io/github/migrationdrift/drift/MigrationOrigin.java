package io.github.migrationdrift.drift;

import org.jspecify.annotations.Nullable;

/**
 * The migration that last touched what drifted.
 *
 * @param verb what it did to {@code object}: created, changed, dropped or renamed to what it is called now
 * @param object in the user's words, for example {@code book}
 * @param file relative to the project, with forward slashes
 * @param line counted from 1, 0 when unknown
 */
public record MigrationOrigin(
        String verb, String object, String script, @Nullable String file, int line) {}
