package io.github.migrationdrift.habit;

import java.nio.file.Path;

/**
 * A versioned SQL migration in the project's sources.
 *
 * @param version as written in the file's name: {@code 012}, {@code 1.4}, {@code 20260203_000001}
 * @param description as written in the file's name: {@code add_isbn}; empty where there is none
 * @param text what the file says; empty where it cannot be read as text, or is too large to be written by hand
 */
public record WrittenMigration(Path file, String version, String description, String text) {}
