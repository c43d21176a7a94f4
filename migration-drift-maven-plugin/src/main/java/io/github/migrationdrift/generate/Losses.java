package io.github.migrationdrift.generate;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.repair.Change;
import io.github.migrationdrift.repair.SchemaObject.OfColumn;
import io.github.migrationdrift.repair.SchemaObject.OfTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what rows would lose by a change, on those that a database has. */
public final class Losses {
    private final Connection connection;
    private final Map<ObjectName, Table> tables;

    /** @param catalog of the database that is connected to */
    public Losses(Connection connection, Catalog catalog) {
        this.connection = connection;
        tables = catalog.tablesByName();
    }

    /** Of all changes that lose anything, as far as it can be counted. */
    public List<Offer.Loss> of(List<Change> changes) {
        List<Offer.Loss> losses = new ArrayList<>();
        for (Change change : changes) {
            question(change).map(this::count).ifPresent(losses::add);
        }
        return losses;
    }

    /**
     * What to ask.
     *
     * @param condition for the rows that would lose something
     * @param fate what becomes of them
     */
    private record Question(ObjectName table, Optional<String> condition, String fate) {
        String query() {
            return "select count(*) from " + Ddl.name(table)
                    + condition.map(text -> " where " + text).orElse("");
        }
    }

    private Optional<Question> question(Change change) {
        if (change instanceof Change.Drop drop && drop.object() instanceof OfTable table) {
            return hasRows(table.table().name())
                    ? Optional.of(new Question(table.table().name(), Optional.empty(), "would be deleted"))
                    : Optional.empty();
        }
        if (change instanceof Change.Drop drop && drop.object() instanceof OfColumn column) {
            return Optional.of(new Question(
                    column.table(),
                    Optional.of(Ddl.quote(column.column().name()) + " is not null"),
                    "would lose the value"));
        }
        if (change instanceof Change.Alter alter
                && alter.to() instanceof OfColumn to
                && alter.from() instanceof OfColumn from) {
            return narrowed(from, to, alter);
        }
        return Optional.empty();
    }

    private boolean hasRows(ObjectName table) {
        return Optional.ofNullable(tables.get(table))
                .filter(present -> present.kind().hasKeys())
                .isPresent();
    }

    /** A value that comes back as another one has lost something. */
    private static Optional<Question> narrowed(OfColumn from, OfColumn to, Change.Alter alter) {
        ColumnType wanted = to.column().type();
        ColumnType found = from.column().type();
        if (wanted.equals(found)) {
            return Optional.empty();
        }
        String name = Ddl.quote(from.column().name());
        boolean textual = found.isBuiltInText() && wanted.length().isPresent();
        if (textual) {
            return Optional.of(new Question(
                    from.table(),
                    Optional.of("length(" + name + ") > " + wanted.length().getAsInt()),
                    "would not fit"));
        }
        String converted = alter.conversion()
                .flatMap(conversion -> conversion.using())
                .map(using -> "(" + using + ")")
                .orElse(name);
        String back = converted + "::" + wanted.shortDefinition() + "::" + found.shortDefinition();
        return Optional.of(
                new Question(from.table(), Optional.of(back + " is distinct from " + name), "would be another value"));
    }

    /** PostgreSQL cannot count where a value does not convert at all, which is worth as much to know. */
    private Offer.Loss count(Question question) {
        try (Statement statement = connection.createStatement()) {
            long all = number(statement, "select count(*) from " + Ddl.name(question.table()));
            long lost = number(statement, question.query());
            return new Offer.Loss(
                    question.query(),
                    all == 0
                            ? "rows of which this is true " + question.fate()
                            : lost + " of " + all + " sample rows " + question.fate());
        } catch (SQLException e) {
            return new Offer.Loss(
                    question.query(), "sample rows do not convert (" + firstLine(String.valueOf(e.getMessage())) + ")");
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").replaceFirst("^ERROR: ", "");
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
