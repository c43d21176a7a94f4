package io.github.migrationdrift.drift;

import io.github.migrationdrift.catalog.ObjectName;
import java.util.Optional;

/**
 * DDL of Hibernate that PostgreSQL would not execute.
 *
 * @param table the table that the statement makes or changes, where it can be told
 */
public record RefusedStatement(String sql, String sqlState, String message, Optional<ObjectName> table) {}
