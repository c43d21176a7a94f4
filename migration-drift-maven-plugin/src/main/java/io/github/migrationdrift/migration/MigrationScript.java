package io.github.migrationdrift.migration;

import java.io.Serializable;

/**
 * A migration that ran.
 *
 * @param name file name for SQL, class name for Java migrations
 * @param location where Flyway found it: a file, or a path on the class path
 * @param repeatable whether Flyway runs it again once its content changes
 */
public record MigrationScript(String name, String location, boolean repeatable) implements Serializable {}
