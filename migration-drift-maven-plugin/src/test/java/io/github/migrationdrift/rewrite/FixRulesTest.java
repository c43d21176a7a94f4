package io.github.migrationdrift.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.drift.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FixRulesTest {
    @ParameterizedTest
    @EnumSource
    void everyFindingGetsAnAnswer(Finding finding) {
        assertThat(FixRules.knows(finding.code())).as(finding.code()).isTrue();
    }
}
