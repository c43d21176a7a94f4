package io.github.migrationdrift.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void onlyWhatTheOtherSideLacksIsMarked() {
        assertThat(marked("varchar(255) not null default 'a'", "varchar(80) not null"))
                .isEqualTo("<mark>varchar(255)</mark> not null <mark>default 'a'</mark>");
        assertThat(marked("varchar(80) not null", "varchar(255) not null default 'a'"))
                .isEqualTo("<mark>varchar(80)</mark> not null");
    }

    @Test
    void wordsInAnotherOrderAreMarkedOnce() {
        assertThat(marked("a b c", "b a c")).isEqualTo("a <mark>b</mark> c");
    }

    @Test
    void equalTextsAreNotMarked() {
        assertThat(marked("a  b", "a  b")).isEqualTo("a  b");
    }

    @Test
    void nothingInCommonIsMarkedAsOne() {
        assertThat(marked("double precision", "text")).isEqualTo("<mark>double precision</mark>");
    }

    @Test
    void textsOfManyWordsAreNotCompared() {
        assertThat(marked("a ".repeat(300), "b")).isEqualTo("a ".repeat(300));
    }

    private static String marked(String text, String other) {
        StringBuilder page = new StringBuilder();
        WordDiff.marked(text, other).forEach(piece -> piece.writeTo(page));
        return page.toString();
    }
}
