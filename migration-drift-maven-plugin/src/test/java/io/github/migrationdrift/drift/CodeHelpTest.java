package io.github.migrationdrift.drift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CodeHelpTest {

    @ParameterizedTest
    @MethodSource("io.github.migrationdrift.drift.CodeHelp#codes")
    void everySummaryIsASentence(String code) {
        assertThat(CodeHelp.summary(code).orElseThrow())
                .matches("[A-Z].*[.]")
                .hasSizeLessThan(200)
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource({
        "column.mising, column.missing",
        "missing.column, column.missing",
        "colum-type, column.type",
        "foreign-key, foreign-key.missing",
        "nullability, column.nullability",
        "unique_missing, unique.missing",
        "enum.labels, enum-type.labels"
    })
    void suggestsWhatWasMeant(String typed, String meant) {
        assertThat(CodeHelp.similar(typed)).contains(meant);
    }

    @Test
    void theNearestComesFirst() {
        assertThat(CodeHelp.similar("column.typ")).first().isEqualTo("column.type");
        assertThat(CodeHelp.similar("table.mising")).first().isEqualTo("table.missing");
    }

    @Test
    void whatIsFarIsNotSuggested() {
        assertThat(CodeHelp.similar("x")).isEmpty();
        assertThat(CodeHelp.similar("constraint-violation-exception")).isEmpty();
        assertThat(CodeHelp.summary("column.colour")).isEmpty();
    }
}
