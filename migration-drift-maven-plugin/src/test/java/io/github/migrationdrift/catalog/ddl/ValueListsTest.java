package io.github.migrationdrift.catalog.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.testing.SharedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueListsTest {
    private static final JdbcTarget DATABASE = SharedPostgres.createDatabase();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            varchar(9) | x in ('WEB', 'SHOP')                     | (x in ('WEB', 'SHOP'))
            varchar(9) | x::text = any (array['A'::varchar::text, 'B'::varchar::text]) | (x in ('A', 'B'))
            varchar(9) | x not in ('it''s', 'a, b')               | (x not in ('it''s', 'a, b'))
            text       | x in ('WEB', 'SHOP')                     | (x in ('WEB', 'SHOP'))
            text       | x = any (array['A', 'B'])                | (x in ('A', 'B'))
            char(3)    | x in ('A', 'B')                          | (x in ('A', 'B'))
            smallint   | x in (0, 2)                              | (x in (0, 2))
            integer    | x in (-1, 2)                             | (x in (-1, 2))
            bigint     | x in (-1, 2)                             | (x in (-1, 2))
            numeric    | x in (0.5, 2, -1)                        | (x in (0.5, 2, -1))
            varchar(9) | x is null or x in ('A', 'B')             | ((x IS NULL) OR (x in ('A', 'B')))
            text       | x in ('A', 'B') and x not in ('C', 'D')  | ((x in ('A', 'B')) AND (x not in ('C', 'D')))
            """)
    void areWrittenAsPeopleWriteThem(String type, String condition, String written) throws SQLException {
        CheckConstraint check = check(type, condition);

        assertThat(Ddl.condition(check)).isEqualTo(written);
        assertThat(Ddl.condition(check(type, written))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x::text = any (array['A', 'B'])",
                "x::varchar = any (array['A', y])",
                "x::text <> '(y = ANY (ARRAY[1, 2]))'",
                "x::text = E'a\\\\b' or x::text = any (array['A', E'a\\\\b'])",
                "x::uuid = any (array['00000000-0000-0000-0000-000000000001'::uuid])"
            })
    void areLeftWhereAnotherFormIsStoredForAReason(String condition) throws SQLException {
        CheckConstraint check = check("char(40), y varchar(9)", condition);

        assertThat(Ddl.condition(check)).isEqualTo(Parentheses.around(check.expression()));
    }

    private static CheckConstraint check(String type, String condition) throws SQLException {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists page");
            statement.execute("create table page (x " + type + ", constraint wanted check (" + condition + "))");
            return CatalogReader.read(connection).tables().get(0).checks().get(0);
        }
    }
}
