package io.github.migrationdrift.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeRelationTest {
    @ParameterizedTest
    @CsvSource({
        "public, vector, 3, 3, SAME",
        "public, vector, -1, -1, SAME",
        "public, vector, 3, 1536, OTHER",
        "public, vector, 3, -1, UNBOUNDED",
        "public, vector, -1, 3, BOUNDED",
        "pg_catalog, varchar, 104, 259, SAME"
    })
    void knowsWhatATypeIsLimitedTo(String schema, String name, int entities, int migrations, TypeRelation expected) {
        assertThat(TypeRelation.of(type(schema, name, entities), type(schema, name, migrations)))
                .isEqualTo(expected);
    }

    private static ColumnType type(String schema, String name, int modifier) {
        return new ColumnType(new ObjectName(schema, name), ColumnType.Kind.BASE, modifier, 0, name, Optional.empty());
    }
}
