package io.github.migrationdrift.drift.rules.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.Index;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndexesTest {
    private static final Index.Key TITLE = column("title", false, false);

    @Test
    void areDescribedAsSqlWritesThem() {
        assertThat(Indexes.describe(index(false, "btree", null, List.of(), TITLE)))
                .isEqualTo("index (title)");
        assertThat(Indexes.describe(index(true, "btree", null, List.of(), column("a", true, true), TITLE)))
                .isEqualTo("unique index (a desc, title)");
        assertThat(Indexes.describe(index(
                        false,
                        "btree",
                        "(a > 0)",
                        List.of("id", "isbn"),
                        column("a", true, false),
                        column("b", false, true))))
                .isEqualTo("index (a desc nulls last, b nulls first) include (id, isbn) where (a > 0)");
        assertThat(Indexes.describe(index(false, "gin", null, List.of(), expression("lower(title)", "gin_trgm_ops"))))
                .isEqualTo("index using gin (lower(title) gin_trgm_ops)");
    }

    @Test
    void areDescribedWithAllThatTellsThemApart() {
        Index.Key german = new Index.Key(
                Optional.of("title"), "title", false, false, Optional.of("text_pattern_ops"), Optional.of("german"));

        assertThat(Indexes.describe(
                        new Index("i", true, "btree", List.of(german), List.of("id"), Optional.empty(), true, true)))
                .isEqualTo("unique index (title collate german text_pattern_ops) include (id) nulls not distinct");
    }

    @Test
    void countEveryValueWhereOnlyNullsAreLeftOut() {
        assertThat(Indexes.countsEveryValue(index(true, "btree", null, List.of(), TITLE)))
                .isTrue();
        assertThat(Indexes.countsEveryValue(index(true, "btree", "(title IS NOT NULL)", List.of(), TITLE)))
                .isTrue();
        assertThat(Indexes.countsEveryValue(
                        index(true, "btree", "((title IS NOT NULL) AND (a IS NOT NULL))", List.of(), TITLE)))
                .isFalse();
        assertThat(Indexes.countsEveryValue(index(true, "btree", "(active)", List.of(), TITLE)))
                .isFalse();
    }

    @Test
    void readTheColumnsOfTheirExpressionsToo() {
        Index index = index(false, "btree", null, List.of(), expression("lower(title)", null), TITLE);

        assertThat(Indexes.columnsRead(index)).containsExactly("title");
        assertThat(Indexes.plainColumns(index)).isEmpty();
        assertThat(Indexes.mentions(index, List.of("title"))).isTrue();
        assertThat(Indexes.mentions(index, List.of("title", "isbn"))).isFalse();
    }

    @Test
    void includeMoreOnlyWhereNothingElseDiffers() {
        Index plain = index(false, "btree", null, List.of("a"), TITLE);

        assertThat(Indexes.onlyIncludesMore(plain, index(false, "btree", null, List.of("a", "b"), TITLE)))
                .isTrue();
        assertThat(Indexes.onlyIncludesMore(plain, plain)).isFalse();
        assertThat(Indexes.onlyIncludesMore(plain, index(false, "btree", null, List.of("b", "c"), TITLE)))
                .isFalse();
        assertThat(Indexes.onlyIncludesMore(plain, index(true, "btree", null, List.of("a", "b"), TITLE)))
                .isFalse();
        assertThat(Indexes.onlyIncludesMore(plain, index(false, "gist", null, List.of("a", "b"), TITLE)))
                .isFalse();
        assertThat(Indexes.onlyIncludesMore(plain, index(false, "btree", "(a)", List.of("a", "b"), TITLE)))
                .isFalse();
    }

    private static Index index(
            boolean unique, String method, @Nullable String predicate, List<String> included, Index.Key... keys) {
        return new Index("i", unique, method, List.of(keys), included, Optional.ofNullable(predicate), false, true);
    }

    private static Index.Key column(String name, boolean descending, boolean nullsFirst) {
        return new Index.Key(Optional.of(name), name, descending, nullsFirst, Optional.empty(), Optional.empty());
    }

    private static Index.Key expression(String text, @Nullable String operatorClass) {
        return new Index.Key(
                Optional.empty(), text, false, false, Optional.ofNullable(operatorClass), Optional.empty());
    }
}
