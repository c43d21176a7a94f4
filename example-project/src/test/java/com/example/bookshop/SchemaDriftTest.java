package com.example.bookshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.DriftCheck;
import io.github.migrationdrift.DriftSettings;
import io.github.migrationdrift.policy.Strictness;
import io.github.migrationdrift.report.DriftReport;
import org.junit.jupiter.api.Test;

/** The same check as the build's, from an IDE and with every difference counting. */
class SchemaDriftTest {

    @Test
    void entitiesAndMigrationsAreTheSame() {
        DriftReport report = new DriftCheck()
                .run(DriftSettings.onClassPath().strictness(Strictness.STRICT).build());

        assertThat(report.fails()).as(report::describe).isFalse();
        assertThat(report.drifts()).isEmpty();
    }
}
