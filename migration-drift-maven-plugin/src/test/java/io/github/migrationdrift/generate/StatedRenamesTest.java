package io.github.migrationdrift.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.migrationdrift.generate.StatedRenames.Renamed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatedRenamesTest {

    @Test
    void columnsAndTablesAndNoOthers() {
        assertThat(StatedRenames.parse(List.of("book.title:name", "public.loan : shop.lending", "None")))
                .isEqualTo(new StatedRenames(
                        List.of(new Renamed("book.title", "name"), new Renamed("public.loan", "shop.lending")), true));
        assertThat(StatedRenames.parse(List.of())).isEqualTo(StatedRenames.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", ":name", "book.title:", "a:b:c", "", "nothing"})
    void whatIsNoRename(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatedRenames.parse(List.of(text)))
                .withMessage(text);
    }
}
