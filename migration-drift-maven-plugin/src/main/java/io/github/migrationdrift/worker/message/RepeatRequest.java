package io.github.migrationdrift.worker.message;

import io.github.migrationdrift.catalog.ObjectName;
import java.io.Serializable;

/**
 * Repeatable migrations that are to run a second time, as they do once their content changes.
 *
 * @param migrations what ran, with a copy of the database that it made
 * @param historyTable Flyway's own table
 */
public record RepeatRequest(MigrationRequest migrations, ObjectName historyTable) implements Serializable {}
