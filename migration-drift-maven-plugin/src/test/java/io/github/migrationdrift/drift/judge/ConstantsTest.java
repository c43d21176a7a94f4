package io.github.migrationdrift.drift.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.drift.expression.Expression;
import io.github.migrationdrift.drift.expression.ExpressionParser;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A constant whose cast may change it stands nowhere for certain. */
class ConstantsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            NUMBER    | 2.50                                            | 2.50
            NUMBER    | '-5'::integer                                   | -5
            NUMBER    | 5::smallint                                     | 5
            NUMBER    | 5.00::bigint                                    | 5.00
            NUMBER    | 2.5::integer                                    |
            NUMBER    | 2.5::numeric                                    | 2.5
            NUMBER    | 2.5::double precision                           | 2.5
            NUMBER    | 2.5::numeric(10,1)                              | 2.5
            NUMBER    | 2.55::numeric(10,1)                             |
            NUMBER    | 2::real                                         | 2
            NUMBER    | 2.5::real                                       |
            NUMBER    | 2::text                                         |
            NUMBER    | (2.5::integer)::numeric                         |
            NUMBER    | 'two'::integer                                  |
            NUMBER    | NULL::integer                                   |
            DATE      | '1970-01-03'::date                              | 2
            DATE      | '1970-01-03'::timestamp without time zone       |
            TIME      | '00:00:00.000002'::time without time zone       | 2
            TIME      | '00:00:00.000002'::interval                     |
            """)
    void standWhereTheirCastsLeaveThem(Family family, String sql, @Nullable BigDecimal position) {
        assertThat(Constants.position(family, parsed(sql)).orElse(null)).isEqualTo(position);
    }

    @ParameterizedTest
    @CsvSource({"NULL, true", "NULL::integer, true", "(NULL::text)::integer, true", "1, false", "1::integer, false"})
    void areNullUnderAnyCast(String sql, boolean isNull) {
        assertThat(Constants.isNull(parsed(sql))).isEqualTo(isNull);
    }

    private static Expression parsed(String sql) {
        return ExpressionParser.parse(sql).orElseThrow();
    }
}
