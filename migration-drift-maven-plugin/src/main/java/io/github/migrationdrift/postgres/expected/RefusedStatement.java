package io.github.migrationdrift.postgres.expected;

import java.util.Optional;

/**
 * What PostgreSQL does not execute of Hibernate's DDL: a statement, or a part of one.
 *
 * @param sql what is refused
 * @param sqlState PostgreSQL's code for the reason
 * @param message PostgreSQL's own words
 * @param within the whole statement; where that is refused, the same as {@code sql}
 * @param column the column whose definition is refused, as the statement spells it
 */
public record RefusedStatement(String sql, String sqlState, String message, String within, Optional<String> column) {}
