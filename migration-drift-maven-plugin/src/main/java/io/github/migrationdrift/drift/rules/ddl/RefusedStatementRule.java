package io.github.migrationdrift.drift.rules.ddl;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.RefusedStatement;
import io.github.migrationdrift.drift.rules.column.SentType;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.mapping.UnknownType;
import io.github.migrationdrift.repair.Repair;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Hibernate generates and PostgreSQL refuses on top of what the migrations made: a statement, or a part of one. */
public final class RefusedStatementRule implements DriftRule {

    /** What keeps, describes or finds rows, and what nobody names who reads or writes them. */
    private static final Pattern GUARD = Pattern.compile(
            "(?i)^\\s*(comment\\s+on|create\\s+(unique\\s+)?index|alter\\s+table\\s+.*\\badd\\s+constraint|constraint"
                    + "|unique|check|exclude|foreign\\s+key|primary\\s+key)\\b",
            Pattern.DOTALL);

    private static final Pattern FILLED_BY_POSTGRES =
            Pattern.compile("(?i)\\b(generated|identity|(small|big)?serial[248]?)\\b");

    /**
     * Of a check or a default, rather than of a type: no such function, no such column, another type than the column's. The
     * type itself is compared then.
     */
    private static final Set<String> OF_EXPRESSIONS =
            Set.of(SqlState.UNDEFINED_FUNCTION, SqlState.UNDEFINED_COLUMN, SqlState.DATATYPE_MISMATCH);

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.DDL_REFUSED, Finding.DDL_REFUSED_UNUSED, Finding.DDL_TYPE_MISSING, Finding.DDL_TYPE_UNDECIDED);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison.refused().stream().map(refused -> drift(comparison, refused));
    }

    private static Drift drift(Comparison comparison, RefusedStatement refused) {
        if (refused.table().isPresent() && refused.column().isPresent()) {
            ObjectName table = refused.table().get();
            String column = refused.column().get();
            return refused.sql().contains(UnknownType.NAME)
                    ? ofUnknownType(comparison, table, column)
                    : ofColumn(comparison, refused, table, column);
        }
        boolean unused = GUARD.matcher(refused.sql()).find();
        Finding finding = unused ? Finding.DDL_REFUSED_UNUSED : Finding.DDL_REFUSED;
        DriftDraft draft = refused.table()
                .map(table -> DriftDraft.onTable(finding, table))
                .orElseGet(() -> DriftDraft.inSchema(finding, "database"));
        return draft.entities(refused.sql())
                .message("PostgreSQL refuses the DDL of the entities" + reason(refused))
                .repair(Repair.author("what Hibernate generates has to change, and so the mapping"))
                .consequence((unused
                                ? "reading and writing do not need it;"
                                : "the mapping names something that the migrated database does not have;")
                        + " what the statement would make was not compared");
    }

    private static Drift ofColumn(Comparison comparison, RefusedStatement refused, ObjectName table, String column) {
        boolean unused = isUnused(comparison, refused, table, column);
        return DriftDraft.onColumn(unused ? Finding.DDL_REFUSED_UNUSED : Finding.DDL_REFUSED, table, column)
                .entities(refused.sql())
                .migrations(migrated(comparison, table, column))
                .message("PostgreSQL refuses the definition of the column " + column + reason(refused))
                .repair(Repair.author("what Hibernate generates has to change, and so the mapping"))
                .consequence("Hibernate cannot create the table"
                        + (unused ? ", and runs where a migration has" : "")
                        + "; what was refused of the column was not compared, the rest of the table was");
    }

    /** Whether Hibernate reads and writes the column of the migrations without what was refused. */
    private static boolean isUnused(Comparison comparison, RefusedStatement refused, ObjectName table, String column) {
        return !FILLED_BY_POSTGRES.matcher(refused.sql()).find()
                && comparison
                        .columns()
                        .filter(pair ->
                                pair.tableName().equals(table) && pair.name().equals(column))
                        .anyMatch(pair -> isNamedByInserts(comparison.mapping(), pair)
                                && (OF_EXPRESSIONS.contains(refused.sqlState())
                                        || SentType.suits(comparison.mapping(), pair)));
    }

    /** What was refused may be the default that inserts count on, else. */
    private static boolean isNamedByInserts(MappingIndex mapping, ColumnPair pair) {
        List<MappedColumn> attributes = mapping.columns(pair.tableName(), pair.name());
        return pair.migrations().nullable()
                || pair.migrations().defaultExpression().isPresent()
                || (!attributes.isEmpty()
                        && attributes.stream()
                                .allMatch(attribute -> attribute.inserted()
                                        && !attribute.explicit().contains(Explicit.LEFT_OUT_WHEN_NULL)));
    }

    private static String reason(RefusedStatement refused) {
        return " (" + refused.sqlState() + "): " + refused.message();
    }

    private static String migrated(Comparison comparison, ObjectName table, String column) {
        return Optional.ofNullable(comparison.migrations().tablesByName().get(table))
                .flatMap(made -> made.column(column))
                .map(Ddl::columnDefinition)
                .orElse("no such column");
    }

    private static Drift ofUnknownType(Comparison comparison, ObjectName table, String column) {
        Table made = comparison.migrations().tablesByName().get(table);
        boolean missing = made != null && made.column(column).isEmpty();
        String attribute = comparison.mapping().attributeLabel(table, column);
        DriftDraft draft = DriftDraft.onColumn(
                        missing ? Finding.DDL_TYPE_MISSING : Finding.DDL_TYPE_UNDECIDED, table, column)
                .migrations(migrated(comparison, table, column))
                .message("Hibernate has no DDL type for " + attribute + ": the type of the column " + column
                        + " was not compared."
                        + (missing ? " No migration creates the column." : ""))
                .repair(Repair.author(
                        "nobody but the author knows the type: say it by @Column(columnDefinition = \"…\")"));
        return missing
                ? draft.consequence(Use.load(comparison.mapping(), table, column)
                        .fails(Refusal.unknownColumn(comparison.mapping(), table, column)))
                : draft.consequence("@Column(columnDefinition = \"…\") lets it be compared");
    }
}
