package io.github.migrationdrift.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.ExpressionJudge;
import io.github.migrationdrift.drift.Scope;
import io.github.migrationdrift.drift.rules.DriftRules;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.testing.SharedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lock that is said of a statement is the strongest one that PostgreSQL takes for it on a table that is there. */
class LockTruthTest {
    private static final String MIGRATIONS = """
            create table author (id bigint primary key, name varchar(50) not null, born date);
            create table book (
                id bigint, title varchar(100), pages integer default 1, author_id bigint, state varchar(10),
                shelf text, code integer, note varchar(10) not null, gone integer);
            create table loan (id bigint primary key, book_id integer);
            create index book_shelf on book (shelf);
            create view titles as select title from book;
            create sequence kept""";

    private static final String ENTITIES = """
            create table author (id bigint primary key, name varchar(80) not null, born date not null, died date);
            create table book (
                id bigint primary key, title varchar(200) not null, pages integer not null, author_id bigint references author,
                state varchar(10) check (state in ('A', 'B')), shelf text, code integer unique, note varchar(10),
                isbn varchar(13) not null, language varchar(2) not null default 'en');
            comment on table book is 'what is lent';
            comment on column book.title is 'as on the cover';
            create index book_title on book (title);
            create unique index book_isbn on book (isbn) where isbn <> '';
            create table loan (id bigint primary key, book_id bigint references book);
            create view titles as select title from book;
            create sequence kept increment by 50""";

    private static final String STRONGEST = """
            select distinct l.mode
            from pg_locks l join pg_class c on c.oid = l.relation
            where l.pid = pg_backend_pid() and c.relkind in ('r', 'p', 'v') and c.oid < %d
              and c.relnamespace = 'public'::regnamespace""";

    /** PostgreSQL's own names, from the weakest to the strongest. */
    private static final List<String> MODES = List.of(
            "AccessShareLock",
            "RowShareLock",
            "RowExclusiveLock",
            "ShareUpdateExclusiveLock",
            "ShareLock",
            "ShareRowExclusiveLock",
            "ExclusiveLock",
            "AccessExclusiveLock");

    @ParameterizedTest
    @EnumSource(Staging.class)
    void isTheOneThatPostgresTakes(Staging staging) throws Exception {
        JdbcTarget entities = SharedPostgres.createDatabase();
        JdbcTarget migrations = SharedPostgres.createDatabase();
        SharedPostgres.execute(entities, ENTITIES);
        SharedPostgres.execute(migrations, MIGRATIONS);
        try (Connection right = entities.connect();
                Connection other = migrations.connect()) {
            List<Step> steps = steps(CatalogReader.read(right), CatalogReader.read(other), staging);
            assertThat(steps).hasSizeGreaterThan(15);
            List<String> lies = new ArrayList<>();
            for (Step step : steps) {
                lies.addAll(lie(other, step));
            }
            assertThat(lies).isEmpty();
        } finally {
            SharedPostgres.drop(entities);
            SharedPostgres.drop(migrations);
        }
    }

    private static List<Step> steps(Catalog entities, Catalog migrations, Staging staging) {
        List<Change> changes = new ArrayList<>();
        DriftRules.examine(Comparison.of(
                        entities,
                        migrations,
                        new MappingIndex(Mapping.NONE),
                        new Scope(Set.of("public"), Set.of()),
                        false,
                        List.of(),
                        ExpressionJudge.NONE))
                .forEach(drift -> changes.addAll(drift.repair().changes()));
        Repair repair = new PostgresSteps(migrations, entities, changes, staging).plan(changes);
        assertThat(repair).isInstanceOf(Plan.class);
        return ((Plan) repair).steps();
    }

    /** Outside a transaction nobody can look. */
    private static List<String> lie(Connection connection, Step step) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (step.execution() == Execution.BY_AUTHOR) {
                return List.of();
            }
            if (step.execution() == Execution.ALONE) {
                statement.execute(step.sql());
                return List.of();
            }
            if (step.phase() == Step.Phase.DETACH_VIEW) {
                // What is dropped cannot be looked up any more.
                statement.execute(step.sql());
                return List.of();
            }
            long newest = newest(statement);
            connection.setAutoCommit(false);
            statement.execute(step.sql());
            String taken = strongest(statement, newest);
            connection.commit();
            connection.setAutoCommit(true);
            return taken.equals(step.lock().words())
                    ? List.of()
                    : List.of(step.sql() + ": " + taken + ", and not "
                            + step.lock().words());
        }
    }

    private static long newest(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select max(oid)::bigint + 1 from pg_class")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Locks of those who read and write count for nothing here. */
    private static String strongest(Statement statement, long newest) throws SQLException {
        int strongest = 0;
        try (ResultSet rows = statement.executeQuery(STRONGEST.formatted(newest))) {
            while (rows.next()) {
                strongest = Math.max(strongest, MODES.indexOf(rows.getString(1)));
            }
        }
        String mode = MODES.get(strongest);
        return strongest < MODES.indexOf("ShareUpdateExclusiveLock")
                ? "none"
                : mode.substring(0, mode.length() - "Lock".length())
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT);
    }
}
