package io.github.migrationdrift.postgres.server;

import io.github.migrationdrift.catalog.JdbcTarget;

/**
 * The database in which the migrations run.
 *
 * @param migrator as whom they run: a superuser, but not the one that the server itself cannot do without
 * @param observer another superuser, whom nothing that the migrations do to their own role touches
 */
public record MigrationHome(JdbcTarget migrator, JdbcTarget observer) {}
