package io.github.migrationdrift.sample;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fills every table of a scratch database with rows that its constraints accept. The same schema gets the same rows. Rows
 * that are there stay. Foreign tables and views are left out, and so is each table that is not in the catalog. Triggers that
 * somebody wrote, and row level security forced on the owner, are put aside meanwhile; constraints never are.
 */
public final class SampleRows {
    private static final String SETTINGS = """
            select pg_catalog.set_config(setting.name, setting.value, true)
            from (values
                ('statement_timeout', '10s'),
                ('lock_timeout', '10s'),
                ('synchronous_commit', 'off'),
                ('DateStyle', 'ISO, YMD'),
                ('IntervalStyle', 'postgres'),
                ('TimeZone', 'UTC'),
                ('bytea_output', 'hex'),
                ('xmloption', 'content'),
                ('standard_conforming_strings', 'on'),
                ('jit', 'off')) as setting (name, value)""";

    private final Connection connection;
    private final Trials trials;
    private final Catalog present;
    private final Map<ObjectName, Table> tables;
    private final Map<ObjectName, Table> wanted;
    private final References references;
    private final Conditions conditions;
    private final CandidateFilter filter;
    private final ColumnChoices columnChoices;
    private final int rows;

    private final Set<ObjectName> visited = new HashSet<>();
    private final List<Later> later = new ArrayList<>();
    private final Map<ObjectName, Integer> made = new TreeMap<>();
    private final Map<ObjectName, String> empty = new TreeMap<>();

    private record Later(Table table, ForeignKey key) {}

    /**
     * What came of it.
     *
     * @param rows how many rows were added; fewer than asked for where unique keys, say, leave no room for more
     * @param empty tables that got none, with what PostgreSQL said last
     */
    public record Filled(Map<ObjectName, Integer> rows, Map<ObjectName, String> empty) {
        public Filled {
            rows = Map.copyOf(rows);
            empty = Map.copyOf(empty);
        }
    }

    private SampleRows(Connection connection, Trials trials, Catalog present, Catalog wanted, int rows) {
        this.connection = connection;
        this.trials = trials;
        this.present = present;
        this.rows = rows;
        tables = present.tablesByName();
        this.wanted = wanted.tablesByName();
        references = new References(trials, present, wanted, rows);
        conditions = new Conditions(trials, present, wanted);
        filter = new CandidateFilter(trials);
        columnChoices = new ColumnChoices(present, wanted, trials, filter, rows);
    }

    /**
     * Fills the database. What is pending on the connection is committed; its auto-commit mode is restored.
     *
     * @param wanted what the database shall become. The first third of the rows converts cleanly to its types; its checks,
     *     keys and NOT NULL are kept where the present ones allow it
     * @param rows how many each table gets at least
     */
    public static Filled fill(Connection connection, Catalog present, Catalog wanted, int rows) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Trials trials = new Trials(connection)) {
            trials.must(SETTINGS);
            Guards guards = Guards.putAside(connection);
            try {
                return new SampleRows(connection, trials, present, wanted, rows).fill();
            } finally {
                connection.rollback();
                guards.restore(connection);
            }
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private Filled fill() throws SQLException {
        for (Table table : present.tables()) {
            visit(table);
        }
        fillWhatWaited();
        for (Later reference : later) {
            begin();
            new LaterReferences(trials, references).set(reference.table(), reference.key());
            connection.commit();
        }
        return new Filled(made, empty);
    }

    /** Tables that others refer to go first; in a circle one has to begin. */
    private void visit(Table table) throws SQLException {
        if (!table.kind().hasKeys() || !visited.add(table.name())) {
            return;
        }
        for (ForeignKey key : references.of(table)) {
            Table target = tables.get(key.target());
            if (target != null) {
                visit(target);
            }
        }
        fill(table);
    }

    /** Some may find by now what they refer to. */
    private void fillWhatWaited() throws SQLException {
        int before = -1;
        while (!empty.isEmpty() && empty.size() != before) {
            before = empty.size();
            for (ObjectName name : List.copyOf(empty.keySet())) {
                fill(Objects.requireNonNull(tables.get(name)));
            }
        }
    }

    private void begin() throws SQLException {
        trials.must(SETTINGS);
    }

    private void fill(Table table) throws SQLException {
        begin();
        Optional<Table> aim = Optional.ofNullable(wanted.get(table.name()));
        TableChoices.Result found =
                new TableChoices(table, aim, references, columnChoices, conditions.of(table, aim), filter, rows).find();
        TableFill insertion = new TableFill(trials, table, aim, found);
        int count = found.missing().isEmpty() ? insertion.insert(rows) : 0;
        connection.commit();
        if (count == 0) {
            empty.put(
                    table.name(),
                    found.missing().isEmpty()
                            ? insertion.reason()
                            : found.missing().get(0));
            return;
        }
        empty.remove(table.name());
        made.put(table.name(), count);
        found.later().forEach(key -> later.add(new Later(table, key)));
    }
}
