package io.github.migrationdrift.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import io.github.migrationdrift.mapping.MappedColumn.Hull;
import io.github.migrationdrift.mapping.MappedColumn.Writing;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.MappedTable.Role;
import io.github.migrationdrift.mapping.Mapping;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The cases show the rest. */
class NonNullAttributesTest {
    private static final ObjectName PHONES = new ObjectName("public", "customer_phones");

    @Test
    void marksNoElementsOfACollectionThatIsNeverNull() {
        MappedColumn element = new MappedColumn(
                PHONES,
                "phones",
                "Customer",
                "phones",
                "Customer",
                "phones",
                "java.lang.String",
                false,
                Writing.ON_INSERT,
                Set.of(),
                List.of());
        NonNullAttributes attributes = new NonNullAttributes(Set.of("Customer#phones"));

        assertThat(mark(attributes, Role.COLLECTION, element)).isEmpty();
        assertThat(mark(attributes, Role.ENTITY, element)).containsExactly(Explicit.NEVER_NULL);
    }

    @Test
    void marksPrimitivesAndKeepsWhatMayBeNullAroundThem() {
        NonNullAttributes none = NonNullAttributes.NONE;
        MappedColumn embedded = primitive("range.level").within(List.of(new Hull("range", "Gauge#range")));

        assertThat(mark(none, Role.ENTITY, primitive("level"))).containsExactly(Explicit.NEVER_NULL);
        assertThat(marked(none, Role.ENTITY, embedded).hulls()).isEqualTo(embedded.hulls());
        assertThat(marked(new NonNullAttributes(Set.of("Gauge#range")), Role.ENTITY, embedded)
                        .hulls())
                .isEmpty();
    }

    private static MappedColumn primitive(String attribute) {
        return new MappedColumn(
                new ObjectName("public", "gauge"),
                "level",
                "Gauge",
                attribute,
                "Range",
                "level",
                "int",
                true,
                Writing.ON_INSERT,
                Set.of(),
                List.of());
    }

    private static Set<Explicit> mark(NonNullAttributes attributes, Role role, MappedColumn column) {
        return marked(attributes, role, column).explicit();
    }

    private static MappedColumn marked(NonNullAttributes attributes, Role role, MappedColumn column) {
        Mapping mapping = new Mapping(
                List.of("Customer"),
                List.of(new MappedTable(PHONES, role, "Customer", "phones")),
                List.of(column),
                List.of(),
                List.of());
        return attributes.mark(mapping).columns().get(0);
    }
}
