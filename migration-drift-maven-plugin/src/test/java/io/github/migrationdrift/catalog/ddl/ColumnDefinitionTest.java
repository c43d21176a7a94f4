package io.github.migrationdrift.catalog.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Column.Identity;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.testing.Columns;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A definition is as short as it can be while PostgreSQL makes the same of it. */
class ColumnDefinitionTest {
    private static final ObjectName BOOK = new ObjectName("public", "book");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            integer              | book_c_seq | integer | 1 | serial
            bigint               | book_c_seq | bigint  | 1 | bigserial
            smallint             | book_c_seq | smallint| 1 | smallserial
            integer              | numbers    | integer | 1 | integer default nextval('public.numbers'::regclass) not null
            integer              | book_c_seq | bigint  | 1 | integer default nextval('public.book_c_seq'::regclass) not null
            integer              | book_c_seq | integer | 2 | integer default nextval('public.book_c_seq'::regclass) not null
            numeric              | book_c_seq | bigint  | 1 | numeric default nextval('public.book_c_seq'::regclass) not null
            """)
    void isSerialWhereSerialMakesTheSame(
            String type, String sequence, String sequenceType, long increment, String definition) {
        Sequence own = sequence(sequence, sequenceType, increment);
        Column column = column(type, NextValue.of(own.name()), Identity.NONE, own);

        assertThat(new ColumnDefinition(column, Optional.of(own)).sql()).isEqualTo(definition);
        assertThat(new ColumnDefinition(column, Optional.of(own)).numbersItself())
                .isEqualTo(definition.endsWith("serial"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            book_c_seq | 1 | bigint generated always as identity
            book_c_seq | 5 | bigint generated always as identity (increment by 5)
            numbers    | 1 | bigint generated always as identity (sequence name numbers)
            numbers    | 5 | bigint generated always as identity (sequence name numbers increment by 5)
            """)
    void namesTheSequenceOfAnIdentityWherePostgresWouldNot(String sequence, long increment, String definition) {
        Sequence own = sequence(sequence, "bigint", increment);
        Column column = column("bigint", null, Identity.ALWAYS, own);

        assertThat(new ColumnDefinition(column, Optional.of(own)).sql()).isEqualTo(definition);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            character varying(9) | 'x'::character varying | varchar(9) default 'x' not null
            character varying(9) | 'x'::text              | varchar(9) default 'x'::text not null
            character(3)         | 'x'::bpchar            | char(3) default 'x' not null
            text                 | 'x'::bpchar            | text default 'x'::bpchar not null
            text                 | 'it''s'::text          | text default 'it''s' not null
            """)
    void leavesOutTheCastToItsOwnType(String type, String expression, String definition) {
        assertThat(new ColumnDefinition(column(type, expression, Identity.NONE, null), Optional.empty()).sql())
                .isEqualTo(definition);
    }

    private static Sequence sequence(String name, String type, long increment) {
        long most = switch (type) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
        return new Sequence(
                new ObjectName("public", name),
                type,
                1,
                increment,
                1,
                most,
                false,
                1,
                Optional.of(new Sequence.Owner(BOOK, "c", false)));
    }

    private static Column column(
            String type, @Nullable String expression, Identity identity, @Nullable Sequence owned) {
        return new Column(
                "c",
                1,
                Columns.type(type),
                false,
                true,
                Optional.ofNullable(expression),
                identity,
                Optional.empty(),
                false,
                Optional.ofNullable(owned).map(Sequence::name),
                Optional.empty(),
                Optional.empty());
    }
}
