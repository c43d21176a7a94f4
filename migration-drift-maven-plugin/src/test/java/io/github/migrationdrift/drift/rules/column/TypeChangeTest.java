package io.github.migrationdrift.drift.rules.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.ExpressionJudge;
import io.github.migrationdrift.drift.Scope;
import io.github.migrationdrift.drift.rules.DriftRules;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.repair.Hazard;
import io.github.migrationdrift.repair.Plan;
import io.github.migrationdrift.repair.Step;
import io.github.migrationdrift.testing.SharedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a change of the type is what PostgreSQL does. */
class TypeChangeTest {
    /** Numbers at the ends of each type, and what it can hold between whole ones. */
    private static final Map<String, List<String>> NUMBERS = new TreeMap<>(Map.ofEntries(
            Map.entry("smallint", List.of("32767", "-32768")),
            Map.entry("integer", List.of("2147483647", "-2147483648", "2147483601")),
            Map.entry("bigint", List.of("9223372036854775807", "-9223372036854775808")),
            Map.entry("numeric(4)", List.of("9999")),
            Map.entry("numeric(5)", List.of("99999")),
            Map.entry("numeric(9)", List.of("999999999")),
            Map.entry("numeric(10)", List.of("9999999999")),
            Map.entry("numeric(15)", List.of("999999999999999")),
            Map.entry("numeric(16)", List.of("9999999999999999")),
            Map.entry("numeric(18)", List.of("999999999999999999")),
            Map.entry("numeric(19)", List.of("9999999999999999999")),
            Map.entry("numeric(12,2)", List.of("9999999999.99", "0.01")),
            Map.entry("numeric(7,-2)", List.of("999999900")),
            Map.entry("numeric", List.of("1e300", "0.1234567890123456789")),
            Map.entry("real", List.of("3.4e38", "0.1", "16777217")),
            Map.entry("double precision", List.of("1.7e308", "0.1", "0.1234567890123456"))));

    private static final Set<Hazard> OF_VALUES = Set.of(Hazard.CHANGES_VALUES, Hazard.FAILS_ON_EXISTING_ROWS);

    private static final String FILE = "select pg_relation_filenode('thing'::regclass)";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "varchar(10)    | varchar(20)",
                "varchar(10)    | text",
                "varchar(10)    | varchar",
                "char(10)       | char(20)",
                "char(10)       | varchar(20)",
                "integer        | bigint",
                "numeric(10, 2) | numeric(12, 2)",
                "numeric(10, 2) | numeric(12, 3)",
                "numeric(10, 2) | numeric",
                "numeric        | numeric(30, 2)",
                "timestamp(3)   | timestamp(6)",
                "timestamp(6)   | timestamp(3)",
                "timestamp      | timestamptz",
                "time(3)        | time",
                "real           | double precision",
                "date           | timestamp",
                "integer        | text",
                "varchar(10)[]  | varchar(20)[]"
            })
    void saysWhetherTheTableIsRewritten(String found, String wanted) throws Exception {
        JdbcTarget entities = SharedPostgres.createDatabase();
        JdbcTarget migrations = SharedPostgres.createDatabase();
        SharedPostgres.execute(entities, "create table thing (id bigint, value " + wanted + ")");
        SharedPostgres.execute(migrations, "create table thing (id bigint, value " + found + ")");
        try (Connection right = entities.connect();
                Connection other = migrations.connect();
                Statement statement = other.createStatement()) {
            List<Step> steps = steps(CatalogReader.read(right), CatalogReader.read(other));
            long before = file(statement);
            for (Step step : steps) {
                statement.execute(step.sql());
            }
            boolean said = steps.stream().anyMatch(step -> step.hazards().contains(Hazard.REWRITES_TABLE));
            assertThat(said).as(steps.toString()).isEqualTo(file(statement) != before);
        } finally {
            SharedPostgres.drop(entities);
            SharedPostgres.drop(migrations);
        }
    }

    /** One table for each pair of types. */
    @Test
    void saysWhetherNumbersStayAsTheyAre() throws Exception {
        JdbcTarget entities = SharedPostgres.createDatabase();
        JdbcTarget migrations = SharedPostgres.createDatabase();
        List<String> types = List.copyOf(NUMBERS.keySet());
        for (int from = 0; from < types.size(); from++) {
            for (int to = 0; to < types.size(); to++) {
                String table = "create table " + name(from, to) + " (id bigint, value ";
                SharedPostgres.execute(migrations, table + types.get(from) + ")");
                SharedPostgres.execute(entities, table + types.get(to) + ")");
            }
        }
        try (Connection right = entities.connect();
                Connection other = migrations.connect();
                Statement statement = other.createStatement()) {
            Map<String, Drift> drifts = drifts(CatalogReader.read(right), CatalogReader.read(other)).stream()
                    .collect(Collectors.toMap(drift -> drift.location().table().orElseThrow(), drift -> drift));
            for (int from = 0; from < types.size(); from++) {
                for (int to = 0; to < types.size(); to++) {
                    Drift drift = drifts.get(name(from, to));
                    if (drift != null) {
                        boolean said = steps(drift).stream()
                                .anyMatch(step -> !Collections.disjoint(step.hazards(), OF_VALUES));
                        assertThat(said)
                                .as(types.get(from) + " becomes " + types.get(to))
                                .isEqualTo(!areKept(statement, types.get(from), types.get(to)));
                    }
                }
            }
            assertThat(drifts).hasSizeGreaterThan(types.size() * (types.size() - 2));
        } finally {
            SharedPostgres.drop(entities);
            SharedPostgres.drop(migrations);
        }
    }

    private static String name(int from, int to) {
        return "thing_" + from + "_" + to;
    }

    private static boolean areKept(Statement statement, String from, String to) throws Exception {
        for (String number : NUMBERS.get(from)) {
            String value = "'" + number + "'::" + from;
            try (ResultSet row = statement.executeQuery("select " + value + "::" + to + "::" + from + " = " + value)) {
                row.next();
                if (!row.getBoolean(1)) {
                    return false;
                }
            } catch (SQLException e) {
                return false;
            }
        }
        return true;
    }

    private static List<Step> steps(Catalog entities, Catalog migrations) {
        List<Drift> drifts = drifts(entities, migrations);
        assertThat(drifts).hasSize(1);
        return steps(drifts.get(0));
    }

    private static List<Step> steps(Drift drift) {
        return ((Plan) drift.repair()).steps();
    }

    private static List<Drift> drifts(Catalog entities, Catalog migrations) {
        return DriftRules.examine(Comparison.of(
                entities,
                migrations,
                new MappingIndex(Mapping.NONE),
                new Scope(Set.of("public"), Set.of()),
                false,
                List.of(),
                ExpressionJudge.NONE));
    }

    private static long file(Statement statement) throws Exception {
        try (ResultSet row = statement.executeQuery(FILE)) {
            row.next();
            return row.getLong(1);
        }
    }
}
