package io.github.migrationdrift.drift.judge;

import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.drift.ExpressionJudge;
import io.github.migrationdrift.drift.expression.Expression;
import io.github.migrationdrift.drift.expression.Expression.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what is spelled differently: equal when one canonical form or all regions of values prove it, different when
 * the server computes a difference, and undecided otherwise. All in transactions that are rolled back.
 */
public final class PostgresJudge implements ExpressionJudge {
    private static final int MOST_NAMED = 10;
    private static final CheckVerdict UNDECIDED = new CheckVerdict(Verdict.UNDECIDED, List.of(), List.of());

    private final Connection connection;
    private final Map<CheckQuestion, CheckVerdict> verdicts = new HashMap<>();

    private record CheckQuestion(Table table, List<String> columns, List<String> entities, List<String> migrations) {}

    /** @param connection to a database that holds the types and functions of the migrations */
    public PostgresJudge(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Verdict defaults(ColumnType type, String entities, String migrations) {
        return Session.ask(
                connection, Verdict.UNDECIDED, session -> new Defaults(type).compare(session, entities, migrations));
    }

    @Override
    public Verdict computations(Table table, String entities, String migrations) {
        Question question = new Question(
                table,
                entities,
                migrations,
                (first, second) -> Expression.not(Expression.operator("IS DISTINCT FROM", first, second)));
        return decide(question, "((" + entities + ")::text is distinct from (" + migrations + ")::text)");
    }

    @Override
    public Verdict predicates(Table table, String entities, String migrations) {
        Question question = new Question(table, entities, migrations, PostgresJudge::bothTrue);
        return decide(question, "((" + entities + ") is true) <> ((" + migrations + ") is true)");
    }

    @Override
    public CheckVerdict checks(Table table, List<String> columns, List<String> entities, List<String> migrations) {
        // Several rules ask the same, and each answer costs a transaction.
        return verdicts.computeIfAbsent(new CheckQuestion(table, columns, entities, migrations), this::decide);
    }

    private CheckVerdict decide(CheckQuestion checks) {
        String wanted = together(checks.entities());
        String found = together(checks.migrations());
        Question question = new Question(checks.table(), wanted, found, PostgresJudge::bothFalse);
        return Session.ask(connection, UNDECIDED, session -> {
            Question.Proof proof = question.prove(session);
            if (proof.verdict() == Verdict.EQUAL || proof.trials().isEmpty()) {
                return new CheckVerdict(proof.verdict(), List.of(), List.of());
            }
            List<String> refused = session.matching(disputed(wanted, found), proof.trials(), MOST_NAMED);
            List<String> admitted = session.matching(disputed(found, wanted), proof.trials(), MOST_NAMED);
            boolean differ = !refused.isEmpty() || !admitted.isEmpty();
            return new CheckVerdict(differ ? Verdict.DIFFERENT : Verdict.UNDECIDED, refused, admitted);
        });
    }

    @Override
    public boolean filledByTrigger(Table table, String column) {
        return table.insertTriggers()
                && Session.ask(connection, false, session -> new InsertTrial(session.statement(), table).fills(column));
    }

    @Override
    public Optional<Objection> objection(Table table, String statement) {
        return Session.ask(connection, Optional.empty(), session -> {
            session.statement()
                    .execute("set local search_path = " + Ddl.quote(table.name().schema()) + ", public");
            try {
                session.statement().execute("explain " + statement);
                return Optional.empty();
            } catch (SQLException e) {
                return Optional.of(new Objection(said(e), String.valueOf(e.getSQLState())));
            }
        });
    }

    /** PostgreSQL's message without what the driver puts before and behind it. */
    private static String said(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("^[^\\s:]+\\s?: +", "");
    }

    private Verdict decide(Question question, String difference) {
        return Session.ask(connection, Verdict.UNDECIDED, session -> {
            Question.Proof proof = question.prove(session);
            boolean differs = proof.verdict() != Verdict.EQUAL
                    && !proof.trials().isEmpty()
                    && !session.matching(difference, proof.trials(), 1).isEmpty();
            return differs ? Verdict.DIFFERENT : proof.verdict() == Verdict.EQUAL ? Verdict.EQUAL : Verdict.UNDECIDED;
        });
    }

    private static String together(List<String> checks) {
        return checks.size() == 1 ? checks.get(0) : "((" + String.join(") AND (", checks) + "))";
    }

    /** NULL as a condition's result admits. */
    private static String disputed(String admits, String refuses) {
        return "((" + admits + ") is not false) and ((" + refuses + ") is false)";
    }

    private static Expression bothTrue(Expression first, Expression second) {
        return Expression.operator("=", test("TRUE", first), test("TRUE", second));
    }

    private static Expression bothFalse(Expression first, Expression second) {
        return Expression.operator("=", test("FALSE", first), test("FALSE", second));
    }

    private static Expression test(String test, Expression condition) {
        return new Expression(Kind.IS, test, List.of(condition));
    }
}
