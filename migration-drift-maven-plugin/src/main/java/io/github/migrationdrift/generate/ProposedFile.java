package io.github.migrationdrift.generate;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A migration that is not written yet.
 *
 * @param path where it belongs; nothing is there
 * @param configuration what belongs into Flyway's configuration of this script, a file of the same name with {@code .conf}
 */
public record ProposedFile(Path path, String text, Optional<String> configuration) {}
