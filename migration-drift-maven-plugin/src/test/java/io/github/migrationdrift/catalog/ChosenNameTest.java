package io.github.migrationdrift.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PostgreSQL would have named so itself nobody chose. */
class ChosenNameTest {
    private static final ObjectName BOOK = new ObjectName("public", "book");

    @ParameterizedTest
    @CsvSource({
        "book_title_isbn_idx, isbn, '', false",
        "book_title_idx, '', '', false",
        "book_title_idx, isbn, '', true",
        "book_title_isbn_idx, isbn, id, true",
        "book_title_idx, '', lower(isbn), true",
        "idx_9a8b7c6d5e4f3a2b1c0d9e8, '', lower(isbn), false",
        "titles, '', '', true"
    })
    void ofAnIndex(String name, String second, String third, boolean chosen) {
        Index.Key title = key("title", true);
        List<Index.Key> keys = second.isEmpty() && third.isEmpty()
                ? List.of(title)
                : List.of(title, second.isEmpty() ? key(third, false) : key(second, true));
        List<String> included = second.isEmpty() || third.isEmpty() ? List.of() : List.of(third);
        Index index = new Index(name, false, "btree", keys, included, Optional.empty(), false, true);

        assertThat(ChosenName.of(BOOK, index)).isEqualTo(chosen ? Optional.of(name) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "book_span_excl, EXCLUDE USING gist (span WITH &&), false",
        "book_span_key, EXCLUDE USING gist (span WITH &&), true",
        "book_span_key, UNIQUE (span WITHOUT OVERLAPS), false",
        "book_span_excl, UNIQUE (span WITHOUT OVERLAPS), true",
        "never_twice, UNIQUE (span WITHOUT OVERLAPS), true"
    })
    void ofAnExclusion(String name, String definition, boolean chosen) {
        ExclusionConstraint constraint = new ExclusionConstraint(name, List.of("span"), definition, Optional.empty());

        assertThat(ChosenName.of(BOOK, constraint)).isEqualTo(chosen ? Optional.of(name) : Optional.empty());
    }

    private static Index.Key key(String text, boolean column) {
        return new Index.Key(
                column ? Optional.of(text) : Optional.empty(), text, false, false, Optional.empty(), Optional.empty());
    }
}
