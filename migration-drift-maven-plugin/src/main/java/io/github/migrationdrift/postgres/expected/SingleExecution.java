package io.github.migrationdrift.postgres.expected;

import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.postgres.scratch.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Executes one statement at a time and tells why PostgreSQL would not. */
final class SingleExecution {

    /** Between the marks of the server's language. */
    private static final String QUOTED = "[\"»„“«「][\\s\u00a0\u202f]*(?<label>[^\"»«“”」]+?)[\\s\u00a0\u202f]*[\"«“”»」]";

    private static final Pattern LABEL_MISSING =
            Pattern.compile("(?<type>(?:" + Identifiers.SPELLED + "\\.)?" + Identifiers.SPELLED + ")\\s?: ?" + QUOTED);

    private final Connection connection;
    private final Statement statement;

    SingleExecution(Connection connection, Statement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /** Absent when it is done. */
    Optional<SQLException> execute(String sql) throws SQLException {
        Optional<SQLException> failure = attempt(sql);
        while (failure.isPresent() && addsLabel(failure.get())) {
            failure = attempt(sql);
        }
        return failure;
    }

    private Optional<SQLException> attempt(String sql) throws SQLException {
        try {
            statement.execute(sql);
            return Optional.empty();
        } catch (SQLException e) {
            if (connection.isClosed()) {
                throw e;
            }
            return Optional.of(e);
        }
    }

    /** Where a column has an enum type of the migrations, its check names the constants of the entities. */
    private boolean addsLabel(SQLException failure) throws SQLException {
        Matcher label = LABEL_MISSING.matcher(String.valueOf(failure.getMessage()));
        return SqlState.INVALID_TEXT_REPRESENTATION.equals(failure.getSQLState())
                && label.find()
                && attempt("alter type " + label.group("type") + " add value " + Ddl.literal(label.group("label")))
                        .isEmpty();
    }
}
