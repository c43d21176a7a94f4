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
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a rewritten table is what PostgreSQL does. */
class RewrittenTableTest {
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
    void isSaidWhereItIs(String found, String wanted) throws Exception {
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

    private static List<Step> steps(Catalog entities, Catalog migrations) {
        List<Drift> drifts = DriftRules.examine(Comparison.of(
                entities,
                migrations,
                new MappingIndex(Mapping.NONE),
                new Scope(Set.of("public"), Set.of()),
                false,
                List.of(),
                ExpressionJudge.NONE));
        assertThat(drifts).hasSize(1);
        return ((Plan) drifts.get(0).repair()).steps();
    }

    private static long file(Statement statement) throws Exception {
        try (ResultSet row = statement.executeQuery(FILE)) {
            row.next();
            return row.getLong(1);
        }
    }
}
