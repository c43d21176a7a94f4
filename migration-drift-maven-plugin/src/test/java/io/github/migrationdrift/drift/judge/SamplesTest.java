package io.github.migrationdrift.drift.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.testing.Columns;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The values that a difference is looked for on, the more telling ones first, since only so many are tried. */
class SamplesTest {

    @ParameterizedTest
    @CsvFileSource(resources = "samples.txt", delimiterString = " | ", quoteCharacter = '`')
    void areLiteralsTheirNeighboursAndUsualValues(String type, String expression, String values) {
        assertThat(said(trial(Columns.notNull("x", type), expression))).isEqualTo(values);
    }

    @Test
    void beginWithNullWhereItIsAdmitted() {
        assertThat(trial(Columns.nullable("x", "boolean"), "x").values()).containsExactly(null, "true", "false");
    }

    @Test
    void areCastToTheTypeOfTheColumn() {
        Trial labels = trial(Columns.notNull("x", "mood < enum"), "x = 'sad'");

        assertThat(labels).isEqualTo(new Trial("x", "public.mood", List.of(), true));
        assertThat(trial(Columns.notNull("x", "character varying(9)"), "x").type())
                .isEqualTo("varchar");
        assertThat(trial(Columns.notNull("x", "integer[]"), "x").type()).isEqualTo("pg_catalog.int4[]");
    }

    @Test
    void areAsLongAsTheNumbersSayButNotWithoutEnd() {
        assertThat(trial(Columns.notNull("x", "text"), "length(x) < 300 and length(x) < 301")
                        .values())
                .contains("A".repeat(299), "A".repeat(300), "A".repeat(301))
                .doesNotContain("A".repeat(302));
    }

    private static Trial trial(Column column, String expression) {
        return new Samples(Literals.of(List.of(expression))).of(column);
    }

    private static String said(Trial trial) {
        return trial.values().stream().map(value -> "[" + value + "]").collect(Collectors.joining());
    }
}
