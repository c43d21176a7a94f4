package io.github.migrationdrift.drift.rules.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.TableKind;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.ExpressionJudge;
import io.github.migrationdrift.drift.Scope;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.testing.Columns;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PostgreSQL prints is not the same in all versions; the cases hold the newest one's words to what it prints. */
class RefusalTest {
    private static final ObjectName BOOK = new ObjectName("public", "book");

    @ParameterizedTest
    @CsvSource({
        "12.22, 'null value in column \"c\" violates not-null constraint (23502)'",
        "13.7, 'null value in column \"c\" of relation \"book\" violates not-null constraint (23502)'",
        "18.6, 'null value in column \"c\" of relation \"book\" violates not-null constraint (23502)'"
    })
    void refusesNull(String version, String words) {
        Comparison comparison = comparison(version);
        assertThat(Refusal.nullValue(comparison, comparison.pairs().get(0), "c"))
                .hasToString(words);
    }

    @ParameterizedTest
    @CsvSource({
        "12.22, 'cannot insert into column \"c\" (428C9)'",
        "13.7, 'cannot insert into column \"c\" (428C9)'",
        "14.22, 'cannot insert a non-DEFAULT value into column \"c\" (428C9)'"
    })
    void refusesAnExplicitValue(String version, String words) {
        assertThat(Refusal.notDefault(comparison(version), "c")).hasToString(words);
    }

    @ParameterizedTest
    @CsvSource({
        "17.11, 'violates foreign key constraint \"fk\" on table \"book\" (23503)'",
        "18.6, 'violates RESTRICT setting of foreign key constraint \"fk\" on table \"book\" (23001)'",
        "19beta1, 'violates RESTRICT setting of foreign key constraint \"fk\" on table \"book\" (23001)'"
    })
    void restrictsADelete(String version, String words) {
        assertThat(Refusal.restricted(comparison(version), new ObjectName("public", "author"), BOOK, "fk"))
                .hasToString("update or delete on table \"author\" " + words);
    }

    private static Comparison comparison(String version) {
        return Comparison.of(
                catalog(version),
                catalog(version),
                new MappingIndex(Mapping.NONE),
                new Scope(Set.of("public"), Set.of()),
                false,
                List.of(),
                ExpressionJudge.NONE);
    }

    private static Catalog catalog(String version) {
        Table table = new Table(
                BOOK,
                TableKind.TABLE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                List.of(Columns.nullable("c", "bigint")),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Catalog(
                version,
                List.of("public"),
                List.of(table),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
