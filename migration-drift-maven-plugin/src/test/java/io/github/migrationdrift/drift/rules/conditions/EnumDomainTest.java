package io.github.migrationdrift.drift.rules.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.testing.Columns;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnumDomainTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            character varying(9) | ((mood)::text = ANY (ARRAY['SAD'::text, 'IT''S'::text]))
            text                 | ((mood)::text = ANY (ARRAY['SAD'::text, 'IT''S'::text]))
            character(4)         | ((mood)::text = ANY (ARRAY['SAD'::text, 'IT''S'::text]))
            smallint             | ((mood >= 0) AND (mood <= 1))
            integer              | ((mood >= 0) AND (mood <= 1))
            uuid                 |
            """)
    void isWrittenAsPostgresPrintsIt(String type, @Nullable String condition) {
        assertThat(EnumDomain.condition(Columns.notNull("mood", type), List.of("SAD", "IT'S"))
                        .orElse(null))
                .isEqualTo(condition);
    }
}
