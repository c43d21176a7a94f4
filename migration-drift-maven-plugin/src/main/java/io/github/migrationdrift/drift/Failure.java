package io.github.migrationdrift.drift;

/**
 * An operation that PostgreSQL refuses.
 *
 * @param always whether every such operation fails, or only those with certain values
 * @param message what PostgreSQL prints; an ellipsis stands for any text
 * @param sqlState the code of the error, as the driver reports it
 */
public record Failure(Operation operation, boolean always, String message, String sqlState) {}
