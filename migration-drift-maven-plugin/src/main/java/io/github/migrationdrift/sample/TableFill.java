package io.github.migrationdrift.sample;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.UniqueKey;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Inserts rows into one table: all at once, in halves where that is refused, and in the end one by one. */
final class TableFill {
    private static final int ATTEMPTS = 40;
    private static final int BARREN = 8;
    /** From here on, values are put together by chance. */
    private static final int BY_CHANCE = 16;

    private static final Set<String> NO_CONFLICT_CLAUSE =
            Set.of(SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE, SqlState.FEATURE_NOT_SUPPORTED);

    private final Trials trials;
    private final Table table;
    private final List<Choices> choices;
    private final Map<String, String> copied;
    private final List<List<String>> wishedKeys;
    private final Random random;
    private final Set<List<String>> seen = new HashSet<>();
    private String onConflict = " on conflict do nothing";
    private boolean wishing = true;
    private int next;
    private boolean stopped;
    private String reason = "its unique keys leave no room for another row";

    TableFill(Trials trials, Table table, Optional<Table> aim, TableChoices.Result found) {
        this.trials = trials;
        this.table = table;
        choices = found.choices();
        copied = found.copied();
        wishedKeys = aim.map(TableFill::keys).orElse(List.of());
        random = new Random(table.name().toString().hashCode());
    }

    /** Inserts at least that many rows, unless constraints leave no room for them. */
    int insert(int rows) throws SQLException {
        int made = 0;
        int barren = 0;
        for (int attempt = 0; attempt < ATTEMPTS && made < rows && barren < BARREN && !stopped; attempt++) {
            int size = made == 0 && attempt > 0 ? Math.min(rows, 20) : Math.max(rows - made, Math.min(rows, 10));
            int added = insertAll(compose(size, attempt));
            made += added;
            barren = added == 0 ? barren + 1 : 0;
            wishing = barren < BARREN / 2;
        }
        return made;
    }

    /** What PostgreSQL said last. */
    String reason() {
        return reason;
    }

    private static List<List<String>> keys(Table aim) {
        List<List<String>> keys = new ArrayList<>();
        aim.primaryKey().map(PrimaryKey::columns).ifPresent(keys::add);
        aim.uniqueKeys().stream().map(UniqueKey::columns).forEach(keys::add);
        return keys;
    }

    private List<Map<String, String>> compose(int size, int attempt) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Map<String, String> row = row(next++, attempt);
            if (!wishing || isNew(row)) {
                rows.add(row);
            }
        }
        for (Map.Entry<String, String> copy : copied.entrySet()) {
            Column from = table.column(copy.getValue()).orElseThrow();
            List<String> numbers = from.numbersItself() ? numbers(from, rows.size()) : List.of();
            for (int i = 0; i < rows.size(); i++) {
                Map<String, String> row = rows.get(i);
                if (!numbers.isEmpty()) {
                    row.putIfAbsent(from.name(), numbers.get(i));
                }
                row.put(copy.getKey(), row.getOrDefault(from.name(), Choice.NULL));
            }
        }
        return rows;
    }

    /** Each attempt shifts the columns against each other, so that they meet in other combinations. */
    private Map<String, String> row(int number, int attempt) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < choices.size(); i++) {
            List<Choice> all = choices.get(i).choices();
            if (all.isEmpty()) {
                continue;
            }
            int index = attempt < BY_CHANCE ? number + i * attempt : random.nextInt(all.size());
            Choice choice = all.get(index % all.size());
            for (int j = 0; j < choice.literals().size(); j++) {
                row.put(choices.get(i).columns().get(j), choice.literals().get(j));
            }
        }
        return row;
    }

    /** Whether the row keeps the unique keys that the table shall get. */
    private boolean isNew(Map<String, String> row) {
        List<List<String>> own = new ArrayList<>();
        for (List<String> key : wishedKeys) {
            List<String> values = new ArrayList<>(key);
            key.forEach(column -> values.add(row.getOrDefault(column, Choice.NULL)));
            boolean whole = values.stream().noneMatch(Choice.NULL::equals);
            if (whole && seen.contains(values)) {
                return false;
            }
            own.add(whole ? values : List.of());
        }
        own.removeIf(List::isEmpty);
        seen.addAll(own);
        return true;
    }

    private List<String> numbers(Column column, int count) throws SQLException {
        String number = column.ownedSequence()
                .map(Ddl::nextValue)
                .or(column::defaultExpression)
                .orElse("null");
        return trials.query(
                        "select " + number + " from generate_series(1, " + count + ")",
                        row -> Long.toString(row.getLong(1)))
                .orElse(List.of());
    }

    private int insertAll(List<Map<String, String>> rows) throws SQLException {
        if (rows.isEmpty() || stopped) {
            return 0;
        }
        if (rows.size() > 1 && defaultable().isEmpty()) {
            return insertHalves(rows);
        }
        OptionalInt count = trials.update(sql(rows));
        if (count.isEmpty() && !onConflict.isEmpty() && NO_CONFLICT_CLAUSE.contains(trials.state())) {
            onConflict = "";
            count = trials.update(sql(rows));
        }
        if (count.isPresent()) {
            return count.getAsInt();
        }
        reason = trials.message();
        stopped = trials.hopeless();
        return rows.size() == 1 ? 0 : insertHalves(rows);
    }

    private int insertHalves(List<Map<String, String>> rows) throws SQLException {
        int middle = rows.size() / 2;
        return insertAll(rows.subList(0, middle)) + insertAll(rows.subList(middle, rows.size()));
    }

    /** A column that may be named in an insert; without one, rows can only be made one by one. */
    private Optional<Column> defaultable() {
        return table.columns().stream()
                .filter(column -> column.generationExpression().isEmpty())
                .findFirst();
    }

    private String sql(List<Map<String, String>> rows) {
        String into = "insert into " + Ddl.qualified(table.name());
        Set<String> columns = rows.get(0).keySet();
        if (columns.isEmpty()) {
            Optional<Column> any = defaultable();
            return any.isEmpty()
                    ? into + " default values"
                    : into + " (" + Ddl.quote(any.get().name()) + ") values "
                            + String.join(", ", Collections.nCopies(rows.size(), "(default)")) + onConflict;
        }
        String names = columns.stream().map(Ddl::quote).collect(Collectors.joining(", "));
        List<String> values = new ArrayList<>();
        for (Map<String, String> row : rows) {
            values.add("(" + String.join(", ", row.values()) + ")");
        }
        return into + " (" + names + ") overriding system value values " + String.join(", ", values) + onConflict;
    }
}
