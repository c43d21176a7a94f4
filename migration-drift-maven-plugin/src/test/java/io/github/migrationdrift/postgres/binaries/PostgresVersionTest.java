package io.github.migrationdrift.postgres.binaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationdrift.failure.CheckFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresVersionTest {

    @ParameterizedTest
    @CsvSource({
        "12, 12.22.0",
        "13, 13.7.0",
        "14, 14.22.0",
        "15, 15.19.0",
        "16, 16.15.0",
        "17, 17.11.0",
        "18, 18.6.0",
        "16.15.0, 16.15.0",
        "17.2.0, 17.2.0",
        "' 14 ', 14.22.0"
    })
    void readsMajorAndFullVersions(String text, String release) {
        assertThat(PostgresVersion.parse(text).release()).isEqualTo(release);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11", "19", "16.1", "9.6.24", "19.0.0", "latest", "18.x.0"})
    void refusesOthersAndListsWhatIsAllowed(String text) {
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> PostgresVersion.parse(text))
                .withMessage("Unknown PostgreSQL version '" + text + "'")
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(CheckFailure.Kind.CONFIGURATION))
                .satisfies(failure -> assertThat(failure.advice())
                        .contains("12, 13, 14, 15, 16, 17, 18")
                        .contains("18.6.0"));
    }

    @ParameterizedTest
    @CsvSource({"12.22.0, 12", "18.6.0, 18"})
    void knowsItsMajor(String release, int major) {
        assertThat(new PostgresVersion(release).major()).isEqualTo(major);
    }
}
