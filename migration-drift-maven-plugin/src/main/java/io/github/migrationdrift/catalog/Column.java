package io.github.migrationdrift.catalog;

import java.util.Optional;

/**
 * A column of a table or view.
 *
 * @param position counted from 1, gaps left by dropped columns closed
 * @param defaultExpression as PostgreSQL prints it with an empty search path; absent for generated columns
 * @param generationExpression the expression of a generated column
 * @param ownedSequence the sequence that PostgreSQL drops together with this column (serial and identity)
 * @param collation only when it is not the default of the type
 */
public record Column(
        String name,
        int position,
        ColumnType type,
        boolean nullable,
        Optional<String> defaultExpression,
        Identity identity,
        Optional<String> generationExpression,
        Optional<ObjectName> ownedSequence,
        Optional<String> collation,
        Optional<String> comment) {

    /** How a column gets its value from PostgreSQL itself. */
    public enum Identity {
        NONE,
        BY_DEFAULT,
        ALWAYS
    }

    /** Whether an insert that does not name this column takes the next value of a sequence. */
    public boolean numbersItself() {
        return identity != Identity.NONE
                || defaultExpression.filter(text -> text.startsWith("nextval(")).isPresent();
    }
}
