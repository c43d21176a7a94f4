package io.github.migrationdrift.drift.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.ExpressionJudge;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Scope;
import io.github.migrationdrift.drift.TableUsers;
import io.github.migrationdrift.drift.TableUsers.By;
import io.github.migrationdrift.drift.TableUsers.TableUse;
import io.github.migrationdrift.drift.rules.DriftRules;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.testing.SharedPostgres;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableExtraRuleTest {

    @Test
    void namesTheLibraryThatMapsTheTableAndDropsNothing() throws Exception {
        Drift drift = drift(table -> Optional.of(new TableUse(By.LIBRARY, "org.lib.Job (lib-1.0.jar)")));
        assertThat(drift.finding()).isEqualTo(Finding.TABLE_EXTRA_OF_LIBRARY);
        assertThat(drift.message()).contains("job", "is mapped by org.lib.Job (lib-1.0.jar)");
        assertThat(drift.repair()).isInstanceOf(Repair.Author.class);
    }

    @Test
    void proposesToDropWhatNobodyUses() throws Exception {
        Drift drift = drift(TableUsers.UNKNOWN);
        assertThat(drift.finding()).isEqualTo(Finding.TABLE_EXTRA);
        assertThat(drift.repair().statements()).containsExactly("drop table job");
    }

    private static Drift drift(TableUsers users) throws Exception {
        JdbcTarget migrated = SharedPostgres.createDatabase();
        try {
            SharedPostgres.execute(migrated, "create table job (id bigint primary key)");
            Comparison comparison = Comparison.of(
                            read(SharedPostgres.emptyDatabase()),
                            read(migrated),
                            new MappingIndex(Mapping.NONE),
                            new Scope(Set.of("public"), Set.of()),
                            false,
                            List.of(),
                            ExpressionJudge.NONE)
                    .withUsers(users);
            return DriftRules.examine(comparison).get(0);
        } finally {
            SharedPostgres.drop(migrated);
        }
    }

    private static Catalog read(JdbcTarget database) throws Exception {
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection);
        }
    }
}
