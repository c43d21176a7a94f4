package io.github.migrationdrift.drift.rules.common;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.ExpressionJudge.Objection;
import io.github.migrationdrift.drift.Failure;
import io.github.migrationdrift.drift.Operation;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.Optional;
import java.util.Set;

/**
 * What the application does with a table or a column, in the mapping's words.
 *
 * @param always whether every such operation meets the object, or only some
 */
public record Use(Operation operation, boolean always, String words) {
    /** Of a view, and of one of its columns. */
    private static final Set<String> NOT_INSERTABLE =
            Set.of(SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE, SqlState.FEATURE_NOT_SUPPORTED);

    public static Use some(Operation operation, String words) {
        return new Use(operation, false, words);
    }

    /** Storing what the table is for. */
    public static Use insert(MappingIndex mapping, ObjectName table) {
        return mapping.table(table)
                .map(mapped -> switch (mapped.role()) {
                    case ENTITY, SUBCLASS, GENERATOR -> every(Operation.INSERT, "insert of " + entity(mapped));
                    case SECONDARY ->
                        some(Operation.INSERT, "inserting " + entity(mapped) + " with values for " + table.name());
                    case COLLECTION -> some(Operation.INSERT, "adding to " + attribute(mapped));
                    case AUDIT -> auditing(mapped);
                })
                .orElseGet(() -> every(Operation.INSERT, "insert into " + table.name()));
    }

    /** Reading what the table is for. */
    public static Use load(MappingIndex mapping, ObjectName table) {
        return mapping.table(table)
                .map(mapped -> switch (mapped.role()) {
                    case ENTITY, SUBCLASS, SECONDARY -> every(Operation.LOAD, "query that loads " + entity(mapped));
                    case COLLECTION -> some(Operation.LOAD, "loading " + attribute(mapped));
                    case GENERATOR -> every(Operation.INSERT, "insert of " + entity(mapped));
                    case AUDIT -> auditing(mapped);
                })
                .orElseGet(() -> every(Operation.LOAD, "query on " + table.name()));
    }

    /** Reading the column. The key of a collection may stand in the table of its elements. */
    public static Use load(MappingIndex mapping, ObjectName table, String column) {
        return collectionOf(mapping, table, column)
                .map(attribute -> some(Operation.LOAD, "loading " + attribute))
                .or(() -> mapping.column(table, column)
                        .filter(mapped -> ofEntity(mapping, table))
                        .map(mapped ->
                                every(Operation.LOAD, "query that loads " + MappingIndex.simpleName(mapped.entity()))))
                .orElseGet(() -> load(mapping, table));
    }

    /** The association whose key stands in a table that its owner is not stored in. */
    public static Optional<String> collectionOf(MappingIndex mapping, ObjectName table, String column) {
        return mapping.column(table, column)
                .filter(mapped -> ofEntity(mapping, table))
                .filter(mapped -> mapped.attribute() != null)
                .filter(mapped ->
                        mapping.tables(table).stream().map(MappedTable::entity).noneMatch(mapped.entity()::equals))
                .filter(mapped -> mapping.hasTable(mapped.entity()))
                .map(mapped -> MappingIndex.simpleName(mapped.entity()) + "." + mapped.attribute());
    }

    /** Whether Envers keeps the history of an entity there: nobody loads the entity from it. */
    public static boolean keepsHistory(MappingIndex mapping, ObjectName table) {
        return mapping.table(table)
                .filter(mapped -> mapped.role() == MappedTable.Role.AUDIT)
                .isPresent();
    }

    public static boolean written(MappingIndex mapping, ObjectName table, String column) {
        return mapping.column(table, column).map(MappedColumn::written).orElse(true);
    }

    /** Whether Hibernate writes the column, and PostgreSQL lets anybody: in a view it may be an expression. */
    public static boolean written(Comparison comparison, ColumnPair pair) {
        return written(comparison.mapping(), pair.tableName(), pair.name()) && !isExpression(comparison, pair);
    }

    private static boolean isExpression(Comparison comparison, ColumnPair pair) {
        return pair.table().migrations().kind().isView()
                && comparison
                        .judge()
                        .objection(
                                pair.table().migrations(),
                                "insert into " + Ddl.qualified(pair.tableName()) + " (" + Ddl.quote(pair.name())
                                        + ") values (null)")
                        .map(Objection::sqlState)
                        .filter(NOT_INSERTABLE::contains)
                        .isPresent();
    }

    public Consequence fails(Refusal refusal) {
        return Consequence.fails(new Failure(operation, always, refusal.message(), refusal.sqlState()), words);
    }

    /** Hibernate says so in other words with each way to set an attribute. */
    public static String nullIntoPrimitive(String attribute) {
        return "loading a row that holds NULL fails, since the primitive " + attribute + " cannot hold it";
    }

    private static Use auditing(MappedTable mapped) {
        return some(Operation.INSERT, "storing " + entity(mapped) + ", which Envers audits,");
    }

    private static Use every(Operation operation, String words) {
        return new Use(operation, true, "every " + words);
    }

    private static boolean ofEntity(MappingIndex mapping, ObjectName table) {
        return mapping.tables(table).stream()
                .anyMatch(mapped ->
                        mapped.role() == MappedTable.Role.ENTITY || mapped.role() == MappedTable.Role.SECONDARY);
    }

    private static String entity(MappedTable mapped) {
        return MappingIndex.simpleName(mapped.entity());
    }

    private static String attribute(MappedTable mapped) {
        return entity(mapped) + "." + mapped.attribute();
    }
}
