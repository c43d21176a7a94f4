package io.github.migrationdrift.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void threeLinesStandOnEitherSide() {
        assertThat(Excerpt.of(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"), 5))
                .contains(new Excerpt(2, 5, List.of("2", "3", "4", "5", "6", "7", "8")));
    }

    @Test
    void aFileEndsWhereItEnds() {
        assertThat(Excerpt.of(List.of("1", "2"), 1)).contains(new Excerpt(1, 1, List.of("1", "2")));
    }

    @Test
    void blankLinesAtTheEdgesAreLeftOut() {
        assertThat(Excerpt.of(List.of(" ", "", "3", "", "5", "\t", ""), 4))
                .contains(new Excerpt(3, 4, List.of("3", "", "5")));
    }

    @Test
    void whatAllLinesAreIndentedByIsLeftOut() {
        assertThat(Excerpt.of(List.of("\tclass", "", "\t  int x;  "), 2))
                .contains(new Excerpt(1, 2, List.of("class", "", "  int x;")));
    }

    @Test
    void aLineThatNobodyReadsIsCut() {
        String text = "x".repeat(239) + "🙂" + "y";

        assertThat(Excerpt.of(List.of(text), 1).orElseThrow().lines()).containsExactly("x".repeat(239) + " …");
    }
}
