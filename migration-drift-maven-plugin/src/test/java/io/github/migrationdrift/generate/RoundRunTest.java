package io.github.migrationdrift.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.check.ComparedSchema;
import io.github.migrationdrift.repair.Execution;
import io.github.migrationdrift.repair.Lock;
import io.github.migrationdrift.repair.ObjectId;
import io.github.migrationdrift.repair.Staging;
import io.github.migrationdrift.repair.Step;
import io.github.migrationdrift.repair.Verb;
import io.github.migrationdrift.testing.SharedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundRunTest {
    private final JdbcTarget database = SharedPostgres.createDatabase();

    @BeforeEach
    void makeRows() {
        SharedPostgres.execute(database, """
                create type mood as enum ('GLAD');
                create table book (id bigint primary key, pages integer, isbn text);
                insert into book values (1, 10), (2, 10);
                create sequence numbers minvalue 0 start with 0;
                """);
    }

    @AfterEach
    void drop() {
        SharedPostgres.drop(database);
    }

    @Test
    void whatRowsRefuseIsUndone() throws Exception {
        Optional<Refusal> refusal = run(
                step("alter table book add column title text", Execution.TOGETHER),
                step("alter table book add unique (pages)", Execution.TOGETHER));

        assertThat(refusal).get().satisfies(refused -> {
            assertThat(refused.forRows()).isTrue();
            assertThat(refused.reason()).isEqualTo("could not create unique index \"book_pages_key\"");
            assertThat(refused.statement().step().sql()).contains("unique");
        });
        assertThat(number("select count(*) from book")).isEqualTo(2);
        assertThat(number("select count(*) from information_schema.columns where column_name = 'title'"))
                .isZero();
    }

    @Test
    void whatIsRefusedWithoutRowsIsNotForThem() throws Exception {
        assertThat(run(step("alter sequence numbers minvalue 1", Execution.TOGETHER)))
                .get()
                .matches(refusal -> !refusal.forRows());
        assertThat(run(step("alter table book add check (pages > 1 / 0)", Execution.TOGETHER)))
                .get()
                .matches(refusal -> !refusal.forRows());
        assertThat(run(step("alter table nowhere add column x int", Execution.TOGETHER)))
                .get()
                .matches(refusal -> !refusal.forRows());
    }

    @Test
    void valuesThatStandInForThoseOfAPersonProveNothing() throws Exception {
        assertThat(run(
                        step("update book set isbn = …", Execution.BY_AUTHOR),
                        step("alter table book add unique (isbn)", Execution.TOGETHER)))
                .get()
                .matches(refusal -> !refusal.forRows());
    }

    @Test
    void whatIsToFitOtherValuesIsForThePersonWhoKnowsThem() throws Exception {
        assertThat(run(
                        step("update book set isbn = …", Execution.BY_AUTHOR),
                        step("alter table book add check (isbn <> 'x' or pages > 10)", Execution.TOGETHER)))
                .get()
                .matches(Refusal::forRows);
        assertThat(run(
                        step("update book set isbn = …", Execution.BY_AUTHOR),
                        step("create table title (isbn text primary key)", Execution.TOGETHER),
                        step("alter table book add foreign key (isbn) references title", Execution.TOGETHER)))
                .get()
                .matches(Refusal::forRows);
    }

    @Test
    void labelsAreCommittedOnceAndIndexesBuiltTheUsualWay() throws Exception {
        RoundRun run = new RoundRun(setting(), database);
        Statement label = step("alter type mood add value 'SAD'", Execution.COMMITTED_BEFORE_USE);

        assertThat(run.run(
                        List.of(label, step("alter table book add unique (pages)", Execution.TOGETHER)),
                        ComparedSchema.read(database)))
                .get()
                .matches(Refusal::forRows);
        assertThat(run.run(
                        List.of(
                                label,
                                step("alter table book add column mood mood default 'SAD'", Execution.TOGETHER),
                                step("create index concurrently book_pages on book (pages)", Execution.ALONE)),
                        ComparedSchema.read(database)))
                .isEmpty();
        assertThat(number("select count(*) from book where mood = 'SAD'")).isEqualTo(2);
        assertThat(number("select count(*) from pg_indexes where indexname = 'book_pages'"))
                .isEqualTo(1);
    }

    private Optional<Refusal> run(Statement... statements) throws SQLException {
        return new RoundRun(setting(), database).run(List.of(statements), ComparedSchema.read(database));
    }

    private Trial.Setting setting() throws SQLException {
        return new Trial.Setting(
                ComparedSchema.read(database),
                Staging.STAGED,
                any -> {
                    throw new AssertionError();
                },
                step -> Optional.of("update book set isbn = 'x'"));
    }

    private static Statement step(String sql, Execution execution) {
        return new Statement(
                new Step(
                        Step.Phase.COLUMN,
                        new ObjectId(ObjectId.Kind.TABLE, List.of("public", "book")),
                        Verb.ALTER,
                        sql,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Lock.ACCESS_EXCLUSIVE,
                        execution),
                List.of(),
                true);
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.connect();
                java.sql.Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
