package io.github.migrationdrift.drift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {

    @ParameterizedTest
    @CsvSource({
        "firstname, first_name",
        "pageCount, page_count",
        "ORDER_NO, order-no",
        "name, first_name",
        "renamed_title, title",
        "booktitle, title",
        "quantity, qty",
        "adress, address",
        "publisher, publishers",
        "colour, color",
        "email, e_mail",
        "publisher, publosher",
    })
    void areAlike(String first, String second) {
        assertThat(NameLikeness.alike(first, second)).isTrue();
        assertThat(NameLikeness.alike(second, first)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "first_name, last_name",
        "created_at, updated_at",
        "title, blurb",
        "a_b, axb",
        "id, number",
        "isbn, issn_code",
        "street, city",
        "ab, axxb",
        "quantity, qa",
        "quantity, qzxy",
        "cat, concatenation",
    })
    void areNotAlike(String first, String second) {
        assertThat(NameLikeness.alike(first, second)).isFalse();
        assertThat(NameLikeness.alike(second, first)).isFalse();
    }
}
