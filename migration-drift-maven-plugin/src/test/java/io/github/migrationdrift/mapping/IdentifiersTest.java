package io.github.migrationdrift.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentifiersTest {
    @Test
    void lowerCasesWhatIsNotQuoted() {
        assertThat(Identifiers.fold("OrderLine", false)).isEqualTo("orderline");
        assertThat(Identifiers.fold("OrderLine", true)).isEqualTo("OrderLine");
        assertThat(Identifiers.fold("ÄNDERUNG", false)).isEqualTo("Änderung");
    }

    @Test
    void cutsToSixtyThreeBytes() {
        assertThat(Identifiers.fold("a".repeat(63), true)).hasSize(63);
        assertThat(Identifiers.fold("a".repeat(70), true)).isEqualTo("a".repeat(63));
    }

    @Test
    void cutsBeforeACharacterThatDoesNotFit() {
        assertThat(Identifiers.fold("a".repeat(62) + "é", true)).isEqualTo("a".repeat(62));
        assertThat(Identifiers.fold("é".repeat(40), true)).isEqualTo("é".repeat(31));
        assertThat(Identifiers.fold("a".repeat(61) + "é", true)).isEqualTo("a".repeat(61) + "é");
    }
}
