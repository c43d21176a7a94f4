package io.github.migrationdrift.sample;

import java.util.List;

/**
 * A condition on rows of a table.
 *
 * @param columns those that it reads
 * @param expression as PostgreSQL prints it
 * @param binding whether the table has it; else it is only wished for
 */
record Condition(List<String> columns, String expression, boolean binding) {
    Condition {
        columns = List.copyOf(columns);
    }
}
