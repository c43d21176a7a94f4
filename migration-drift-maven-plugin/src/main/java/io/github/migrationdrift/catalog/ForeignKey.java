package io.github.migrationdrift.catalog;

import java.util.List;

/** A foreign key; {@code columns} and {@code targetColumns} pair by position. */
public record ForeignKey(
        String name,
        List<String> columns,
        ObjectName target,
        List<String> targetColumns,
        Action onDelete,
        Action onUpdate,
        boolean deferrable,
        boolean initiallyDeferred,
        boolean validated) {
    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
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
