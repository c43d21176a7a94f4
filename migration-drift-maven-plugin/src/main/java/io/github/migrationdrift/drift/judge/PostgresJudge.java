package io.github.migrationdrift.drift.judge;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.Ddl;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.ExpressionJudge;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides by evaluating both expressions on the server, in a transaction that is rolled back. Only expressions that
 * are spelled differently come here, so one question each is cheap.
 */
public final class PostgresJudge implements ExpressionJudge {
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_NAMED = 10;

    private final Connection connection;

    /** @param connection to a database that holds the types and functions of the migrations */
    public PostgresJudge(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Verdict defaults(ColumnType type, String entities, String migrations) {
        ExpressionText wanted = new ExpressionText(entities);
        ExpressionText found = new ExpressionText(migrations);
        return ask(Verdict.UNDECIDED, statement -> {
            Volatility wantedVolatility = volatility(wanted);
            Volatility foundVolatility = volatility(found);
            if (wantedVolatility == Volatility.VOLATILE || foundVolatility == Volatility.VOLATILE) {
                return wantedVolatility == foundVolatility ? Verdict.UNDECIDED : Verdict.DIFFERENT;
            }
            boolean same = truth(
                    statement,
                    "select (" + cast(entities, type) + ")::text is not distinct from (" + cast(migrations, type)
                            + ")::text");
            if (!same) {
                return Verdict.DIFFERENT;
            }
            return wantedVolatility == foundVolatility ? Verdict.EQUAL : Verdict.UNDECIDED;
        });
    }

    @Override
    public Verdict computations(Table table, String entities, String migrations) {
        ExpressionText wanted = new ExpressionText(entities);
        ExpressionText found = new ExpressionText(migrations);
        List<Column> columns = table.columns().stream()
                .filter(column -> wanted.reads(column.name()) || found.reads(column.name()))
                .toList();
        return ask(Verdict.UNDECIDED, statement -> {
            String rows = rows(columns, literals(List.of(wanted, found)));
            boolean differs = !rows.isEmpty()
                    && truth(
                            statement,
                            "select coalesce(bool_or((" + entities + ")::text is distinct from (" + migrations
                                    + ")::text), false) from " + rows);
            return differs ? Verdict.DIFFERENT : Verdict.UNDECIDED;
        });
    }

    @Override
    public CheckVerdict checks(Table table, List<String> columns, List<String> entities, List<String> migrations) {
        List<ExpressionText> texts = new ArrayList<>();
        entities.forEach(text -> texts.add(new ExpressionText(text)));
        migrations.forEach(text -> texts.add(new ExpressionText(text)));
        List<Column> read =
                columns.stream().flatMap(name -> table.column(name).stream()).toList();
        CheckVerdict undecided = new CheckVerdict(Verdict.UNDECIDED, List.of(), List.of());
        String rows = rows(read, literals(texts));
        if (rows.isEmpty()) {
            return undecided;
        }
        return ask(undecided, statement -> {
            String wanted = "(" + String.join(") and (", entities) + ")";
            String found = "(" + String.join(") and (", migrations) + ")";
            List<String> refused = disputed(statement, read, rows, wanted, found);
            List<String> admitted = disputed(statement, read, rows, found, wanted);
            if (!refused.isEmpty() || !admitted.isEmpty()) {
                return new CheckVerdict(Verdict.DIFFERENT, refused, admitted);
            }
            return decidable(read, columns, texts) ? new CheckVerdict(Verdict.EQUAL, List.of(), List.of()) : undecided;
        });
    }

    @Override
    public boolean filledByTrigger(Table table, String column) {
        return table.insertTriggers() && ask(false, statement -> new InsertTrial(statement, table).fills(column));
    }

    private static boolean decidable(List<Column> read, List<String> columns, List<ExpressionText> texts) {
        boolean ordered = read.stream().allMatch(column -> Samples.ordered(column.type()));
        return read.stream().allMatch(column -> Samples.exhaustive(column.type()))
                && texts.stream().allMatch(text -> text.comparesOnly(columns, ordered));
    }

    /** What the first condition admits and the second refuses; NULL as a condition's result admits. */
    private static List<String> disputed(
            Statement statement, List<Column> columns, String rows, String admits, String refuses) throws SQLException {
        String value = columns.stream()
                .map(column -> "coalesce(" + Ddl.quote(column.name()) + "::text, 'NULL')")
                .collect(Collectors.joining(" || ', ' || "));
        String sql = "select " + value + " from " + rows + " where (" + admits + ") is not false and (" + refuses
                + ") is false limit " + MOST_NAMED;
        List<String> values = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                values.add(columns.size() == 1 ? result.getString(1) : "(" + result.getString(1) + ")");
            }
        }
        return values;
    }

    private static Set<String> literals(List<ExpressionText> texts) {
        Set<String> literals = new LinkedHashSet<>();
        texts.forEach(text -> literals.addAll(text.literals()));
        return literals;
    }

    /** A FROM item with a row for each combination of samples; empty when there is nothing to try. */
    private static String rows(List<Column> columns, Set<String> literals) {
        List<String> items = new ArrayList<>();
        long rows = 1;
        for (Column column : columns) {
            List<@Nullable String> samples = Samples.of(column, literals);
            rows *= samples.size();
            String list = samples.stream()
                    .map(sample -> sample == null ? "null" : "'" + sample.replace("'", "''") + "'")
                    .collect(Collectors.joining(", "));
            items.add("(select value::" + unlimited(column.type()) + " as " + Ddl.quote(column.name())
                    + " from unnest(array[" + list + "]::text[]) as value) as " + Ddl.quote("of " + column.name()));
        }
        return rows == 0 || rows > MOST_ROWS || items.isEmpty() ? "" : String.join(" cross join ", items);
    }

    /** The type without its length, so that every sample fits. */
    private static String unlimited(ColumnType type) {
        return Ddl.qualified(type.name());
    }

    private static String cast(String expression, ColumnType type) {
        return "(" + expression + ")::" + type.definition();
    }

    private Volatility volatility(ExpressionText text) throws SQLException {
        List<String> functions = text.functions();
        if (functions.isEmpty()) {
            return text.hasStableKeyword() ? Volatility.STABLE : Volatility.IMMUTABLE;
        }
        String sql = "select case when bool_or(provolatile = 'v') then 'VOLATILE'"
                + " when bool_or(provolatile = 's') then 'STABLE' else 'IMMUTABLE' end"
                + " from pg_catalog.pg_proc where proname = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Array names = connection.createArrayOf("text", functions.toArray());
            statement.setArray(1, names);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                Volatility volatility = Volatility.valueOf(result.getString(1));
                return volatility == Volatility.IMMUTABLE && text.hasStableKeyword() ? Volatility.STABLE : volatility;
            }
        }
    }

    private static boolean truth(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getBoolean(1);
        }
    }

    /** Runs the question in a transaction of its own; a question that PostgreSQL refuses stays undecided. */
    private <T> T ask(T undecided, Question<T> question) {
        try {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local statement_timeout = '5s'");
                statement.execute("set local timezone = 'Asia/Kolkata'");
                statement.execute("set local search_path = pg_catalog");
                return question.answer(statement);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            return undecided;
        }
    }

    private interface Question<T> {
        T answer(Statement statement) throws SQLException;
    }

    private enum Volatility {
        IMMUTABLE,
        STABLE,
        VOLATILE
    }
}
