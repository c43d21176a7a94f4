package io.github.migrationdrift.catalog.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Sequence;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PostgreSQL would choose itself is not written, for each type and either direction. */
class SequenceDefinitionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            bigint   | 1   | 1  | 1                    | 9223372036854775807 | create sequence counter
            bigint   | 1   | 50 | 1                    | 9223372036854775807 | create sequence counter increment by 50
            bigint   | -1  | -1 | -9223372036854775808 | -1                  | create sequence counter increment by -1
            bigint   | -5  | -1 | -9223372036854775808 | -1                  | create sequence counter start with -5 increment by -1
            bigint   | 1   | 1  | -9223372036854775808 | -1                  | create sequence counter start with 1 minvalue -9223372036854775808 maxvalue -1
            integer  | 1   | 1  | 1                    | 2147483647          | create sequence counter as integer
            integer  | -1  | -2 | -2147483648          | -1                  | create sequence counter as integer increment by -2
            integer  | 1   | 1  | 1                    | 9223372036854775807 | create sequence counter as integer maxvalue 9223372036854775807
            smallint | 1   | 1  | 1                    | 32767               | create sequence counter as smallint
            smallint | -1  | -1 | -32768               | -1                  | create sequence counter as smallint increment by -1
            smallint | 7   | 1  | 5                    | 9                   | create sequence counter as smallint start with 7 minvalue 5 maxvalue 9
            """)
    void writesWhatDiffersFromTheDefaults(
            String type, long start, long increment, long minimum, long maximum, String sql) {
        Sequence sequence = new Sequence(
                new ObjectName("public", "counter"),
                type,
                start,
                increment,
                minimum,
                maximum,
                false,
                1,
                Optional.empty());

        assertThat(new SequenceDefinition(sequence).sql()).isEqualTo(sql);
    }
}
