package io.github.migrationdrift.drift;

import io.github.migrationdrift.catalog.ObjectName;
import java.util.Optional;

/**
 * DDL of Hibernate that PostgreSQL would not execute: a statement, or one column or constraint of a table that was made
 * without it.
 *
 * @param table the table that the statement makes or changes, where it can be told
 * @param column the one that is made otherwise, or not at all
 */
public record RefusedStatement(
        String sql, String sqlState, String message, Optional<ObjectName> table, Optional<String> column) {}
