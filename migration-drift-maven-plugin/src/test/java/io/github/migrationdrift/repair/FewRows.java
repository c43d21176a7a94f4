package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.EnumType;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills every table of a database with a few plain rows that its constraints accept: hundreds of cases ask for them. */
final class FewRows {
    static final int ROWS = 3;
    private static final int ATTEMPTS = 60;
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'|(?<![\\w.'])(-?\\d+(?:\\.\\d+)?)");
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("bool", List.of("true", "false")),
            Map.entry("date", List.of("2024-02-29", "1999-12-31", "2030-06-01")),
            Map.entry("time", List.of("12:34:56.789012", "00:00:01", "23:59:59")),
            Map.entry("timetz", List.of("12:34:56.789012+00", "00:00:01+00", "23:59:59+00")),
            Map.entry("timestamp", List.of("2024-02-29 12:34:56.789012", "1999-12-31 00:00:01", "2030-06-01 23:59:59")),
            Map.entry(
                    "timestamptz",
                    List.of("2024-02-29 12:34:56.789012+00", "1999-12-31 00:00:01+00", "2030-06-01 23:59:59+00")),
            Map.entry("interval", List.of("1 day", "02:03:04", "1 year")),
            Map.entry(
                    "uuid",
                    List.of(
                            "6f1f9c4e-0000-4000-8000-000000000001",
                            "6f1f9c4e-0000-4000-8000-000000000002",
                            "6f1f9c4e-0000-4000-8000-000000000003")),
            Map.entry("json", List.of("{\"a\": 1}", "[1, 2]", "\"x\"")),
            Map.entry("jsonb", List.of("{\"a\": 1}", "[1, 2]", "\"x\"")),
            Map.entry("bytea", List.of("\\x01", "\\x6162", "\\x")),
            Map.entry("inet", List.of("10.0.0.1", "10.0.0.2", "10.0.0.3")),
            Map.entry("cidr", List.of("10.1.0.0/16", "10.2.0.0/16", "10.3.0.0/16")),
            Map.entry("macaddr", List.of("08:00:2b:01:02:03", "08:00:2b:01:02:04", "08:00:2b:01:02:05")),
            Map.entry("xml", List.of("<a/>", "<b/>", "<c/>")),
            Map.entry("money", List.of("1", "2", "3")),
            Map.entry("bit", List.of("1", "0", "1")),
            Map.entry("varbit", List.of("1", "10", "11")),
            Map.entry("point", List.of("(0,0)", "(1,1)", "(2,2)")),
            Map.entry("tsvector", List.of("a", "b", "c")),
            Map.entry("hstore", List.of("a=>1", "b=>2", "c=>3")),
            Map.entry("ltree", List.of("a.b", "a.c", "a.d")),
            Map.entry("geometry", List.of("SRID=4326;POINT(0 0)", "SRID=4326;POINT(1 1)", "POINT(2 2)")),
            Map.entry("daterange", List.of("[2024-01-01,2024-02-01)", "[2025-01-01,2025-02-01)", "empty")),
            Map.entry("int4range", List.of("[1,5)", "[10,15)", "[20,25)")),
            Map.entry("int8range", List.of("[1,5)", "[10,15)", "[20,25)")),
            Map.entry("numrange", List.of("[1,5)", "[10,15)", "[20,25)")),
            Map.entry("tsrange", List.of("[2024-01-01,2024-02-01)", "[2025-01-01,2025-02-01)", "empty")),
            Map.entry("tstzrange", List.of("[2024-01-01,2024-02-01)", "[2025-01-01,2025-02-01)", "empty")));
    private static final List<String> ANYTHING = List.of("1", "a", "{}", "(1)", "()");

    private final Connection connection;
    private final Map<ObjectName, Table> wanted;
    private final Map<ObjectName, Table> tables;
    private final Map<ObjectName, List<String>> labels;
    private final Set<ObjectName> visited = new HashSet<>();
    private final Set<ObjectName> empty = new LinkedHashSet<>();
    private final Random random = new Random(20261128);

    private FewRows(Connection connection, Catalog catalog, Catalog entities) {
        this.connection = connection;
        wanted = entities.tablesByName();
        tables = catalog.tablesByName();
        labels = catalog.enumTypes().stream().collect(Collectors.toMap(EnumType::name, EnumType::labels));
    }

    /**
     * Fills the database.
     *
     * @param entities texts are such that they can become what the entities want
     * @return tables for which no row was found
     */
    static Set<ObjectName> fill(Connection connection, Catalog catalog, Catalog entities) throws SQLException {
        FewRows rows = new FewRows(connection, catalog, entities);
        connection.setAutoCommit(false);
        for (Table table : catalog.tables()) {
            rows.fill(table);
        }
        connection.commit();
        connection.setAutoCommit(true);
        return rows.empty;
    }

    private void fill(Table table) throws SQLException {
        if (!table.kind().hasKeys() || !visited.add(table.name())) {
            return;
        }
        for (ForeignKey key : table.foreignKeys()) {
            Table target = tables.get(key.target());
            if (target != null) {
                fill(target);
            }
        }
        int made = 0;
        for (int row = 0; row < ROWS; row++) {
            made += insert(table, row) ? 1 : 0;
        }
        if (made == 0) {
            empty.add(table.name());
        }
    }

    private boolean insert(Table table, int row) throws SQLException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Map<String, String> values = new HashMap<>();
            for (Column column : table.columns()) {
                if (column.generationExpression().isEmpty() && column.identity() != Column.Identity.ALWAYS) {
                    value(table, column, row, attempt).ifPresent(text -> values.put(column.name(), text));
                }
            }
            for (ForeignKey key : table.foreignKeys()) {
                reference(table, key, row, values);
            }
            if (executed(sql(table, values))) {
                return true;
            }
        }
        return false;
    }

    private static String sql(Table table, Map<String, String> values) {
        if (values.isEmpty()) {
            return "insert into " + Ddl.name(table.name()) + " default values";
        }
        List<String> names = List.copyOf(values.keySet());
        return "insert into " + Ddl.name(table.name()) + " ("
                + names.stream().map(Ddl::quote).collect(Collectors.joining(", ")) + ") values ("
                + names.stream().map(values::get).collect(Collectors.joining(", ")) + ")";
    }

    private boolean executed(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("savepoint row");
            try {
                statement.execute(sql);
                statement.execute("set constraints all immediate");
                return true;
            } catch (SQLException e) {
                statement.execute("rollback to savepoint row");
                return false;
            }
        }
    }

    private void reference(Table table, ForeignKey key, int row, Map<String, String> values) throws SQLException {
        String columns = key.targetColumns().stream()
                .map(column -> Ddl.quote(column) + "::text")
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select " + columns + " from " + Ddl.name(key.target())
                        + " order by 1 offset " + row + " limit 1")) {
            boolean found = rows.next();
            for (int i = 0; i < key.columns().size(); i++) {
                values.put(key.columns().get(i), found ? Ddl.literal(rows.getString(i + 1)) : "null");
            }
        }
    }

    private Optional<String> value(Table table, Column column, int row, int attempt) {
        List<String> candidates = new ArrayList<>(candidates(table, column));
        List<String> fromChecks = literals(table, column.name());
        if (attempt == 0 && !fromChecks.isEmpty()) {
            return Optional.of(Ddl.literal(fromChecks.get(row % fromChecks.size())));
        }
        candidates.addAll(fromChecks);
        if (attempt > 1 && column.nullable() && attempt % 5 == 0) {
            return Optional.of("null");
        }
        int index = attempt <= 1 ? row : random.nextInt(candidates.size());
        return Optional.of(Ddl.literal(candidates.get(index % candidates.size())));
    }

    /** Values that stand in checks are the likeliest ones to pass them. */
    private static List<String> literals(Table table, String column) {
        List<String> found = new ArrayList<>();
        table.checks().stream()
                .filter(check -> check.columns().contains(column))
                .forEach(check -> {
                    Matcher literal = LITERAL.matcher(check.expression());
                    while (literal.find()) {
                        found.add(
                                literal.group(1) == null
                                        ? literal.group(2)
                                        : literal.group(1).replace("''", "'"));
                    }
                });
        return found;
    }

    private List<String> candidates(Table table, Column column) {
        Optional<ColumnType> aim = Optional.ofNullable(wanted.get(table.name()))
                .flatMap(other -> other.column(column.name()))
                .map(Column::type)
                .filter(type -> Set.of("text", "varchar", "bpchar").contains(base(column.type())));
        List<String> values = values(aim.orElse(column.type()));
        int limit = column.type().length().orElse(Integer.MAX_VALUE);
        return values.stream()
                .map(text -> text.length() > limit ? text.substring(0, limit) : text)
                .toList();
    }

    private static String base(ColumnType type) {
        return type.domainBase().orElse(type).name().name();
    }

    private List<String> values(ColumnType type) {
        if (type.array()) {
            List<String> elements = values(
                    new ColumnType(type.name(), type.kind(), type.modifier(), 0, type.definition(), type.domainBase()));
            return elements.stream()
                    .map(text -> "{\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}")
                    .toList();
        }
        if (labels.containsKey(type.name())) {
            return labels.get(type.name());
        }
        return switch (base(type)) {
            case "int2", "int4", "int8", "integer", "bigint", "smallint", "float4", "float8", "oid", "real" ->
                List.of("1", "2", "3");
            case "numeric" -> numbers(type);
            case "varchar", "text", "bpchar", "citext", "character varying", "name" -> List.of("a1", "b2", "c3");
            case "character", "char" -> List.of("a", "b", "c");
            case "boolean" -> List.of("true", "false");
            default -> VALUES.getOrDefault(base(type), ANYTHING);
        };
    }

    private static List<String> numbers(ColumnType type) {
        int scale = type.scale().orElse(2);
        int whole = type.precision().isPresent() ? type.precision().getAsInt() - scale : 1;
        String fraction = scale > 0 ? "." + "5".repeat(scale) : "";
        return List.of("1", "2", "3").stream()
                .map(digit -> (whole > 0 ? digit : "0") + fraction)
                .toList();
    }
}
