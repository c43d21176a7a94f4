package io.github.migrationdrift.catalog;

import java.util.Optional;

/**
 * A column of a table or view.
 *
 * @param position counted from 1, gaps left by dropped columns closed
 * @param nullable whether NULL can be written; a domain may refuse it too
 * @param notNullValidated false where old rows may hold NULL although new ones may not (since PostgreSQL 18)
 * @param defaultExpression as PostgreSQL prints it with an empty search path; absent for generated columns
 * @param generationExpression the expression of a generated column
 * @param virtual whether a generated column is computed when it is read (since PostgreSQL 18)
 * @param ownedSequence the sequence that PostgreSQL drops together with this column (serial and identity)
 * @param collation only when it is not the default of the type
 */
public record Column(
        String name,
        int position,
        ColumnType type,
        boolean nullable,
        boolean notNullValidated,
        Optional<String> defaultExpression,
        Identity identity,
        Optional<String> generationExpression,
        boolean virtual,
        Optional<ObjectName> ownedSequence,
        Optional<String> collation,
        Optional<String> comment) {

    /** How a column gets its value from PostgreSQL itself. */
    public enum Identity {
        NONE,
        BY_DEFAULT,
        ALWAYS
    }

    /** The same column, refusing NULL. */
    public Column notNull() {
        return nullable(false);
    }

    /** The same column, with or without NULL. */
    public Column nullable(boolean admitsNull) {
        return new Column(
                name,
                position,
                type,
                admitsNull,
                notNullValidated,
                defaultExpression,
                identity,
                generationExpression,
                virtual,
                ownedSequence,
                collation,
                comment);
    }

    /** Whether an insert that does not name this column takes the next value of a sequence. */
    public boolean numbersItself() {
        return identity != Identity.NONE
                || defaultExpression.filter(text -> text.startsWith("nextval(")).isPresent();
    }
}
