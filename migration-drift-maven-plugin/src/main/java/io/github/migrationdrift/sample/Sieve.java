package io.github.migrationdrift.sample;

import io.github.migrationdrift.catalog.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the choices that conditions allow, and of these first the ones that satisfy wishes. */
final class Sieve {
    private final CandidateFilter filter;
    private final Table table;

    Sieve(CandidateFilter filter, Table table) {
        this.filter = filter;
        this.table = table;
    }

    /**
     * What was asked.
     *
     * @param wished those that satisfy wishes too
     * @param others those that are only allowed
     */
    record Sieved(List<Choice> wished, List<Choice> others) {}

    Sieved sieve(List<String> columns, List<Choice> choices, List<Condition> conditions) throws SQLException {
        List<Choice> allowed = satisfying(
                columns, choices, conditions.stream().filter(Condition::binding).toList());
        List<Choice> wished = satisfying(
                columns,
                allowed,
                conditions.stream().filter(wish -> !wish.binding()).toList());
        List<Choice> others = new ArrayList<>(allowed);
        others.removeAll(wished);
        return new Sieved(wished, others);
    }

    /** A condition that cannot be asked, because it means columns or types that are not there, is passed over. */
    private List<Choice> satisfying(List<String> columns, List<Choice> choices, List<Condition> conditions)
            throws SQLException {
        Optional<List<Choice>> together = filter.satisfying(table, columns, choices, conditions);
        if (together.isPresent()) {
            return together.get();
        }
        List<Choice> left = choices;
        for (Condition condition : conditions) {
            left = filter.satisfying(table, columns, left, List.of(condition)).orElse(left);
        }
        return left;
    }
}
