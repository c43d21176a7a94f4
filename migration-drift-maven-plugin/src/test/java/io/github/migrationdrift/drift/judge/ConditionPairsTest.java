package io.github.migrationdrift.drift.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.drift.ExpressionJudge.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Pairs of conditions over {@link SpecimenTable}, one to a line, as PostgreSQL stores them. */
class ConditionPairsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "equal-conditions.txt", delimiterString = " | ", quoteCharacter = '`')
    void areEqual(String entities, String migrations) throws Exception {
        assertThat(SpecimenTable.verdict(entities, migrations)).isEqualTo(Verdict.EQUAL);
        assertThat(SpecimenTable.verdict(migrations, entities)).isEqualTo(Verdict.EQUAL);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "different-conditions.txt", delimiterString = " | ", quoteCharacter = '`')
    void areDifferent(String entities, String migrations) throws Exception {
        assertThat(SpecimenTable.verdict(entities, migrations)).isEqualTo(Verdict.DIFFERENT);
        assertThat(SpecimenTable.verdict(migrations, entities)).isEqualTo(Verdict.DIFFERENT);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "undecided-conditions.txt", delimiterString = " | ", quoteCharacter = '`')
    void cannotBeDecided(String entities, String migrations) throws Exception {
        assertThat(SpecimenTable.verdict(entities, migrations)).isEqualTo(Verdict.UNDECIDED);
    }
}
