package io.github.migrationdrift.catalog;

import java.util.List;

/**
 * A check constraint of a table.
 *
 * @param columns the columns it reads, sorted
 * @param expression the condition as PostgreSQL prints it with an empty search path, without {@code CHECK}
 */
public record CheckConstraint(String name, List<String> columns, String expression, boolean validated) {
    public CheckConstraint {
        columns = List.copyOf(columns);
    }
}
