package io.github.migrationdrift.sample;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the server which of many values it would accept, all in one question where none of them is refused. */
final class CandidateFilter {
    private static final String NUMBER = "\"number of candidate\"";

    private final Trials trials;

    CandidateFilter(Trials trials) {
        this.trials = trials;
    }

    /**
     * Those values for which the expression is not false.
     *
     * @param values SQL literals
     * @param expression with {@code $} where the value stands
     * @return empty where the question itself makes no sense
     */
    Optional<List<String>> values(List<String> values, String expression) throws SQLException {
        List<Choice> choices = values.stream().map(Choice::of).toList();
        return kept(
                        choices,
                        some -> "select number from (values " + rows(some) + ") as given (number, value) where "
                                + expression.replace("$", "value") + " is not false")
                .map(kept -> kept.stream().map(Choice::single).toList());
    }

    /** Those values that can be of the type. */
    List<String> castable(List<String> values, String type) throws SQLException {
        return values(values, "((cast($ as " + type + ") is null) in (true, false))")
                .orElse(List.of());
    }

    /**
     * Those choices of values for columns of a table that satisfy conditions. The other columns are NULL.
     *
     * @return empty where the question itself makes no sense
     */
    Optional<List<Choice>> satisfying(Table table, List<String> columns, List<Choice> choices, List<Condition> all)
            throws SQLException {
        if (all.isEmpty() || choices.isEmpty()) {
            return Optional.of(choices);
        }
        return kept(choices, some -> question(table, columns, some, all));
    }

    private static String question(Table table, List<String> columns, List<Choice> choices, List<Condition> all) {
        List<String> stored = new ArrayList<>();
        List<String> generated = new ArrayList<>();
        for (Column column : table.columns()) {
            String name = " as " + Ddl.quote(column.name());
            int index = columns.indexOf(column.name());
            String value = index < 0 ? "null" : "v" + index;
            // A domain would refuse the question, where its checks are only to say no to a value.
            String type = column.type().stored().definition();
            if (column.generationExpression().isPresent()) {
                generated.add(column.generationExpression().get() + name);
            } else {
                stored.add("cast(" + value + " as " + type + ")" + name);
            }
        }
        StringBuilder given = new StringBuilder("given (number");
        for (int i = 0; i < columns.size(); i++) {
            given.append(", v").append(i);
        }
        String sql = "select number as " + NUMBER + ", " + String.join(", ", stored) + " from (values " + rows(choices)
                + ") as " + given + ")";
        if (!generated.isEmpty()) {
            sql = "select *, " + String.join(", ", generated) + " from (" + sql + ") as stored";
        }
        List<String> conditions = all.stream()
                .map(condition -> "(" + condition.expression() + ") is not false")
                .toList();
        return "select " + NUMBER + " from (" + sql + ") as candidate where " + String.join(" and ", conditions);
    }

    private static String rows(List<Choice> choices) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            rows.add("(" + i + ", " + String.join(", ", choices.get(i).literals()) + ")");
        }
        return String.join(", ", rows);
    }

    /** Writes a question that answers with the numbers of those which pass. */
    @FunctionalInterface
    private interface Question {
        String about(List<Choice> choices);
    }

    private Optional<List<Choice>> kept(List<Choice> choices, Question question) throws SQLException {
        if (choices.isEmpty()) {
            return Optional.of(choices);
        }
        Optional<List<Integer>> numbers = trials.query(question.about(choices), row -> row.getInt(1));
        if (numbers.isPresent()) {
            return Optional.of(numbers.get().stream().sorted().map(choices::get).toList());
        }
        if (trials.hopeless()) {
            return Optional.empty();
        }
        return choices.size() == 1 ? Optional.of(List.of()) : halves(choices, question);
    }

    private Optional<List<Choice>> halves(List<Choice> choices, Question question) throws SQLException {
        int middle = choices.size() / 2;
        Optional<List<Choice>> first = kept(choices.subList(0, middle), question);
        if (first.isEmpty()) {
            return first;
        }
        Optional<List<Choice>> second = kept(choices.subList(middle, choices.size()), question);
        if (second.isEmpty()) {
            return second;
        }
        List<Choice> both = new ArrayList<>(first.get());
        both.addAll(second.get());
        return Optional.of(both);
    }
}
