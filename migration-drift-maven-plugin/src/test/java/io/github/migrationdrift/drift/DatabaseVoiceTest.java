package io.github.migrationdrift.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.repair.Repair;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseVoiceTest {
    private static final ObjectName BOOK = new ObjectName("public", "book");
    private static final Pattern OF_PROJECTS =
            Pattern.compile("(?i)\\b(entity|entities|migrations?|hibernate|attributes?)\\b");

    @ParameterizedTest
    @EnumSource
    void noFindingIsToldAsOneOfAProject(Finding finding) {
        Drift told = DatabaseVoice.tell(drift(DriftDraft.onTable(finding, BOOK)));

        assertThat(told.message()).doesNotContainPattern(OF_PROJECTS);
        assertThat(told.consequence()).doesNotContainPattern(OF_PROJECTS);
        assertThat(told.hint()).isEmpty();
    }

    @Test
    void whatIsMissingExtraOrDifferentIsNamed() {
        assertThat(message(DriftDraft.onColumn(Finding.COLUMN_MISSING, BOOK, "isbn")))
                .isEqualTo("The database lacks the column isbn of book.");
        assertThat(message(DriftDraft.onTable(Finding.INDEX_EXTRA, BOOK).object("book_title")))
                .isEqualTo("Only this database has the index book_title of book.");
        assertThat(message(DriftDraft.onTable(Finding.FOREIGN_KEY_ON_DELETE_MISSING, BOOK)
                        .object("foreign key (author_id)")))
                .isEqualTo("The foreign key (author_id) of book differs: wanted one, found another.");
        assertThat(message(DriftDraft.onColumn(Finding.CHECK_DIFFERENT, BOOK, "price")))
                .isEqualTo("The check on price of book differs: wanted one, found another.");
        assertThat(message(DriftDraft.onObject(Finding.SEQUENCE_MISSING, new ObjectName("public", "book_seq"))))
                .isEqualTo("The database lacks the sequence book_seq.");
        assertThat(message(DriftDraft.inSchema(Finding.SCHEMA_MISSING, "sales")))
                .isEqualTo("The database lacks the schema sales.");
    }

    @Test
    void whatHasAnotherNameIsNamedTwice() {
        assertThat(message(DriftDraft.onTable(Finding.TABLE_RENAMED, BOOK)
                        .counterpart(Location.of(new ObjectName("public", "books")))))
                .isEqualTo("The database lacks the table book, and seems to have it as public.books.");
    }

    @Test
    void whatIsThereTwiceIsExtra() {
        Drift twice = DriftDraft.onTable(Finding.INDEX_DUPLICATE, BOOK)
                .object("book_title_2")
                .migrations("index (title)")
                .consequence("nothing breaks");

        assertThat(DatabaseVoice.tell(twice).message())
                .isEqualTo("Only this database has the index book_title_2 of book.");
    }

    private static String message(DriftDraft draft) {
        return DatabaseVoice.tell(drift(draft)).message();
    }

    private static Drift drift(DriftDraft draft) {
        return draft.entities("one")
                .migrations("another")
                .message("No migration does what the entities say.")
                .hint("map it as an attribute")
                .repair(Repair.of())
                .consequence("Hibernate fails");
    }
}
