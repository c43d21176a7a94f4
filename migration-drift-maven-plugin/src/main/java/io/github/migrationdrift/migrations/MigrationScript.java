package io.github.migrationdrift.migrations;

import java.io.Serializable;

/**
 * A migration that ran.
 *
 * @param name file name for SQL, class name for Java migrations
 * @param location where Flyway found it: a file, or a path on the class path
 */
public record MigrationScript(String name, String location) implements Serializable {}
