package io.github.migrationdrift.drift;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The two catalogs side by side, with everything that a rule may ask.
 *
 * @param tables the tables of both sides, matched by name
 * @param relocated tables that seem to have another name or schema in the migrations; not in {@code tables}
 * @param pairs the tables that both sides have
 * @param checkNames whether another name than the one that the entities state is a drift
 * @param untypedText whether the driver leaves it to PostgreSQL of which type a text is
 * @param users who uses tables that no entity is stored in
 * @param refused statements of Hibernate that failed; their tables are unknown rather than absent
 */
public record Comparison(
        Catalog entities,
        Catalog migrations,
        Pairing<Table> tables,
        List<Pairing.Pair<Table>> relocated,
        List<TablePair> pairs,
        MappingIndex mapping,
        Scope scope,
        boolean checkNames,
        boolean untypedText,
        TableUsers users,
        List<RefusedStatement> refused,
        ExpressionJudge judge) {

    public static Comparison of(
            Catalog entities,
            Catalog migrations,
            MappingIndex mapping,
            Scope scope,
            boolean checkNames,
            List<RefusedStatement> refused,
            ExpressionJudge judge) {
        Pairing<Table> tables = Pairing.of(entities.tables(), migrations.tables(), Table::name);
        List<TablePair> pairs = tables.both().stream()
                .map(pair -> TablePair.of(pair.entities(), pair.migrations(), unknown(pair.entities(), refused)))
                .toList();
        List<Pairing.Pair<Table>> relocated = RelocatedTables.among(tables, scope);
        return new Comparison(
                entities,
                migrations,
                tables.without(relocated),
                relocated,
                pairs,
                mapping,
                scope,
                checkNames,
                false,
                TableUsers.UNKNOWN,
                List.copyOf(refused),
                judge);
    }

    /** Columns of the entities that PostgreSQL did not make: the same ones of the migrations are not left over. */
    private static Set<String> unknown(Table declared, List<RefusedStatement> refused) {
        return refused.stream()
                .filter(statement -> statement.table().equals(Optional.of(declared.name())))
                .flatMap(statement -> statement.column().stream())
                .filter(column -> declared.column(column).isEmpty())
                .collect(Collectors.toSet());
    }

    /** The same, where the driver does, or does not, leave it to PostgreSQL of which type a text is. */
    public Comparison withUntypedText(boolean untyped) {
        return with(untyped, users);
    }

    /** The same, where somebody knows who uses tables that no entity is stored in. */
    public Comparison withUsers(TableUsers known) {
        return with(untypedText, known);
    }

    private Comparison with(boolean untyped, TableUsers known) {
        return new Comparison(
                entities,
                migrations,
                tables,
                relocated,
                pairs,
                mapping,
                scope,
                checkNames,
                untyped,
                known,
                refused,
                judge);
    }

    /** Tables of both sides that can have keys, indexes and constraints: neither views nor foreign tables. */
    public Stream<TablePair> keyedTables() {
        return pairs.stream().filter(pair -> pair.migrations().kind().hasKeys());
    }

    /** Every column that both sides have. */
    public Stream<ColumnPair> columns() {
        return pairs.stream().flatMap(ColumnPair::in);
    }

    /** Every column that both sides have, but for those in views and foreign tables. */
    public Stream<ColumnPair> keyedColumns() {
        return keyedTables().flatMap(ColumnPair::in);
    }

    /** Tables that a refused statement was to make. */
    public Set<ObjectName> refusedTables() {
        return refused.stream().flatMap(statement -> statement.table().stream()).collect(Collectors.toSet());
    }
}
