package io.github.migrationdrift.worker.message;

import java.io.Serializable;

/**
 * How far Flyway has come.
 *
 * @param ran how many migrations have run
 * @param all how many there are, as far as their names tell
 */
public record MigrationCount(int ran, int all) implements Serializable {}
