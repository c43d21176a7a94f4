package io.github.migrationdrift.postgres;

/**
 * A statement of Hibernate's DDL that PostgreSQL does not execute.
 *
 * @param sqlState PostgreSQL's code for the reason
 * @param message PostgreSQL's own words
 */
public record RefusedStatement(String sql, String sqlState, String message) {}
