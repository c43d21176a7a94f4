package io.github.migrationdrift.drift.rules.column;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.TableKind;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.ExpressionJudge;
import io.github.migrationdrift.drift.Failure;
import io.github.migrationdrift.drift.Scope;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Writing;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.testing.Columns;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What a user reads of two types, word by word; the cases prove the half of it that a running application can show. */
class TypeConsequenceTest {
    private static final ObjectName BOOK = new ObjectName("public", "book");

    @ParameterizedTest
    @CsvFileSource(resources = "type-consequences.txt", delimiterString = " | ", quoteCharacter = '`')
    void isSaidInTheseWords(String entities, String migrations, String words) {
        assertThat(consequence("size", Writing.ON_INSERT, entities, migrations)).isEqualTo(words);
    }

    @Test
    void isAboutLoadingWhereNothingIsWritten() {
        assertThat(consequence("size", Writing.NEVER, "bigint", "text"))
                .isEqualTo("loading Book.size fails where PostgreSQL's text is not what Hibernate reads as bigint");
    }

    @Test
    void namesTheColumnWhereNoAttributeDoes() {
        assertThat(consequence(null, Writing.ON_INSERT, "bigint", "text"))
                .isEqualTo("c is kept as text: it is compared and sorted as text, and loading fails where others store"
                        + " something else");
    }

    private static String consequence(@Nullable String attribute, Writing writing, String entities, String migrations) {
        Consequence consequence =
                TypeConsequence.of(mapping(attribute, writing), pair(entities, migrations), writing != Writing.NEVER);
        return consequence.failure().map(TypeConsequenceTest::said).orElse("") + consequence.text();
    }

    private static String said(Failure failure) {
        return (failure.always() ? "every " : "some ") + failure.operation() + ": ";
    }

    private static MappingIndex mapping(@Nullable String attribute, Writing writing) {
        MappedColumn column = new MappedColumn(
                BOOK, "c", "shop.Book", attribute, "shop.Book", attribute, null, false, writing, Set.of(), List.of());
        return new MappingIndex(new Mapping(
                List.of("shop.Book"),
                List.of(new MappedTable(BOOK, MappedTable.Role.ENTITY, "shop.Book", null)),
                List.of(column),
                List.of(),
                List.of()));
    }

    private static ColumnPair pair(String entities, String migrations) {
        return Comparison.of(
                        catalog(Columns.nullable("c", entities)),
                        catalog(Columns.nullable("c", migrations)),
                        new MappingIndex(Mapping.NONE),
                        new Scope(Set.of("public"), Set.of()),
                        false,
                        List.of(),
                        ExpressionJudge.NONE)
                .columns()
                .findFirst()
                .orElseThrow();
    }

    private static Catalog catalog(Column column) {
        Table table = new Table(
                BOOK,
                TableKind.TABLE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                List.of(column),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Catalog(
                "18.6",
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
