package io.github.migrationdrift.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.check.ComparedSchema;
import io.github.migrationdrift.repair.SchemaObject.OfColumn;
import io.github.migrationdrift.repair.SchemaObject.OfUniqueKey;
import io.github.migrationdrift.testing.SharedPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresStepsTest {
    private static final ObjectName LINE = new ObjectName("public", "line");

    @Test
    void anOlderServerMakesNoPlainColumnOfAComputedOne() throws Exception {
        Catalog found = catalog("create table line (net integer, gross integer generated always as (net * 2) stored)");
        Catalog wanted = catalog("create table line (net integer, gross integer)");

        assertThat(repair(found, wanted, plain(found, wanted)).statements())
                .containsExactly("alter table line alter column gross drop expression");
        assertThat(repair(onServer("12.22", found), wanted, plain(found, wanted)))
                .isInstanceOfSatisfying(
                        Repair.Author.class, author -> assertThat(author.why()).contains("version 13 does"));
    }

    @Test
    void whatIsMadeAnewIsNotRenamed() throws Exception {
        Catalog found = catalog("create table line (number integer, constraint old unique (number) deferrable)");
        Catalog wanted = catalog("create table line (number integer, constraint new unique (number))");
        OfUniqueKey old = key(found);
        Change rename = new Change.Rename(old, new ObjectName("public", "new"));

        assertThat(repair(found, wanted, rename).statements())
                .containsExactly("alter table line rename constraint old to new");
        assertThat(repair(found, wanted, new Change.Drop(old), new Change.Create(key(wanted)), rename)
                        .statements())
                .containsExactly(
                        "alter table line drop constraint old", "alter table line add constraint new unique (number)");
    }

    private static Change plain(Catalog found, Catalog wanted) {
        return new Change.Alter(column(found), column(wanted), Aspect.GENERATION);
    }

    private static OfColumn column(Catalog catalog) {
        return new OfColumn(LINE, line(catalog).column("gross").orElseThrow());
    }

    private static OfUniqueKey key(Catalog catalog) {
        return new OfUniqueKey(LINE, line(catalog).uniqueKeys().get(0));
    }

    private static Table line(Catalog catalog) {
        return catalog.tablesByName().get(LINE);
    }

    private static Repair repair(Catalog found, Catalog wanted, Change... changes) {
        return new PostgresSteps(found, wanted, List.of(changes)).plan(List.of(changes));
    }

    private static Catalog onServer(String version, Catalog catalog) {
        return new Catalog(
                version,
                catalog.schemas(),
                catalog.tables(),
                catalog.sequences(),
                catalog.enumTypes(),
                catalog.domains(),
                catalog.compositeTypes(),
                catalog.casts(),
                catalog.dependents());
    }

    private static Catalog catalog(String sql) throws Exception {
        JdbcTarget database = SharedPostgres.createDatabase();
        try {
            SharedPostgres.execute(database, sql);
            return ComparedSchema.read(database);
        } finally {
            SharedPostgres.drop(database);
        }
    }
}
