package io.github.migrationdrift.drift.rules.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Writing;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.MappedTable.Role;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fails is said in the words of the entities, whatever role the table has for them. */
class UseTest {
    private static final ObjectName TABLE = new ObjectName("public", "book");
    private static final ObjectName OTHER = new ObjectName("public", "other");

    private final MappingIndex mapping = new MappingIndex(new Mapping(
            List.of("shop.Book", "shop.Author", "shop.Base"),
            List.of(
                    table("book", Role.ENTITY, "shop.Book", null),
                    table("author", Role.ENTITY, "shop.Author", null),
                    table("book_detail", Role.SECONDARY, "shop.Book", null),
                    table("book_tags", Role.COLLECTION, "shop.Book", "tags"),
                    table("book_aud", Role.AUDIT, "shop.Book", null),
                    table("book_numbers", Role.GENERATOR, "shop.Book", null)),
            List.of(
                    column("book", "title", "shop.Book", "title", Writing.ON_INSERT),
                    column("book", "kind", "shop.Book", null, Writing.ON_UPDATE_ALONE),
                    column("book", "shown", "shop.Book", "shown", Writing.NEVER),
                    column("book", "author_id", "shop.Author", "books", Writing.ON_INSERT),
                    column("book", "list_index", "shop.Author", null, Writing.ON_INSERT),
                    column("book", "base_id", "shop.Base", "books", Writing.ON_INSERT),
                    column("book_tags", "tag", "shop.Book", "tags", Writing.ON_INSERT),
                    column("book_tags", "author_id", "shop.Author", "tags", Writing.ON_INSERT),
                    column("book_detail", "text", "shop.Book", "text", Writing.ON_INSERT)),
            List.of(),
            List.of()));

    @ParameterizedTest
    @CsvSource({
        "book, every INSERT: every insert of Book",
        "book_detail, some INSERT: inserting Book with values for book_detail",
        "book_tags, some INSERT: adding to Book.tags",
        "book_aud, 'some INSERT: storing Book, which Envers audits,'",
        "book_numbers, every INSERT: every insert of Book",
        "stranger, every INSERT: every insert into stranger"
    })
    void storesWhatTheTableIsFor(String table, String said) {
        assertThat(said(Use.insert(mapping, name(table)))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "book, every LOAD: every query that loads Book",
        "book_detail, every LOAD: every query that loads Book",
        "book_tags, some LOAD: loading Book.tags",
        "book_aud, 'some INSERT: storing Book, which Envers audits,'",
        "book_numbers, every INSERT: every insert of Book",
        "stranger, every LOAD: every query on stranger"
    })
    void loadsWhatTheTableIsFor(String table, String said) {
        assertThat(said(Use.load(mapping, name(table)))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "book, title, every LOAD: every query that loads Book",
        "book, nothing, every LOAD: every query that loads Book",
        "book, author_id, some LOAD: loading Author.books",
        "book, list_index, every LOAD: every query that loads Author",
        "book, base_id, every LOAD: every query that loads Base",
        "book_detail, text, every LOAD: every query that loads Book",
        "book_tags, tag, some LOAD: loading Book.tags",
        "book_tags, author_id, some LOAD: loading Book.tags",
        "stranger, id, every LOAD: every query on stranger"
    })
    void loadsAColumnWithWhomItBelongsTo(String table, String column, String said) {
        assertThat(said(Use.load(mapping, name(table), column))).isEqualTo(said);
    }

    @Test
    void knowsWhatIsWritten() {
        assertThat(Use.written(mapping, TABLE, "title")).isTrue();
        assertThat(Use.written(mapping, TABLE, "kind")).isTrue();
        assertThat(Use.written(mapping, TABLE, "shown")).isFalse();
        assertThat(Use.written(mapping, OTHER, "title")).isTrue();
    }

    @Test
    void knowsWhereHistoryIsKept() {
        assertThat(Use.keepsHistory(mapping, name("book_aud"))).isTrue();
        assertThat(Use.keepsHistory(mapping, TABLE)).isFalse();
        assertThat(Use.keepsHistory(mapping, OTHER)).isFalse();
    }

    private static String said(Use use) {
        return (use.always() ? "every " : "some ") + use.operation() + ": " + use.words();
    }

    private static ObjectName name(String table) {
        return new ObjectName("public", table);
    }

    private static MappedTable table(String name, Role role, String entity, @Nullable String attribute) {
        return new MappedTable(name(name), role, entity, attribute);
    }

    private static MappedColumn column(
            String table, String name, String entity, @Nullable String attribute, Writing writing) {
        return new MappedColumn(
                name(table), name, entity, attribute, entity, attribute, null, false, writing, Set.of(), List.of());
    }
}
