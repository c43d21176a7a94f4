package io.github.migrationdrift.report;

import java.util.Optional;

/**
 * A column, as both sides have it.
 *
 * @param entities its definition as the entities ask for it; empty where they do not
 * @param migrations its definition as the migrations made it; empty where they did not
 */
public record ComparedColumn(String name, Optional<String> entities, Optional<String> migrations) {}
