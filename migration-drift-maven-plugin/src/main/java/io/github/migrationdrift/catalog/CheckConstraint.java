package io.github.migrationdrift.catalog;

import java.util.List;

/**
 * A check constraint of a table.
 *
 * @param columns the columns it reads, sorted
 * @param expression the condition as PostgreSQL prints it with an empty search path, without {@code CHECK}
 * @param noInherit whether tables that inherit from this one are spared
 */
public record CheckConstraint(
        String name, List<String> columns, String expression, Enforcement enforcement, boolean noInherit) {
    public CheckConstraint {
        columns = List.copyOf(columns);
    }

    /** The same under another name. */
    public CheckConstraint named(String other) {
        return new CheckConstraint(other, columns, expression, enforcement, noInherit);
    }

    /** The same, held against other rows. */
    public CheckConstraint enforced(Enforcement other) {
        return new CheckConstraint(name, columns, expression, other, noInherit);
    }

    /** Whether every row is known to satisfy it. */
    public boolean validated() {
        return enforcement == Enforcement.VALIDATED;
    }
}
