package io.github.migrationdrift.drift.judge;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.drift.ExpressionJudge.CheckVerdict;
import io.github.migrationdrift.drift.ExpressionJudge.Verdict;
import io.github.migrationdrift.testing.SharedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A table with a column of every type that checks are written for. */
final class SpecimenTable {
    private static final JdbcTarget DATABASE = database();

    private SpecimenTable() {}

    /** What the judge says of two checks, after PostgreSQL has stored both. */
    static Verdict verdict(String first, String second) throws SQLException {
        return checks(first, second).verdict();
    }

    static CheckVerdict checks(String first, String second) throws SQLException {
        try (Connection connection = DATABASE.connect()) {
            Table table = store(connection, first, second);
            List<String> columns = List.copyOf(new TreeSet<>(table.checks().stream()
                    .flatMap(check -> check.columns().stream())
                    .toList()));
            return new PostgresJudge(connection)
                    .checks(table, columns, List.of(expression(table, "first")), List.of(expression(table, "second")));
        }
    }

    private static String expression(Table table, String check) {
        return table.checks().stream()
                .filter(found -> found.name().equals(check))
                .map(CheckConstraint::expression)
                .findFirst()
                .orElseThrow();
    }

    /** The catalog is read before the transaction ends, so that the next pair finds the table without checks. */
    private static Table store(Connection connection, String first, String second) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table specimen add constraint first check (" + first
                    + "), add constraint second check (" + second + ")");
            return CatalogReader.read(connection).tables().get(0);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static JdbcTarget database() {
        JdbcTarget database = SharedPostgres.createDatabase();
        Stream.of(
                        "create extension citext",
                        "create extension ltree",
                        "create type mood as enum ('sad', 'ok', 'glad')",
                        "create domain short_text as varchar(20)",
                        "create function known(text) returns boolean language sql immutable as 'select true'",
                        """
                        create table specimen (
                            i integer, j integer, n integer not null, s smallint, l bigint,
                            price numeric(10, 2), rate numeric, ratio double precision, single real,
                            code varchar(20), name text, flag char(1), folded citext, label short_text,
                            active boolean, hidden boolean not null, mood mood,
                            opened date, closed date, created timestamp, updated timestamptz(3), at time,
                            number uuid, doc jsonb, tags text[], numbers integer[], span interval, path ltree,
                            "order" integer, "Mixed Case" text
                        )""")
                .forEach(sql -> SharedPostgres.execute(database, sql));
        return database;
    }
}
