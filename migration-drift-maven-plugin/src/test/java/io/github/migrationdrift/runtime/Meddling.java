package io.github.migrationdrift.runtime;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.drift.Drift;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What others could do to the table of a drift, to show what is said of it. */
record Meddling(Drift drift, JdbcTarget expected, JdbcTarget migrated) {
    private static final Pattern ADMITTED = Pattern.compile("a row with (.*?) can be stored;.*");
    private static final Pattern LISTED = Pattern.compile(".*\\((.*)\\)");
    private static final Pattern HELD = Pattern.compile(".* holds? (\\w+) (?:into .* )?fails.*");

    /** Texts that PostgreSQL takes for values of most types, among them odd ones. */
    private static final List<String> VALUES = List.of(
            "'abc'",
            "'3000000000'",
            "'40000'",
            "'-1000000'",
            "'-1'",
            "'0'",
            "'99'",
            "'1.5'",
            "1.23456789012345678",
            "'2024-02-28 10:30:00'",
            "''",
            "null",
            "'{}'",
            "'{3000000000}'",
            "'Z'");

    private static final List<String> KEYS = List.of("7777", "00000000-0000-0000-0000-000000007777");

    List<Others> of(Claim claim) throws SQLException {
        List<String> statements = switch (claim) {
            case GETS_IN -> getsIn();
            case LOADS_OF_OTHERS, NOTHING_BUT_SOME_VALUES -> values();
            case DEFAULTS -> List.of(set("default"));
            case SHIFTS ->
                List.of(
                        "set local time zone 'Asia/Tokyo'; "
                                + set(Ddl.quote(columns().get(0))),
                        "set local time zone 'Asia/Tokyo'; " + set("now()"));
            case AT_ANOTHER_TIME -> atAnotherTime();
            case REFUSES_OTHERS -> List.of(same(columns()));
            case DELETES -> deleteTargets();
            default -> List.of();
        };
        return statements.stream().map(Others::new).toList();
    }

    /** Leaves a sequence no numbers, where the drift is about that. */
    Others useUp() throws SQLException {
        String sequence = drift.location()
                .object()
                .map(name -> "'" + Ddl.qualified(new ObjectName(drift.location().schema(), name)) + "'")
                .orElseGet(() -> "pg_get_serial_sequence('" + table() + "', '"
                        + columns().get(0) + "')");
        return new Others("select setval(" + sequence
                + ", case when seqincrement < 0 then seqmin else seqmax end) from pg_sequence where seqrelid = "
                + sequence
                + "::regclass");
    }

    private List<String> getsIn() throws SQLException {
        String said = drift.consequence();
        Matcher admitted = ADMITTED.matcher(said);
        if (admitted.matches()) {
            return List.of(setEach(admitted.group(1)));
        }
        if (said.contains("values that the entity")) {
            return values();
        }
        if (said.contains("of their own")) {
            return List.of(set("1000000 + " + Ddl.quote(columns().get(0))));
        }
        if (said.contains("NULL")) {
            return List.of(set("null"));
        }
        if (said.contains("point to an absent")) {
            return absent();
        }
        return List.of(same(columns()));
    }

    /** Values that the column of the drift has no entity for. */
    private List<String> values() throws SQLException {
        Matcher held = HELD.matcher(drift.consequence());
        List<String> values = new ArrayList<>(VALUES);
        if (held.matches()) {
            values.add(0, "'" + held.group(1) + "'");
        }
        List<String> columns = drift.location().table().isPresent()
                ? columns().stream()
                        .map(column -> table() + " t set " + Ddl.quote(column))
                        .toList()
                : columnsOfType();
        return values.stream()
                .flatMap(value -> columns.stream().map(column -> "update " + column + " = " + value))
                .toList();
    }

    private List<String> absent() {
        return KEYS.stream()
                .map(key -> columns().stream()
                        .map(column -> Ddl.quote(column) + " = '" + key + "'")
                        .collect(Collectors.joining(
                                ", ",
                                "update " + table() + " set ",
                                " where ctid = (select min(ctid) from " + table() + ")")))
                .toList();
    }

    private List<String> atAnotherTime() {
        List<String> statements = new ArrayList<>(absent());
        statements.add(same(columns()));
        columns()
                .forEach(column -> statements.add(update(
                        column,
                        "(select max(o." + Ddl.quote(column) + ") from " + table() + " o where o." + Ddl.quote(column)
                                + " <> t." + Ddl.quote(column) + ")")));
        return statements.stream()
                .flatMap(sql -> Stream.of(sql, "set constraints all deferred; " + sql))
                .toList();
    }

    private List<String> deleteTargets() throws SQLException {
        return query(
                        migrated,
                        "select confrelid::regclass::text from pg_constraint where contype = 'f' and conrelid = '"
                                + table() + "'::regclass")
                .stream()
                .flatMap(target -> Stream.concat(
                        Stream.of("delete from " + target),
                        columns().stream()
                                .map(Ddl::quote)
                                .map(column -> "delete from " + target + "; update " + table() + " set " + column
                                        + " = " + column + " where " + column + " is null")))
                .toList();
    }

    private List<String> columnsOfType() throws SQLException {
        return query(
                migrated,
                "select format('%s t set %I', attrelid::regclass, attname) from pg_attribute join pg_class c on"
                        + " c.oid = attrelid where relkind = 'r' and atttypid = '"
                        + Ddl.qualified(new ObjectName(
                                drift.location().schema(),
                                drift.location().object().orElseThrow()))
                        + "'::regtype");
    }

    private String same(List<String> columns) {
        String list = columns.stream().map(Ddl::quote).collect(Collectors.joining(", "));
        return "update " + table() + " set (" + list + ") = (select " + list + " from " + table() + " limit 1)";
    }

    private String set(String value) {
        return update(columns().get(0), value);
    }

    private String setEach(String values) {
        List<String> columns = columns();
        String[] parts = values.split(", ", values.contains(" = ") ? -1 : columns.size());
        List<String> set = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            int name = parts[i].indexOf(" = ");
            String value = parts[i].substring(name < 0 ? 0 : name + 3);
            set.add(Ddl.quote(name < 0 ? columns.get(i) : parts[i].substring(0, name)) + " = "
                    + (value.equalsIgnoreCase("null") ? "null" : "'" + value.replace("'", "") + "'"));
        }
        return "update " + table() + " set " + String.join(", ", set);
    }

    private String update(String column, String value) {
        return "update " + table() + " t set " + Ddl.quote(column) + " = " + value;
    }

    private String table() {
        return Ddl.qualified(new ObjectName(
                drift.location().schema(), drift.location().table().orElseThrow()));
    }

    private List<String> columns() {
        List<String> named = drift.location().column().map(List::of).orElse(drift.columns());
        Matcher listed = LISTED.matcher(drift.location().object().orElse(""));
        return !named.isEmpty()
                ? named
                : listed.matches() ? List.of(listed.group(1).split(", ", -1)) : primaryKey();
    }

    private List<String> primaryKey() {
        try {
            return query(
                    expected,
                    "select attname from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any (conkey)"
                            + " where contype = 'p' and conrelid = '" + table() + "'::regclass");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> query(JdbcTarget database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        }
    }
}
