package io.github.migrationdrift.sample;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.TableKind;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds keys for foreign keys to refer to. */
final class References {
    private final Trials trials;
    private final Map<ObjectName, Table> tables;
    private final Map<ObjectName, Table> wanted;
    private final int rows;

    References(Trials trials, Catalog present, Catalog wanted, int rows) {
        this.trials = trials;
        this.rows = rows;
        tables = present.tablesByName();
        this.wanted = wanted.tablesByName();
    }

    /** The foreign keys of the table, and those that it shall get where their columns are there already. */
    List<ForeignKey> of(Table table) {
        List<ForeignKey> all = new ArrayList<>(table.foreignKeys());
        Table aim = wanted.get(table.name());
        for (ForeignKey key : aim == null ? List.<ForeignKey>of() : aim.foreignKeys()) {
            boolean known = all.stream().anyMatch(other -> other.columns().equals(key.columns()));
            Table target = tables.get(key.target());
            if (!known && target != null && given(table, key.columns()) && has(target, key.targetColumns())) {
                all.add(key);
            }
        }
        return all;
    }

    private static boolean has(Table table, List<String> columns) {
        return columns.stream().allMatch(name -> table.column(name).isPresent());
    }

    private static boolean given(Table table, List<String> columns) {
        for (String name : columns) {
            Optional<Column> column = table.column(name);
            if (column.isEmpty()
                    || column.get().numbersItself()
                    || column.get().generationExpression().isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** The keys that are there, none where the target is empty or not part of the database. */
    List<Choice> keys(ForeignKey key) throws SQLException {
        String columns = key.targetColumns().stream()
                .map(column -> "cast(" + Ddl.quote(column) + " as text)")
                .collect(Collectors.joining(", "));
        String filled = key.targetColumns().stream()
                .map(column -> Ddl.quote(column) + " is not null")
                .collect(Collectors.joining(" and "));
        int count = key.columns().size();
        // The shortest first puts numbers in their order.
        return trials.query(
                        "select * from (select distinct " + columns + " from " + source(key.target()) + " where "
                                + filled + ") as k order by length(cast(k as text)), cast(k as text) limit "
                                + (3 * rows + 100),
                        row -> read(row, count))
                .orElse(List.of());
    }

    private static Choice read(ResultSet row, int count) throws SQLException {
        List<String> literals = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            literals.add(Ddl.literal(row.getString(i)));
        }
        return new Choice(literals);
    }

    /** Rows of tables that inherit are nothing that a foreign key can refer to. */
    String source(ObjectName target) {
        Table table = tables.get(target);
        boolean partitioned = table != null && table.kind() == TableKind.PARTITIONED_TABLE;
        return (partitioned ? "" : "only ") + Ddl.qualified(target);
    }

    /** The choice that refers to nothing: NULL where it may be. Empty where PostgreSQL would still look for the rest. */
    Optional<Choice> none(Table table, ForeignKey key, Choice some) {
        List<String> literals = new ArrayList<>();
        boolean optional = false;
        for (int i = 0; i < key.columns().size(); i++) {
            boolean nullable = nullable(table, key.columns().get(i));
            optional |= nullable;
            if (!nullable && key.matchFull()) {
                return Optional.empty();
            }
            literals.add(nullable ? Choice.NULL : some.literals().get(i));
        }
        return optional ? Optional.of(new Choice(literals)) : Optional.empty();
    }

    /** Whether the column may hold NULL, now and later. */
    boolean nullable(Table table, String name) {
        Table aim = wanted.get(table.name());
        return table.column(name).filter(Column::nullable).isPresent()
                && (aim == null || aim.column(name).map(Column::nullable).orElse(true));
    }
}
