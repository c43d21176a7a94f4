package io.github.migrationdrift.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.testing.SharedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnTypeTest {

    @Test
    void shortensTheNamesOfTypes() {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("character varying(255)", "varchar(255)");
        expected.put("varchar", "varchar");
        expected.put("varchar(255)[]", "varchar(255)[]");
        expected.put("char", "char(1)");
        expected.put("char(3)[]", "char(3)[]");
        expected.put("bpchar", "bpchar");
        expected.put("\"char\"", "\"char\"");
        expected.put("bit varying(8)", "varbit(8)");
        expected.put("timestamp", "timestamp");
        expected.put("timestamp(3)", "timestamp(3)");
        expected.put("timestamp with time zone", "timestamptz");
        expected.put("timestamp(0) with time zone[]", "timestamptz(0)[]");
        expected.put("time(6)", "time(6)");
        expected.put("time with time zone", "timetz");
        expected.put("interval day to second(3)", "interval day to second(3)");
        expected.put("decimal(19, 2)", "numeric(19,2)");
        expected.put("numeric", "numeric");
        expected.put("int", "integer");
        expected.put("int8", "bigint");
        expected.put("bool", "boolean");
        expected.put("float", "double precision");
        expected.put("mood", "mood");
        expected.put("mood[]", "mood[]");
        expected.put("\"Odd\"", "\"Odd\"");
        expected.put("shop.isbn", "shop.isbn");

        assertThat(types(expected.keySet().toArray(String[]::new)))
                .extracting(ColumnType::shortDefinition)
                .containsExactlyElementsOf(expected.values());
    }

    @Test
    void aForeignKeyComparesNumbersWithNumbersAndTextWithText() {
        List<ColumnType> types = types("int", "bigint", "varchar(3)", "text", "uuid", "bigint[]", "int[]");

        assertThat(types.get(0).canReference(types.get(1))).isTrue();
        assertThat(types.get(2).canReference(types.get(3))).isTrue();
        assertThat(types.get(4).canReference(types.get(4))).isTrue();
        assertThat(types.get(0).canReference(types.get(3))).isFalse();
        assertThat(types.get(4).canReference(types.get(3))).isFalse();
        assertThat(types.get(1).canReference(types.get(5))).isFalse();
        assertThat(types.get(5).canReference(types.get(1))).isFalse();
        assertThat(types.get(5).canReference(types.get(5))).isTrue();
        assertThat(types.get(6).canReference(types.get(5))).isFalse();
    }

    @Test
    void lengthIsThatOfCharacterAndBitStrings() {
        assertThat(types(
                        "varchar(255)", "varchar", "char", "varchar(7)[]", "bit(8)", "varbit(9)", "text", "numeric(9)"))
                .extracting(ColumnType::length)
                .containsExactly(
                        OptionalInt.of(255),
                        OptionalInt.empty(),
                        OptionalInt.of(1),
                        OptionalInt.of(7),
                        OptionalInt.of(8),
                        OptionalInt.of(9),
                        OptionalInt.empty(),
                        OptionalInt.empty());
    }

    @Test
    void precisionAndScaleAreThoseOfNumeric() {
        Iterable<ColumnType> types = types("numeric(19, 2)", "numeric(1000, 1000)", "numeric(5)", "numeric", "int");

        assertThat(types)
                .extracting(ColumnType::precision)
                .containsExactly(
                        OptionalInt.of(19),
                        OptionalInt.of(1000),
                        OptionalInt.of(5),
                        OptionalInt.empty(),
                        OptionalInt.empty());
        assertThat(types)
                .extracting(ColumnType::scale)
                .containsExactly(
                        OptionalInt.of(2),
                        OptionalInt.of(1000),
                        OptionalInt.of(0),
                        OptionalInt.empty(),
                        OptionalInt.empty());
    }

    @Test
    void aScaleMayBeNegative() {
        ColumnType thousands = new ColumnType(
                new ObjectName("pg_catalog", "numeric"),
                ColumnType.Kind.BASE,
                ((5 << 16) | (-3 & 0x7ff)) + 4,
                0,
                "numeric(5,-3)",
                Optional.empty());

        assertThat(thousands.precision()).hasValue(5);
        assertThat(thousands.scale()).hasValue(-3);
    }

    @Test
    void timePrecisionIsSixUnlessSet() {
        assertThat(types("timestamp", "timestamptz(3)", "time(0)", "interval", "interval(2)", "interval day", "date"))
                .extracting(ColumnType::timePrecision)
                .containsExactly(
                        OptionalInt.of(6),
                        OptionalInt.of(3),
                        OptionalInt.of(0),
                        OptionalInt.of(6),
                        OptionalInt.of(2),
                        OptionalInt.of(6),
                        OptionalInt.empty());
    }

    private static List<ColumnType> types(String... definitions) {
        JdbcTarget database = SharedPostgres.createDatabase();
        String columns = IntStream.range(0, definitions.length)
                .mapToObj(i -> "c" + i + " " + definitions[i])
                .collect(Collectors.joining(", "));
        SharedPostgres.execute(database, """
                create schema shop;
                create domain shop.isbn as varchar(13);
                create type mood as enum ('sad');
                create type "Odd" as enum ('odd');
                create table t (%s)
                """.formatted(columns));
        try (Connection connection = database.connect()) {
            return CatalogReader.read(connection).tables().get(0).columns().stream()
                    .map(Column::type)
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
