package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.Domain;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.repair.ObjectId.Kind;
import io.github.migrationdrift.testing.SharedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Proves repairs by doing them: on a copy of the migrated database with rows in it, they are run and the copy is compared
 * again. What was to be repaired must be gone, nothing new may have come, and rows that no hazard speaks of must be as
 * they were.
 */
public final class RepairProof {
    /** What a rename, or a schema that was missing, hid before is told, and repaired, once it is done. */
    private static final int ROUNDS = 3;

    private static final Set<String> HIDING =
            Set.of("table.renamed", "table.schema", "column.renamed", "schema.missing", "enum-type.missing");

    /** After these, rows may be others. */
    private static final Set<Hazard> TOUCHING =
            Set.of(Hazard.DELETES_DATA, Hazard.FAILS_ON_EXISTING_ROWS, Hazard.CHANGES_VALUES);

    private final Comparing comparing;
    private final Catalog entities;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> revealed = new TreeSet<>();
    private final Set<String> mayBeRevealed;
    private boolean truncated;
    private final Set<ObjectName> alteredTypes = new HashSet<>();
    private final Set<ObjectName> touched = new HashSet<>();
    /** Columns of which it was said that their domain's rules go. */
    private final Set<ObjectId> freed = new HashSet<>();

    /** Compares a database with what the entities say. */
    @FunctionalInterface
    public interface Comparing {
        List<Drift> drifts(JdbcTarget migrated) throws Exception;
    }

    /** What is done to a database between two readings. */
    @FunctionalInterface
    private interface Repairing {
        void run() throws Exception;
    }

    private RepairProof(Comparing comparing, Catalog entities, Set<String> mayBeRevealed) {
        this.mayBeRevealed = mayBeRevealed;
        this.comparing = comparing;
        this.entities = entities;
    }

    /**
     * What is wrong with the repairs of these drifts, all together; empty where they do what they say.
     *
     * @param mayBeRevealed findings that are told only once others are repaired
     */
    public static List<String> faults(
            JdbcTarget migrated,
            JdbcTarget expected,
            List<Drift> drifts,
            Set<String> mayBeRevealed,
            Comparing comparing)
            throws Exception {
        if (drifts.stream().noneMatch(RepairProof::isPlanned)) {
            return List.of();
        }
        JdbcTarget copy = SharedPostgres.createDatabase(SharedPostgres.nameOf(migrated));
        try {
            return faultsIn(copy, read(expected), drifts, mayBeRevealed, comparing);
        } finally {
            SharedPostgres.drop(copy);
        }
    }

    /** The same in a database that may be spoiled. */
    public static List<String> faultsIn(
            JdbcTarget copy, Catalog entities, List<Drift> drifts, Set<String> mayBeRevealed, Comparing comparing)
            throws Exception {
        RepairProof proof = new RepairProof(comparing, entities, mayBeRevealed);
        proof.prove(copy, () -> proof.repairAll(copy, drifts));
        if (!proof.revealed.equals(mayBeRevealed)) {
            proof.faults.add("expected to reveal " + mayBeRevealed + ", but: " + proof.revealed);
        }
        return proof.faults;
    }

    /** What is wrong with the repair of one of the drifts by itself. */
    public static List<String> faultsAlone(
            JdbcTarget migrated,
            JdbcTarget expected,
            List<Drift> drifts,
            Drift drift,
            Set<String> mayBeRevealed,
            Comparing comparing)
            throws Exception {
        JdbcTarget copy = SharedPostgres.createDatabase(SharedPostgres.nameOf(migrated));
        try {
            RepairProof proof = new RepairProof(comparing, read(expected), mayBeRevealed);
            proof.prove(copy, () -> proof.repairOne(copy, drifts, drift));
            return proof.faults;
        } finally {
            SharedPostgres.drop(copy);
        }
    }

    private static Catalog read(JdbcTarget database) throws Exception {
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection);
        }
    }

    private void prove(JdbcTarget copy, Repairing repairing) throws Exception {
        Catalog before = read(copy);
        Map<ObjectName, List<String>> rows;
        try (Connection connection = copy.connect()) {
            FewRows.fill(connection, before, entities);
            rows = rows(connection, before);
        }
        repairing.run();
        if (!faults.isEmpty()) {
            return;
        }
        try (Connection connection = copy.connect()) {
            Catalog after = read(copy);
            compareRows(rows, connection, before, after);
            compareRules(before, after);
        }
    }

    private void repairAll(JdbcTarget copy, List<Drift> drifts) throws Exception {
        List<Drift> left = drifts;
        boolean hid = true;
        for (int round = 0; round < ROUNDS && hid && left.stream().anyMatch(RepairProof::isPlanned); round++) {
            List<Drift> earlier = left;
            hid = hide(earlier);
            run(copy, together(read(copy), earlier));
            if (!faults.isEmpty()) {
                return;
            }
            left = comparing.drifts(copy);
            expectFewer(earlier, earlier, left);
        }
    }

    private void repairOne(JdbcTarget copy, List<Drift> drifts, Drift drift) throws Exception {
        run(copy, ((Plan) drift.repair()).steps());
        if (faults.isEmpty()) {
            expectFewer(drifts, List.of(drift), comparing.drifts(copy));
        }
    }

    private static boolean hide(List<Drift> drifts) {
        return drifts.stream().anyMatch(drift -> HIDING.contains(drift.code()));
    }

    private static boolean isPlanned(Drift drift) {
        return drift.repair() instanceof Plan;
    }

    private void run(JdbcTarget copy, List<Step> steps) throws SQLException {
        try (Connection connection = copy.connect();
                Statement statement = connection.createStatement()) {
            for (Step step : steps) {
                run(statement, step);
            }
        }
    }

    /** All that the drifts ask for at once: it may be less, and in another order, than one repair after the other. */
    private List<Step> together(Catalog migrations, List<Drift> drifts) {
        List<Change> changes = new ArrayList<>();
        for (Drift drift : drifts) {
            if (drift.repair() instanceof Plan plan) {
                changes.addAll(plan.changes());
            }
        }
        Repair all = new PostgresSteps(migrations, entities, changes).plan(changes);
        if (all instanceof Plan plan) {
            return plan.steps();
        }
        faults.add("cannot be done together: " + all);
        return List.of();
    }

    private void run(Statement statement, Step step) {
        if (step.hazards().stream().anyMatch(TOUCHING::contains)) {
            touched.add(step.object().name());
        }
        if (step.hazards().contains(Hazard.DROPS_RULES)) {
            freed.add(step.object());
        }
        if (step.object().kind() == ObjectId.Kind.TYPE) {
            alteredTypes.add(step.object().name());
        }
        boolean findsRows = findsRows(statement, step);
        try {
            statement.execute(step.sql());
        } catch (SQLException e) {
            if (!step.hazards().contains(Hazard.FAILS_ON_EXISTING_ROWS)) {
                faults.add("fails without a word of it: " + step.sql() + ": " + e.getMessage());
                return;
            }
            if (step.precondition().isPresent() && !findsRows) {
                faults.add("fails on rows that its query does not find: " + step.sql() + ": " + e.getMessage() + ": "
                        + step.precondition().get());
            }
            withoutOffendingRows(statement, step);
        }
    }

    private boolean findsRows(Statement statement, Step step) {
        if (step.precondition().isEmpty()) {
            return false;
        }
        try (ResultSet rows = statement.executeQuery(step.precondition().get())) {
            return rows.next();
        } catch (SQLException e) {
            faults.add("cannot be asked: " + step.precondition().get() + ": " + e.getMessage());
            return false;
        }
    }

    /** What a person would have to see to first. */
    private void withoutOffendingRows(Statement statement, Step step) {
        String table = Ddl.name(step.object().name());
        try {
            statement.execute("truncate " + table + " cascade");
            statement.execute(step.sql());
            touched.addAll(List.of(step.object().name()));
            truncated = true;
        } catch (SQLException e) {
            faults.add("fails even without rows: " + step.sql() + ": " + e.getMessage());
        }
    }

    /** What was repaired is gone, and what is there was there before. */
    private void expectFewer(List<Drift> before, List<Drift> repaired, List<Drift> after) {
        boolean hid = hide(repaired);
        Map<String, Drift> known = byPlace(before);
        Map<String, Drift> done = byPlace(repaired);
        for (Drift drift : after) {
            Drift same = done.get(place(drift));
            if (same != null && isPlanned(same)) {
                faults.add("still there: " + place(drift) + " after "
                        + same.repair().statements());
            } else if (known.containsKey(place(drift))) {
                continue;
            } else if (mayBeRevealed.contains(drift.finding().name())) {
                revealed.add(drift.finding().name());
            } else if (!hid) {
                faults.add("new: " + place(drift) + " (" + drift.message() + ") after "
                        + repaired.stream()
                                .flatMap(other -> other.repair().statements().stream())
                                .toList());
            }
        }
    }

    private static Map<String, Drift> byPlace(List<Drift> drifts) {
        return drifts.stream().collect(Collectors.toMap(RepairProof::place, drift -> drift, (one, other) -> one));
    }

    private static String place(Drift drift) {
        return drift.finding() + " " + drift.location().path() + " " + drift.columns();
    }

    private static Map<ObjectName, List<String>> rows(Connection connection, Catalog catalog) throws Exception {
        Map<ObjectName, List<String>> rows = new HashMap<>();
        for (Table table : catalog.tables()) {
            if (table.kind().hasKeys()) {
                rows.put(
                        table.name(),
                        rows(
                                connection,
                                table.name(),
                                table.columns().stream().map(Column::name).toList()));
            }
        }
        return rows;
    }

    private static List<String> rows(Connection connection, ObjectName table, List<String> columns) throws Exception {
        String list = columns.stream().map(Ddl::quote).collect(Collectors.joining(", "));
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select row(" + list + ")::text from " + Ddl.name(table) + " order by 1")) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    /** Rules of a domain that a column loses are missed later than rows. */
    private void compareRules(Catalog before, Catalog after) {
        Map<ObjectName, Table> now = after.tablesByName();
        for (Table table : before.tables()) {
            for (Column column : table.columns()) {
                boolean ruled = !before.domainsOf(column.type()).stream().allMatch(Domain::isBare);
                Optional<ColumnType> type = Optional.ofNullable(now.get(table.name()))
                        .flatMap(same -> same.column(column.name()))
                        .map(Column::type);
                boolean another = type.filter(
                                other -> !other.name().equals(column.type().name()))
                        .isPresent();
                if (ruled && another && !freed.contains(ObjectId.within(Kind.COLUMN, table.name(), column.name()))) {
                    faults.add("loses the rules of " + column.type().definition() + " without a word of it: "
                            + table.name() + "." + column.name());
                }
            }
        }
    }

    /** Tables of which no statement said that it may touch rows or values. */
    private void compareRows(Map<ObjectName, List<String>> rows, Connection connection, Catalog before, Catalog after)
            throws Exception {
        Map<ObjectName, Table> now = after.tablesByName();
        for (Table table : before.tables()) {
            Table same = now.get(table.name());
            boolean comparable = same != null
                    && !truncated
                    && !touched.contains(table.name())
                    && rows.containsKey(table.name())
                    && table.columns().stream()
                            .allMatch(column -> same.column(column.name())
                                    .filter(other -> other.type().equals(column.type()))
                                    .filter(other ->
                                            !alteredTypes.contains(other.type().name()))
                                    .filter(other ->
                                            other.generationExpression().equals(column.generationExpression()))
                                    .isPresent());
            if (comparable) {
                List<String> present = rows(
                        connection,
                        table.name(),
                        table.columns().stream().map(Column::name).toList());
                if (!present.equals(rows.get(table.name()))) {
                    faults.add("rows of " + table.name() + " are not what they were: " + rows.get(table.name())
                            + " became " + present);
                }
            }
        }
    }
}
