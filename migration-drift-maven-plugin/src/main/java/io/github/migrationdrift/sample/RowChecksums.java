package io.github.migrationdrift.sample;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.TableKind;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.catalog.types.TypeFamily;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What rows of tables are, as checksums that the server computes. The order of rows does not count, nor does a type that
 * writes the same values in another way: {@code 1.5} is {@code 1.50}.
 */
public final class RowChecksums {
    private static final String SETTINGS = """
            select pg_catalog.set_config(setting.name, setting.value, true)
            from (values
                ('DateStyle', 'ISO, YMD'),
                ('IntervalStyle', 'postgres'),
                ('TimeZone', 'UTC'),
                ('bytea_output', 'hex'),
                ('extra_float_digits', '3'),
                ('jit', 'off')) as setting (name, value)""";

    private final Map<ObjectName, Rows> tables;

    /** How many rows there are, and what they hold. */
    private record Rows(long count, List<String> key, String whole, Map<String, Values> columns) {}

    /**
     * The values of a column.
     *
     * @param alone whatever row they are in
     * @param withKey each together with the primary key of its row
     */
    private record Values(String alone, String withKey) {}

    private RowChecksums(Map<ObjectName, Rows> tables) {
        this.tables = tables;
    }

    /** The checksums of those tables of a catalog that are asked for; views and foreign tables have none. */
    public static RowChecksums of(Connection connection, Catalog catalog, Predicate<ObjectName> tables)
            throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Trials trials = new Trials(connection)) {
            trials.must("savepoint checksums");
            trials.must(SETTINGS);
            Map<ObjectName, Rows> all = new TreeMap<>();
            for (Table table : catalog.tables()) {
                if (table.kind().hasKeys() && tables.test(table.name())) {
                    all.put(table.name(), rows(trials, table));
                }
            }
            trials.must("rollback to savepoint checksums");
            return new RowChecksums(all);
        } finally {
            if (autoCommit) {
                connection.rollback();
            }
            connection.setAutoCommit(autoCommit);
        }
    }

    /** What is not as it was, sorted; nothing is said of tables and columns that are new. */
    public NavigableSet<RowChange> changedSince(RowChecksums earlier) {
        NavigableSet<RowChange> changes = new TreeSet<>();
        for (Map.Entry<ObjectName, Rows> entry : earlier.tables.entrySet()) {
            Rows now = tables.get(entry.getKey());
            if (now == null) {
                changes.add(about(entry.getKey(), RowChange.Kind.TABLE_GONE));
            } else {
                compare(entry.getKey(), entry.getValue(), now, changes);
            }
        }
        return changes;
    }

    private static void compare(ObjectName table, Rows before, Rows now, NavigableSet<RowChange> changes) {
        boolean counted = before.count() == now.count();
        if (!counted) {
            changes.add(about(table, RowChange.Kind.COUNT));
        }
        boolean sameKey = !before.key().isEmpty() && before.key().equals(now.key());
        boolean sameValues = true;
        for (Map.Entry<String, Values> column : before.columns().entrySet()) {
            Values values = now.columns().get(column.getKey());
            if (values == null) {
                changes.add(new RowChange(table, Optional.of(column.getKey()), RowChange.Kind.COLUMN_GONE));
            } else if (counted && !same(column.getValue(), values, sameKey)) {
                sameValues = false;
                changes.add(new RowChange(table, Optional.of(column.getKey()), RowChange.Kind.VALUES));
            }
        }
        boolean sameColumns = before.columns().keySet().equals(now.columns().keySet());
        if (counted && sameValues && sameColumns && !before.whole().equals(now.whole())) {
            changes.add(about(table, RowChange.Kind.ROWS));
        }
    }

    private static boolean same(Values before, Values now, boolean sameKey) {
        return sameKey ? before.withKey().equals(now.withKey()) : before.alone().equals(now.alone());
    }

    private static RowChange about(ObjectName table, RowChange.Kind kind) {
        return new RowChange(table, Optional.empty(), kind);
    }

    private static Rows rows(Trials trials, Table table) throws SQLException {
        List<String> key = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
        List<String> hashes = new ArrayList<>();
        Map<String, String> hashOf = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            hashOf.put(column.name(), hash(column));
        }
        // Whatever their order, and under their names: columns of a table that is made anew may be ordered otherwise.
        String whole = together(new TreeMap<>(hashOf).values());
        hashes.add("count(*)");
        hashes.add(sum(whole));
        String ofKey = together(
                key.stream().map(name -> hashOf.getOrDefault(name, "0")).toList());
        for (String hash : hashOf.values()) {
            hashes.add(sum(hash));
            hashes.add(sum(together(List.of(ofKey, hash))));
        }
        // An array, because a table may have more columns than a query can have twice.
        String sql = "select array[" + String.join(", ", hashes) + "] from " + source(table);
        List<String> sums = trials.query(
                        sql,
                        row -> List.of(row.getString(1).replaceAll("[{}]", "").split(",", -1)))
                .orElseThrow(() -> new SQLException(trials.message(), trials.state()))
                .get(0);
        Map<String, Values> columns = new LinkedHashMap<>();
        int next = 2;
        for (String name : hashOf.keySet()) {
            columns.put(name, new Values(sums.get(next), sums.get(next + 1)));
            next += 2;
        }
        return new Rows(Long.parseLong(sums.get(0)), key, sums.get(1), columns);
    }

    /** Rows of tables that inherit are counted there. */
    private static String source(Table table) {
        return (table.kind() == TableKind.PARTITIONED_TABLE ? "" : "only ") + Ddl.qualified(table.name());
    }

    private static String hash(Column column) {
        String name = Ddl.quote(column.name());
        ColumnType type = column.type();
        boolean number = !type.array() && (type.family() == TypeFamily.INTEGER || type.family() == TypeFamily.NUMERIC);
        String hash = number
                ? "hash_numeric_extended(cast(" + name + " as numeric), 0)"
                : "hashtextextended(cast(" + name + " as text) collate \"C\", 0)";
        return "coalesce(pg_catalog." + hash + ", -1)";
    }

    private static String together(Iterable<String> hashes) {
        String texts = String.join(", ", hashes);
        return texts.isEmpty()
                ? "0"
                : "pg_catalog.hashtextextended(array_to_string(array[" + texts + "], ',') collate \"C\", 0)";
    }

    private static String sum(String hash) {
        return "coalesce(sum(cast(" + hash + " as numeric)), 0)";
    }
}
