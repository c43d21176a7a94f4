package com.example.bookshop;

import io.github.migrationdrift.DriftCheck;
import io.github.migrationdrift.DriftSettings;
import io.github.migrationdrift.policy.Strictness;
import org.junit.jupiter.api.Test;

/** The same check as the build's, from an IDE and with every difference counting. */
class SchemaDriftTest {

    @Test
    void entitiesAndMigrationsAreTheSame() {
        DriftCheck.assertNoDrift(
                DriftSettings.onClassPath().strictness(Strictness.STRICT).build());
    }
}
