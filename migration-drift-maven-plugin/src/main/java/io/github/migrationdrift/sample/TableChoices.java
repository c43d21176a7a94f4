package io.github.migrationdrift.sample;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.UniqueKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Finds what the columns of one table may hold: first those of foreign keys, then each other one, then together. */
final class TableChoices {
    private final Table table;
    private final Optional<Table> aim;
    private final References references;
    private final ColumnChoices columnChoices;
    private final List<Condition> conditions;
    private final Sieve sieve;
    private final Mixture mixture;
    private final int rows;

    private final List<Choices> found = new ArrayList<>();
    private final Map<String, String> copied = new LinkedHashMap<>();
    private final List<ForeignKey> later = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    TableChoices(
            Table table,
            Optional<Table> aim,
            References references,
            ColumnChoices columnChoices,
            List<Condition> conditions,
            CandidateFilter filter,
            int rows) {
        this.table = table;
        this.aim = aim;
        this.references = references;
        this.columnChoices = columnChoices;
        this.conditions = conditions;
        this.rows = rows;
        sieve = new Sieve(filter, table);
        mixture = new Mixture(new Random(table.name().toString().hashCode()));
    }

    /**
     * What was found.
     *
     * @param choices each column is in one of them at most
     * @param copied columns that take the value of another column of the same row
     * @param later foreign keys that hold NULL until their target has rows
     * @param missing why there can be no row, where it is known already
     */
    record Result(List<Choices> choices, Map<String, String> copied, List<ForeignKey> later, List<String> missing) {}

    Result find() throws SQLException {
        Set<String> taken = new HashSet<>();
        for (ForeignKey key : references.of(table)) {
            refer(key);
        }
        mergeShared();
        found.forEach(choices -> taken.addAll(choices.columns()));
        taken.addAll(copied.keySet());
        for (Column column : table.columns()) {
            boolean left = column.generationExpression().isPresent() || column.numbersItself();
            if (!left && !taken.contains(column.name())) {
                found.add(alone(column));
            }
        }
        for (Condition condition : conditions) {
            mergeFor(condition);
        }
        return new Result(found, copied, later, missing);
    }

    private void refer(ForeignKey key) throws SQLException {
        boolean own = table.foreignKeys().contains(key);
        List<Choice> keys = references.keys(key);
        List<Condition> alone = within(key.columns());
        if (!keys.isEmpty()) {
            Sieve.Sieved sieved = sieve.sieve(key.columns(), keys, alone);
            List<Choice> kept = sieved.wished().isEmpty() ? sieved.others() : sieved.wished();
            List<Choice> none = new ArrayList<>();
            references.none(table, key, keys.get(0)).ifPresent(none::add);
            List<Choice> possible = kept.isEmpty() && own ? keys : kept;
            if (!possible.isEmpty()) {
                List<Choice> nulls = sieve.sieve(key.columns(), none, alone).wished();
                List<Choice> several = isKey(key.columns()) ? possible : Choices.repeated(possible);
                found.add(new Choices(key.columns(), Choices.spread(several, rows, nulls)));
            }
            return;
        }
        List<String> optional = key.columns().stream()
                .filter(column -> table.column(column).filter(Column::nullable).isPresent())
                .toList();
        if (!optional.isEmpty()) {
            List<String> nulls = optional.stream().map(column -> Choice.NULL).toList();
            found.add(new Choices(optional, List.of(new Choice(nulls))));
            later.add(key);
        } else if (own && key.target().equals(table.name())) {
            for (int i = 0; i < key.columns().size(); i++) {
                if (!key.columns().get(i).equals(key.targetColumns().get(i))) {
                    copied.put(key.columns().get(i), key.targetColumns().get(i));
                }
            }
        } else if (own) {
            missing.add("no row of " + key.target() + " to refer to");
        }
    }

    private Choices alone(Column column) throws SQLException {
        List<Condition> hints = conditions.stream()
                .filter(condition -> condition.columns().contains(column.name()))
                .toList();
        return columnChoices.of(
                column,
                aim.flatMap(other -> other.column(column.name())),
                within(List.of(column.name())),
                hints,
                unique(List.of(column.name())),
                sieve);
    }

    private List<Condition> within(List<String> columns) {
        return conditions.stream()
                .filter(condition -> !condition.columns().isEmpty() && columns.containsAll(condition.columns()))
                .toList();
    }

    /** Whether values of one of the columns have to differ, perhaps together with others. */
    private boolean unique(List<String> columns) {
        List<Table> both = new ArrayList<>(List.of(table));
        aim.ifPresent(both::add);
        for (String column : columns) {
            for (Table each : both) {
                if (unique(each, column)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether no two rows may refer to the same one. */
    private boolean isKey(List<String> columns) {
        List<Table> both = new ArrayList<>(List.of(table));
        aim.ifPresent(both::add);
        for (Table each : both) {
            boolean unique = each.uniqueKeys().stream().anyMatch(key -> columns.containsAll(key.columns()));
            if (unique
                    || each.primaryKey()
                            .filter(key -> columns.containsAll(key.columns()))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean unique(Table table, String column) {
        for (UniqueKey key : table.uniqueKeys()) {
            if (key.columns().contains(column)) {
                return true;
            }
        }
        for (Index index : table.indexes()) {
            if (index.unique() && index.reads(column)) {
                return true;
            }
        }
        return table.primaryKey().filter(key -> key.columns().contains(column)).isPresent()
                || table.exclusions().stream()
                        .anyMatch(exclusion -> exclusion.columns().contains(column));
    }

    /** Foreign keys that have columns in common have to agree on them. */
    private void mergeShared() throws SQLException {
        for (int i = 0; i < found.size(); i++) {
            for (int j = found.size() - 1; j > i; j--) {
                if (found.get(i).shares(found.get(j))) {
                    Choices merged = sieved(mixture.of(found.get(i), found.get(j)));
                    found.set(i, merged);
                    found.remove(j);
                    j = found.size();
                }
            }
        }
    }

    private void mergeFor(Condition condition) throws SQLException {
        List<Choices> parts = found.stream()
                .filter(choices -> choices.columns().stream().anyMatch(condition.columns()::contains))
                .toList();
        if (parts.size() < 2) {
            return;
        }
        Choices merged = parts.get(0);
        for (Choices part : parts.subList(1, parts.size())) {
            merged = mixture.of(merged, part);
        }
        Choices result = sieved(merged);
        // A wish that nothing satisfies is no reason to have no rows.
        if (condition.binding() || !result.choices().isEmpty()) {
            found.removeAll(parts);
            found.add(result);
        }
    }

    private Choices sieved(Choices merged) throws SQLException {
        Sieve.Sieved sieved = sieve.sieve(merged.columns(), merged.choices(), within(merged.columns()));
        List<Choice> best = sieved.wished().isEmpty() ? sieved.others() : sieved.wished();
        if (best.isEmpty()) {
            // PostgreSQL will say why not.
            best = merged.choices();
        }
        boolean all = unique(merged.columns()) && best != sieved.others();
        return new Choices(merged.columns(), all ? Choices.distinct(best, sieved.others()) : best);
    }
}
