package io.github.migrationdrift.drift.rules.common;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.MappedTable.Role;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.List;

/**
 * What PostgreSQL prints when it refuses a statement, since people search for that, in the words of the version that is
 * compared. Its messages name tables and constraints without their schema. An ellipsis stands for what the comparison
 * cannot know: an alias, a value.
 */
public record Refusal(String message, String sqlState) {

    public static Refusal nullValue(Comparison comparison, TablePair pair, String column) {
        String relation = comparison.migrations().serverMajor() < 13 ? "" : " of relation \"" + row(pair) + "\"";
        return new Refusal(
                "null value in column \"" + column + "\"" + relation + " violates not-null constraint",
                SqlState.NOT_NULL_VIOLATION);
    }

    static Refusal duplicate(TablePair pair, String constraint) {
        return new Refusal(
                "duplicate key value violates unique constraint \"" + (isWritten(pair) ? constraint : "…") + "\"",
                SqlState.UNIQUE_VIOLATION);
    }

    public static Refusal overlap(String constraint) {
        return new Refusal(
                "conflicting key value violates exclusion constraint \"" + constraint + "\"",
                SqlState.EXCLUSION_VIOLATION);
    }

    /**
     * A check refuses the row.
     *
     * @param checks of the table or of a column's domain; which one refuses a value is only known of a single one
     */
    public static Refusal check(TablePair pair, List<CheckConstraint> checks) {
        Table table = pair.migrations();
        List<String> names = checks.stream().map(CheckConstraint::name).toList();
        List<String> ofTable =
                table.checks().stream().map(CheckConstraint::name).toList();
        boolean single = names.size() == 1;
        String refused = !single
                ? "…"
                : ofTable.containsAll(names)
                        ? "new row for relation \"" + row(pair) + "\""
                        : "value for domain "
                                + bare(table.column(checks.get(0).columns().get(0))
                                        .orElseThrow()
                                        .type());
        return new Refusal(
                refused + " violates check constraint \"" + (single ? names.get(0) : "…") + "\"",
                SqlState.CHECK_VIOLATION);
    }

    public static Refusal exhausted(Sequence sequence) {
        String bound = sequence.increment() < 0
                ? "minimum value of sequence \"" + sequence.name().name() + "\" (" + sequence.minimum() + ")"
                : "maximum value of sequence \"" + sequence.name().name() + "\" (" + sequence.maximum() + ")";
        return new Refusal("nextval: reached " + bound, SqlState.SEQUENCE_GENERATOR_LIMIT_EXCEEDED);
    }

    public static Refusal nullOfDomain(ColumnType domain) {
        return new Refusal("domain " + bare(domain) + " does not allow null values", SqlState.NOT_NULL_VIOLATION);
    }

    public static Refusal foreignKey(TablePair pair, String constraint) {
        return new Refusal(
                "insert or update on table \"" + row(pair) + "\" violates foreign key constraint \"" + constraint
                        + "\"",
                SqlState.FOREIGN_KEY_VIOLATION);
    }

    /** When the row that others point to is deleted. */
    public static Refusal foreignKeyOfOthers(ObjectName target, ObjectName table, String constraint) {
        return new Refusal(
                "update or delete on table \"" + target.name() + "\" violates foreign key constraint \"" + constraint
                        + "\" on table \"" + table.name() + "\"",
                SqlState.FOREIGN_KEY_VIOLATION);
    }

    /** PostgreSQL 18 tells {@code restrict} from {@code no action}. */
    public static Refusal restricted(Comparison comparison, ObjectName target, ObjectName table, String constraint) {
        if (comparison.migrations().serverMajor() < 18) {
            return foreignKeyOfOthers(target, table, constraint);
        }
        return new Refusal(
                "update or delete on table \"" + target.name()
                        + "\" violates RESTRICT setting of foreign key constraint \"" + constraint + "\" on table \""
                        + table.name() + "\"",
                SqlState.RESTRICT_VIOLATION);
    }

    public static Refusal notDefault(Comparison comparison, String column) {
        String value = comparison.migrations().serverMajor() < 14 ? "" : " a non-DEFAULT value";
        return new Refusal("cannot insert" + value + " into column \"" + column + "\"", SqlState.GENERATED_ALWAYS);
    }

    /** PostgreSQL repeats the name from the statement, which has a schema where the mapping or a setting names one. */
    public static Refusal unknownRelation(ObjectName name) {
        return unknownRelation(name.schema().equals("public") ? name.name() : "…" + name.name());
    }

    /**
     * There is no such table, view or sequence.
     *
     * @param name as the statement has it
     */
    public static Refusal unknownRelation(String name) {
        return new Refusal("relation \"" + name + "\" does not exist", SqlState.UNDEFINED_TABLE);
    }

    /** Queries give the table an alias. Rows of a history are only written, and generators ask without one. */
    public static Refusal unknownColumn(MappingIndex mapping, ObjectName table, String column) {
        Role role = mapping.table(table).map(MappedTable::role).orElse(Role.ENTITY);
        String words = switch (role) {
            case AUDIT -> "column \"" + column + "\" of relation \"" + table.name() + "\"";
            case GENERATOR -> "column \"" + column + "\"";
            default -> "column …." + column;
        };
        return new Refusal(words + " does not exist", SqlState.UNDEFINED_COLUMN);
    }

    public static Refusal unknownType(String type) {
        return new Refusal("type \"" + type + "\" does not exist", SqlState.UNDEFINED_OBJECT);
    }

    public static Refusal otherType(String column, ColumnType found, String sent) {
        return new Refusal(
                "column \"" + column + "\" is of type " + bare(found) + " but expression is of type " + sent,
                SqlState.DATATYPE_MISMATCH);
    }

    public static Refusal noOperator(ColumnType found, String sent) {
        return new Refusal("operator does not exist: " + bare(found) + " = " + sent, SqlState.UNDEFINED_FUNCTION);
    }

    public static Refusal tooLong(ColumnType type) {
        String definition = type.stored().definition();
        return new Refusal(
                "value too long for type " + (type.array() ? definition.replace("[]", "") : definition),
                SqlState.STRING_DATA_RIGHT_TRUNCATION);
    }

    public static Refusal noLabel(String type, String label) {
        return new Refusal(
                "invalid input value for enum " + type + ": \"" + label + "\"", SqlState.INVALID_TEXT_REPRESENTATION);
    }

    /** Of a partitioned table PostgreSQL names the partition, of a view the table below it. */
    private static String row(TablePair pair) {
        return isWritten(pair) ? pair.name().name() : "…";
    }

    private static boolean isWritten(TablePair pair) {
        Table table = pair.migrations();
        return !table.kind().isView() && table.partitionColumns().isEmpty();
    }

    @Override
    public String toString() {
        return message + " (" + sqlState + ")";
    }

    /** The type as PostgreSQL names it in a message about types: without length, precision and the usual schema. */
    public static String bare(ColumnType type) {
        String definition = type.definition().replaceFirst("\\([^)]*\\)", "");
        return definition.startsWith("public.") ? definition.substring("public.".length()) : definition;
    }
}
