package io.github.migrationdrift.habit;

/**
 * A migration that is on another branch, and not here.
 *
 * @param branch as git shows it: {@code feature/isbn}, {@code origin/feature/isbn}
 * @param path relative to the top of the repository
 * @param version as written in the file's name
 */
public record BranchMigration(String branch, String path, String version) {}
