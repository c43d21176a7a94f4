package io.github.migrationdrift.drift.rules.column;

import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.ExpressionJudge.Objection;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import io.github.migrationdrift.repair.Repair;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The SQL with which an entity itself writes and reads a column ({@code @ColumnTransformer}). PostgreSQL is asked whether
 * it suits the column that the migrations made; what the attribute's own type is does not matter then.
 */
record OwnSql(
        Comparison comparison,
        ColumnPair pair,
        @Nullable String read,
        @Nullable String write) {
    static final Repair BY_HAND = Repair.author("the entity writes the column by SQL of its own (@ColumnTransformer)");

    /** Another type, no such operator or function, no cast, not known which function, no such type. */
    private static final Set<String> WRONG_TYPE = Set.of(
            SqlState.DATATYPE_MISMATCH,
            SqlState.UNDEFINED_FUNCTION,
            SqlState.CANNOT_COERCE,
            SqlState.AMBIGUOUS_FUNCTION,
            SqlState.UNDEFINED_OBJECT);

    private static final Set<String> OVER_LIMIT =
            Set.of(SqlState.STRING_DATA_RIGHT_TRUNCATION, SqlState.NUMERIC_VALUE_OUT_OF_RANGE);

    static Optional<OwnSql> of(Comparison comparison, ColumnPair pair) {
        return comparison
                .mapping()
                .column(pair.tableName(), pair.name())
                .map(column -> new OwnSql(
                        comparison,
                        pair,
                        column.binding().read(),
                        column.binding().write()))
                .filter(sql -> sql.read != null || sql.write != null);
    }

    /** What fails; nothing where the column can be written and read so. */
    Optional<Consequence> failure() {
        return objection(insert(written()))
                .filter(refused -> Use.written(comparison, pair))
                .map(refused -> Use.insert(comparison.mapping(), pair.tableName())
                        .fails(new Refusal(refused.message(), refused.sqlState())))
                .or(() -> objection("select " + (read == null ? Ddl.quote(pair.name()) : read) + " from "
                                + Ddl.qualified(pair.tableName()))
                        .map(refused -> Use.load(comparison.mapping(), pair.tableName(), pair.name())
                                .fails(new Refusal(refused.message(), refused.sqlState()))));
    }

    /** Where the column holds what the entity's SQL makes of the value, and not the value itself. */
    static Optional<OwnSql> writing(Comparison comparison, ColumnPair pair) {
        return of(comparison, pair).filter(sql -> sql.write != null);
    }

    /** Whether what the SQL makes of the attribute's widest value is seen not to fit the column. */
    boolean exceeds() {
        return WidestValue.largest(pair)
                .flatMap(value -> said(insert(written(value))))
                .filter(refused -> OVER_LIMIT.contains(refused.sqlState()))
                .isPresent();
    }

    /** Whether what the SQL makes of the attribute's finest value is seen to be rounded in the column. */
    boolean rounds() {
        return WidestValue.finest(pair)
                .map(this::written)
                .flatMap(value -> said("select 1 / case when cast(" + value + " as "
                        + pair.migrations().type().stored().definition() + ") = " + value + " then 1 else 0 end"))
                .filter(refused -> refused.sqlState().equals(SqlState.DIVISION_BY_ZERO))
                .isPresent();
    }

    private String written(String sample) {
        String type = sent().orElseGet(() -> pair.entities().type().definition());
        return "(" + (write == null ? "?" : write).replace("?", "cast(" + sample + " as " + type + ")") + ")";
    }

    private String written() {
        String value = sent().map(type -> "cast(null as " + type + ")").orElse("null");
        return write == null ? value : write.replace("?", value);
    }

    /** What the driver sends is of the attribute's type, which is not known where another one is stated. */
    private Optional<String> sent() {
        Optional<MappedColumn> attribute = comparison.mapping().column(pair.tableName(), pair.name());
        if (attribute
                .filter(column -> "java.lang.String".equals(column.javaType()))
                .isPresent()) {
            return Optional.of("varchar");
        }
        return attribute
                .filter(column -> !column.explicit().contains(Explicit.DEFINITION))
                .map(column -> pair.entities().type().definition());
    }

    private String insert(String value) {
        return "insert into " + Ddl.qualified(pair.tableName()) + " (" + Ddl.quote(pair.name()) + ") values (" + value
                + ")";
    }

    private Optional<Objection> objection(String statement) {
        return said(statement).filter(refused -> WRONG_TYPE.contains(refused.sqlState()));
    }

    /** PostgreSQL computes what is constant when it plans; functions that are volatile it does not call. */
    private Optional<Objection> said(String statement) {
        return comparison.judge().objection(pair.table().migrations(), statement);
    }
}
