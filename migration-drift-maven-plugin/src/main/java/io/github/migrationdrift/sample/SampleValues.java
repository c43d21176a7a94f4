package io.github.migrationdrift.sample;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives rows of a scratch database a value in a column that they have none in, as a person would who knows the data. */
public final class SampleValues {
    private static final int MOST = 400;

    private final Connection connection;
    private final Map<ObjectName, Table> wanted;
    private final TypeValues values;

    /**
     * @param connection to the database before it has the column
     * @param wanted what the database shall become
     */
    public SampleValues(Connection connection, Catalog wanted) {
        this.connection = connection;
        this.wanted = wanted.tablesByName();
        values = new TypeValues(wanted);
    }

    /**
     * Gives all rows of a table a value.
     *
     * @param empties whether the rows go instead, since nothing is there that a value could refer to
     */
    public record Filling(String sql, boolean empties) {}

    /** For all rows without a value; absent where nothing is known of the column. */
    public Optional<Filling> filling(ObjectName table, String column) {
        return Optional.ofNullable(wanted.get(table))
                .flatMap(known -> known.column(column).map(its -> filling(known, its)));
    }

    private Filling filling(Table table, Column column) {
        String name = Ddl.quote(column.name());
        List<String> texts = texts(table, column);
        if (texts.isEmpty()) {
            return new Filling("truncate " + Ddl.qualified(table.name()) + " cascade", true);
        }
        String list = String.join(", ", texts.stream().map(Ddl::literal).toList());
        String sql = "update " + Ddl.qualified(table.name()) + " as filled set " + name + " = (array[" + list
                + "]::text[])[1 + numbered.n % " + texts.size() + "]::"
                + column.type().definition() + " from (select tableoid as part, ctid as place,"
                + " row_number() over () - 1 as n from " + Ddl.qualified(table.name()) + " where " + name
                + " is null) as numbered where filled.tableoid = numbered.part and filled.ctid = numbered.place";
        return new Filling(sql, false);
    }

    private List<String> texts(Table table, Column column) {
        for (ForeignKey key : table.foreignKeys()) {
            if (key.columns().equals(List.of(column.name()))) {
                return texts("select distinct " + Ddl.quote(key.targetColumns().get(0)) + "::text from "
                        + Ddl.qualified(key.target()) + " limit " + MOST);
            }
        }
        return passing(table, column);
    }

    /** Those that the checks of the column let through; literals in them are the likeliest ones. */
    private List<String> passing(Table table, Column column) {
        List<String> candidates = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        for (CheckConstraint check : table.checks()) {
            if (check.columns().equals(List.of(column.name()))) {
                candidates.addAll(Literals.in(check.expression()));
                conditions.add("(" + check.expression() + ")");
            }
        }
        candidates.addAll(values.of(column.type(), MOST, MOST));
        if (conditions.isEmpty()) {
            return candidates;
        }
        List<String> passing = new ArrayList<>();
        for (String candidate : candidates) {
            passing.addAll(texts("select checked." + Ddl.quote(column.name()) + "::text from (select "
                    + Ddl.literal(candidate) + "::" + column.type().definition() + " as " + Ddl.quote(column.name())
                    + ") as checked where " + String.join(" and ", conditions)));
        }
        return passing.isEmpty() ? candidates : passing;
    }

    /** Nothing where PostgreSQL cannot tell yet, for instance since a type is still to be made. */
    private List<String> texts(String query) {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        } catch (SQLException e) {
            return List.of();
        }
        return texts;
    }
}
