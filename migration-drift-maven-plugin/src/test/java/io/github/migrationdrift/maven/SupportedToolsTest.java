package io.github.migrationdrift.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationdrift.failure.CheckFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupportedToolsTest {
    @ParameterizedTest
    @CsvSource({
        "org.hibernate:hibernate-core:5.4.33.Final, 'The project uses Hibernate 5.4.33.Final, which is too old for the check.'",
        "org.hibernate:hibernate-core:5.6.1.Final, 'The project uses Hibernate 5.6.1.Final, which is too old for the check.'",
        "org.hibernate:hibernate-core:4.3.11.Final, 'The project uses Hibernate 4.3.11.Final, which is too old for the check.'",
        "org.hibernate:hibernate-core-jakarta:5.5.9.Final, 'The project uses Hibernate 5.5.9.Final, which is too old for the check.'",
        "org.flywaydb:flyway-core:6.5.7, 'The project uses Flyway 6.5.7, which is too old for the check.'"
    })
    void refusesWhatTheCheckCannotWorkWith(String dependency, String message) {
        assertThatThrownBy(() -> require(dependency))
                .isInstanceOfSatisfying(
                        CheckFailure.class,
                        failure -> assertThat(failure.advice()).contains("-Ddrift.skip"))
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.hibernate:hibernate-core:5.6.2.Final",
                "org.hibernate.orm:hibernate-core:6.0.0.Final",
                "org.hibernate.orm:hibernate-core:10.0.0.Final",
                "org.hibernate.orm:hibernate-envers:5.0.0.Final",
                "org.flywaydb:flyway-core:7.0.0",
                "org.flywaydb:flyway-core:13",
                "org.flywaydb:flyway-core:of-our-own"
            })
    void leavesAllElseAlone(String dependencies) {
        assertThatCode(() -> require(dependencies)).doesNotThrowAnyException();
    }

    private static void require(String dependencies) {
        new SupportedTools(Dependencies.of(dependencies)).require();
    }
}
