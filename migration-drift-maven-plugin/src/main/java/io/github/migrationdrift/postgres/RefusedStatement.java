package io.github.migrationdrift.postgres;

/** A statement that PostgreSQL would not execute, and why. */
public record RefusedStatement(String sql, String sqlState, String message) {}
