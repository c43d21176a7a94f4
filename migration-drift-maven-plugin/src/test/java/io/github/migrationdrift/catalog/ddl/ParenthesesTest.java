package io.github.migrationdrift.catalog.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParenthesesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a + b               | (a + b)
            (a + b)             | (a + b)
            (a) + (b)           | ((a) + (b))
            ((a) + (b))         | ((a) + (b))
            (a = ')')           | (a = ')')
            (a = 'x') or (b)    | ((a = 'x') or (b))
            (a = '(') or (b)    | ((a = '(') or (b))
            (")" = a)           | (")" = a)
            ("it's)" = a)       | ("it's)" = a)
            ('"' = a) or (b)    | (('"' = a) or (b))
            (a                  | ((a)
            """)
    void areWrittenOnce(String expression, String enclosed) {
        assertThat(Parentheses.around(expression)).isEqualTo(enclosed);
    }
}
