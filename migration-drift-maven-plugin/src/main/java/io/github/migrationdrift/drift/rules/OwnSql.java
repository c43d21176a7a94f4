package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.Ddl;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.ExpressionJudge.Objection;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Explicit;
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
    /** Another type, no such operator or function, no cast, not known which function, no such type. */
    private static final Set<String> WRONG_TYPE = Set.of("42804", "42883", "42846", "42725", "42704");

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
        return objection("insert into " + Ddl.qualified(pair.tableName()) + " (" + Ddl.quote(pair.name()) + ") values ("
                        + written() + ")")
                .filter(refused -> Use.written(comparison, pair))
                .map(refused -> Use.insert(comparison.mapping(), pair.tableName())
                        .fails(new Refusal(refused.message(), refused.sqlState())))
                .or(() -> objection("select " + (read == null ? Ddl.quote(pair.name()) : read) + " from "
                                + Ddl.qualified(pair.tableName()))
                        .map(refused -> Use.load(comparison.mapping(), pair.tableName(), pair.name())
                                .fails(new Refusal(refused.message(), refused.sqlState()))));
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

    private Optional<Objection> objection(String statement) {
        return comparison
                .judge()
                .objection(pair.table().migrations(), statement)
                .filter(refused -> WRONG_TYPE.contains(refused.sqlState()));
    }
}
