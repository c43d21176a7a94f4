package io.github.migrationdrift.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in a log. */
class SecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flyway.placeholders.db_password",
                "flyway.placeholders.ownerPwd",
                "flyway.placeholders.api-key",
                "hibernate.vault.TOKEN",
                "flyway.placeholders.clientSecret",
                "flyway.placeholders.credentials"
            })
    void masksTheValueOfASecret(String name) {
        assertThat(Secrets.masked(name, "hunter2")).isEqualTo("****");
    }

    @Test
    void showsThatASecretIsEmpty() {
        assertThat(Secrets.masked("flyway.placeholders.password", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "create role app password 'hunter2' login | create role app password '****' login",
                "jdbc:postgresql://db/shop?user=app&password=hunter2&ssl=true"
                        + " | jdbc:postgresql://db/shop?user=app&password=****&ssl=true",
                "postgresql://app:hunter2@db/shop | postgresql://app:****@db/shop",
                "https://hunter2@config/shop | https://****@config/shop",
                "no value: ${DB_PASSWORD:hunter2} | no value: ${DB_PASSWORD:****}",
                "no value: {cipher}ab12 | no value: {cipher}****",
                "no value: ENC(ab12+/=) | no value: ENC(****)"
            })
    void masksSecretsWithinTexts(String text, String masked) {
        assertThat(Secrets.masked("flyway.initSql", text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classpath:db/migration",
                "create table password_reset (id int)",
                "spring.flyway.placeholders.password has no value that can be read here",
                "${schema:main}"
            })
    void leavesTheRestAsItIs(String text) {
        assertThat(Secrets.masked("flyway.initSql", text)).isEqualTo(text);
    }
}
