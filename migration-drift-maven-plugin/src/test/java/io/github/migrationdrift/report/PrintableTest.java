package io.github.migrationdrift.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void ordinaryTextStaysAsItIs() {
        assertThat(Printable.line("alter table \"Ärger\" add \"数\" text default '🙂 # ##'"))
                .isEqualTo("alter table \"Ärger\" add \"数\" text default '🙂 # ##'");
    }

    @Test
    void aNameForgesNoLine() {
        assertThat(Printable.line("x\n[INFO] No drift\r\n::error::pwned"))
                .isEqualTo("x\\n[INFO] No drift\\r\\n::error::pwned");
        assertThat(Printable.line("x\u2028y\u2029z\u0085")).isEqualTo("x\\u2028y\\u2029z\\u0085");
    }

    @Test
    void aNameCommandsNoTerminal() {
        assertThat(Printable.line("\u001b[2J\u009b31m\u0007\t\u0000\u007f"))
                .isEqualTo("\\u001b[2J\\u009b31m\\u0007\\t\\u0000\\u007f");
    }

    @Test
    void aNameTurnsNothingRound() {
        assertThat(Printable.line("a\u202eb\u2066c\u200fd\u061ce\ufefff\u200bg"))
                .isEqualTo("a\\u202eb\\u2066c\\u200fd\\u061ce\\ufefff\\u200bg");
        assertThat(Printable.line("tag \udb40\udc41 and half \ud83d")).isEqualTo("tag \\ue0041 and half \\ud83d");
    }

    @Test
    void aNameHidesNothing() {
        assertThat(Printable.line("a\u00a0b\u3164c\u2800d\u115fe\u034ff\ue000"))
                .isEqualTo("a\\u00a0b\\u3164c\\u2800d\\u115fe\\u034ff\\ue000");
    }

    @Test
    void whatIsNoCharacterIsNamed() {
        assertThat(Printable.line("a\uffffb\ufffec\ufdd0d\ufdefe" + Character.toString(0x1fffe) + "f\ufdf0g\ufffd"))
                .isEqualTo("a\\uffffb\\ufffec\\ufdd0d\\ufdefe\\u1fffef\ufdf0g\ufffd");
    }

    @Test
    void aNameCommandsNoCiServer() {
        assertThat(Printable.line("##VSO[x]")).isEqualTo("#\\u0023VSO[x]");
        assertThat(Printable.line("a ##[error]b ##vso[task.complete] ##teamcity[x]"))
                .isEqualTo("a #\\u0023[error]b #\\u0023vso[task.complete] #\\u0023teamcity[x]");
    }

    @Test
    void aPageShowsLinesAndTabsAndNothingElseThatIsInvisible() {
        assertThat(Printable.page("create view v as\n\tselect '##[x]'\r\u202e\u001b"))
                .isEqualTo("create view v as\n\tselect '##[x]'\\r\\u202e\\u001b");
    }

    @Test
    void linesStayLines() {
        assertThat(Printable.lines("first\n\tsecond\r\nthird\u001b"))
                .containsExactly("first", "\\tsecond", "third\\u001b");
    }
}
