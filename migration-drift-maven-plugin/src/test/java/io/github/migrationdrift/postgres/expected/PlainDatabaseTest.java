package io.github.migrationdrift.postgres.expected;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.testing.SharedPostgres;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainDatabaseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table book (id bigserial primary key, tags text[])",
                "create view shelf as select 1 as id",
                "create materialized view shelf as select 1 as id",
                "create schema crm; create sequence crm.customer_seq",
                "create table logs (at date) partition by range (at)"
            })
    void relationsAndSchemasAreAllThatItHolds(String sql) throws SQLException {
        assertThat(PlainDatabase.holdsOnlyRelations(databaseWith(sql))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create type mood as enum ('SAD', 'HAPPY')",
                "create domain email as text check (value like '%@%')",
                "create type money_amount as (amount numeric, currency char(3))",
                "create type span as range (subtype = date)",
                "create extension citext",
                "create function one() returns integer language sql as 'select 1'",
                "create collation german (provider = icu, locale = 'de-DE')"
            })
    void whateverElseMigrationsMadeShows(String sql) throws SQLException {
        assertThat(PlainDatabase.holdsOnlyRelations(databaseWith(sql))).isFalse();
    }

    private static JdbcTarget databaseWith(String sql) {
        JdbcTarget database = SharedPostgres.createDatabase();
        SharedPostgres.execute(database, sql);
        return database;
    }
}
