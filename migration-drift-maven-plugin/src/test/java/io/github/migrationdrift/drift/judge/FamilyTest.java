package io.github.migrationdrift.drift.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where values stand is what proves two conditions equal: a position off by one is a drift that passes. */
class FamilyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NUMBER      | 12.50                                | 12.50     | 12.5
            NUMBER      | -3                                   | -3        | -3
            NUMBER      | 1e31                                 | 1E+31     | 10000000000000000000000000000000
            DATE        | 1970-01-02                           | 1         | 1970-01-02
            DATE        | 1969-12-31                           | -1        | 1969-12-31
            DATE        | infinity                             | 1E+30     | infinity
            DATE        | -infinity                            | -1E+30    | -infinity
            TIMESTAMP   | 1970-01-01 00:00:01                  | 1000000   | 1970-01-01T00:00:01
            TIMESTAMP   | 1969-12-31 23:59:59.999999           | -1        | 1969-12-31T23:59:59.999999
            TIMESTAMP   | infinity                             | 1E+30     | infinity
            TIMESTAMPTZ | 1970-01-01 00:01:00+00               | 60000000  | 1970-01-01T00:01Z
            TIMESTAMPTZ | -infinity                            | -1E+30    | -infinity
            TIME        | 00:00:00.000001                      | 1         | 00:00:00.000001
            TIME        | 23:59:59.999999                      | 86399999999 | 23:59:59.999999
            UUIDS       | 00000000-0000-0000-0000-0000000000ff | 255       | 00000000-0000-0000-0000-0000000000ff
            UUIDS       | 10000000-0000-0000-0000-000000000000 | 21267647932558653966460912964485513216 | 10000000-0000-0000-0000-000000000000
            """)
    void findsValuesOnTheirLine(Family family, String text, BigDecimal position, String again) {
        assertThat(family.position(text)).contains(position);
        assertThat(family.text(position)).isEqualTo(again);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, infinity",
        "NUMBER, NaN",
        "DATE, 2024-02-30",
        "DATE, yesterday",
        "TIME, 24:00:00",
        "TIME, infinity",
        "TIMESTAMP, 2024-01-01",
        "TIMESTAMPTZ, 2024-01-01 00:00:00+05:30",
        "TIMESTAMPTZ, 2024-01-01 00:00:00",
        "UUIDS, 1",
        "TEXT, infinity",
        "TEXT, 1",
        "TRUTH, true",
        "LABELS, A",
        "UNKNOWN, 1"
    })
    void knowsNoPlaceForWhatItCannotRead(Family family, String text) {
        assertThat(family.position(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DATE, 3671784, 12023-01-02", "TIMESTAMP, 317242137600000000, 12023-01-02T00:00"})
    void writesYearsOfFiveDigitsAsPostgresReadsThem(Family family, BigDecimal position, String text) {
        assertThat(family.text(position)).isEqualTo(text);
    }

    /** The first and the last position of each, and the ones beyond. */
    @ParameterizedTest
    @CsvSource({
        "DATE, -719162, 2145042905",
        "TIMESTAMP, -62135596800000000, 9089380396800000000",
        "TIMESTAMPTZ, -62135596800000000, 9089380396800000000",
        "TIME, 0, 86399999999",
        "UUIDS, 0, 340282366920938463463374607431768211455"
    })
    void endsWhereItsTypeEnds(Family family, BigDecimal first, BigDecimal last) {
        assertThat(family.holds(first)).isTrue();
        assertThat(family.holds(last)).isTrue();
        assertThat(family.holds(first.subtract(BigDecimal.ONE))).isFalse();
        assertThat(family.holds(last.add(BigDecimal.ONE))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 1e30, true", "DATE, -1e30, true", "DATE, 2e30, false", "TIMESTAMP, 1e30, true", "TIMESTAMP, 2e30, false",
        "TIMESTAMPTZ, -1e30, true", "TIME, 1e30, false", "UUIDS, 1e30, true", "NUMBER, 2e30, true", "NUMBER, -1, true"
    })
    void admitsInfinityWhereTheTypeDoes(Family family, BigDecimal position, boolean held) {
        assertThat(family.holds(position)).isEqualTo(held);
    }

    @Test
    void standsOnALineOrCanBeTriedOrNeither() {
        assertThat(EnumSet.allOf(Family.class).stream().filter(Family::ordered))
                .containsExactly(
                        Family.NUMBER, Family.DATE, Family.TIMESTAMP, Family.TIMESTAMPTZ, Family.TIME, Family.UUIDS);
        assertThat(EnumSet.allOf(Family.class).stream().filter(Family::finite))
                .containsExactly(Family.TRUTH, Family.LABELS);
    }
}
