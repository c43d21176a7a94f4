package io.github.migrationdrift.drift.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read is written again in one way, in which PostgreSQL reads the same. */
class ExpressionParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            (- 5)                              | (-5)
            (- x)                              | (- "x")
            (- (-5))                           | (- (-5))
            (~ 5)                              | (~ 5)
            (OPERATOR(pg_catalog.~) x)         | (OPERATOR(pg_catalog.~) "x")
            (a OPERATOR(public.@@) b)          | ("a" OPERATOR(public.@@) "b")
            CURRENT_TIMESTAMP                  | CURRENT_TIMESTAMP
            CURRENT_TIMESTAMP(3)               | CURRENT_TIMESTAMP(3)
            LOCALTIME(0)                       | LOCALTIME(0)
            (NOT (a AND b AND c))              | (NOT ("a" AND "b" AND "c"))
            (x IS NOT NULL)                    | (NOT ("x" IS NULL))
            (x IS NOT DISTINCT FROM y)         | (NOT ("x" IS DISTINCT FROM "y"))
            (x = ANY (ARRAY[1, 2]))            | ("x" = ANY (ARRAY[1, 2]))
            (x AT TIME ZONE 'UTC'::text)       | timezone(('UTC')::text, "x")
            EXTRACT(year FROM x)               | (EXTRACT(year FROM "x"))
            CASE WHEN a THEN 1 ELSE 2 END      | (CASE WHEN "a" THEN 1 ELSE 2 END)
            (x)[1]                             | (("x")[1])
            (x)[1:2]                           | (("x")[1:2])
            ("Mixed Case" COLLATE "C")          | ("Mixed Case" COLLATE "C")
            'it''s'::text                      | ('it''s')::text
            public.known(x, 'a')               | public.known("x", 'a')
            COALESCE(x, 0)                     | COALESCE("x", 0)
            """)
    void readsWhatPostgresPrints(String printed, String written) {
        assertThat(ExpressionParser.parse(printed)).map(Expression::toString).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(x",
                "x)",
                "x y",
                "(x = )",
                "CURRENT_TIMESTAMP(3",
                "CURRENT_TIMESTAMP(3]",
                "(x IS 5)",
                "public.x",
                "ROW(1, 2)",
                "known(1 2)",
                "CASE WHEN a",
                "(x = ANY (1)",
                "(x AT NOON)"
            })
    void leavesTheRestUnread(String text) {
        assertThat(ExpressionParser.parse(text)).isEmpty();
    }
}
