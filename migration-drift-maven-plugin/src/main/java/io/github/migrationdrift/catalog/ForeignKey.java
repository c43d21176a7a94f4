package io.github.migrationdrift.catalog;

import java.util.List;

/**
 * A foreign key; {@code columns} and {@code targetColumns} pair by position.
 *
 * @param onDeleteColumns those that SET NULL and SET DEFAULT on delete are limited to; empty for all of them
 * @param matchFull whether either all columns are NULL or none (MATCH FULL)
 * @param period whether the last column is a range that the target's ranges must cover (since PostgreSQL 18)
 */
public record ForeignKey(
        String name,
        List<String> columns,
        ObjectName target,
        List<String> targetColumns,
        Action onDelete,
        List<String> onDeleteColumns,
        Action onUpdate,
        boolean matchFull,
        boolean period,
        Deferral deferral,
        Enforcement enforcement) {
    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        onDeleteColumns = List.copyOf(onDeleteColumns);
    }

    /** A foreign key with nothing but defaults. */
    public static ForeignKey of(String name, List<String> columns, ObjectName target, List<String> targetColumns) {
        return new ForeignKey(
                name,
                columns,
                target,
                targetColumns,
                Action.NO_ACTION,
                List.of(),
                Action.NO_ACTION,
                false,
                false,
                Deferral.NOT_DEFERRABLE,
                Enforcement.VALIDATED);
    }

    /** The same under another name. */
    public ForeignKey named(String other) {
        return with(other, target, enforcement);
    }

    /** The same, where the target has another name. */
    public ForeignKey to(ObjectName other) {
        return with(name, other, enforcement);
    }

    /** The same, held against other rows. */
    public ForeignKey enforced(Enforcement other) {
        return with(name, target, other);
    }

    private ForeignKey with(String itsName, ObjectName itsTarget, Enforcement itsEnforcement) {
        return new ForeignKey(
                itsName,
                columns,
                itsTarget,
                targetColumns,
                onDelete,
                onDeleteColumns,
                onUpdate,
                matchFull,
                period,
                deferral,
                itsEnforcement);
    }

    /** What happens to the referencing row. */
    public enum Action {
        NO_ACTION("no action"),
        RESTRICT("restrict"),
        CASCADE("cascade"),
        SET_NULL("set null"),
        SET_DEFAULT("set default");

        private final String sql;

        Action(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }
    }
}
