package io.github.migrationdrift;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationdrift.check.RoundTrip;
import io.github.migrationdrift.runtime.Application;
import io.github.migrationdrift.runtime.ConsequenceProof;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.MappingException;

/** What is shown of a case besides its findings and their repairs, and takes as long as they do. */
final class LongCaseProofs {
    /** Cases in which no attempt can show what the drifts say, and why. */
    private static final Map<String, String> UNPROVED = Map.ofEntries(
            entry("column.missing/in-a-relation-of-postgresql", "PostgreSQL has its relations in both databases"),
            entry("foreign-key.match/full", "no association is written with a part of its key"),
            entry("primary-key.columns/without-overlaps", "no attribute of the entity makes a range that overlaps"),
            entry("foreign-key.missing/silent-association-to-a-view", "the view is there to be read and refuses rows"),
            entry("column.generated/computed-and-only-read", "what PostgreSQL computes overflows with a huge price"),
            entry("sequence.range/told-by-the-column-that-owns-it", "Hibernate numbers the rows, and would take days"),
            entry("enum.values/domain-that-the-definition-names", "the domain refuses it in both databases"),
            entry("ddl.refused/column-that-no-migration-makes", "the column can be made in no database"),
            entry("ddl.refused/user-type-without-name-or-column", "the column is in neither database"),
            entry("check.different/null-told-by-the-nullability", "a check over coalesce refuses NULL as well"),
            entry("column.type/array-for-a-single-value", "another column of the table refuses every insert"),
            entry("column.length/written-by-sql-of-its-own", "what the entity's own SQL makes of values is not tried"),
            entry(
                    "column.precision/written-by-sql-of-its-own",
                    "what the entity's own SQL makes of values is not tried"),
            entry("column.type/domain-over-another-type", "no value is tried that the domain refuses"),
            entry("table.missing/two-that-refer-to-each-other", "the repair of a table brings the type along"),
            entry("column.type/only-read-from-a-view", "nothing is inserted below the view"),
            entry("exclusion.extra/no-double-booking", "the entity stores no ranges"),
            entry("exclusion.extra/unique-without-overlaps", "the entity stores no ranges"),
            entry("exclusion.missing/declared-beside-a-column", "the entity stores no ranges"),
            entry("foreign-key.extra/told-by-the-renamed-table", "no repair takes the foreign key to the new table"),
            entry("unique.missing/exclusion-of-some-equals", "no attempt makes one of the rows that it holds for"),
            entry("unique.missing/expression-index-instead", "the other index refuses equal values as well"),
            entry("unique.missing/no-overlaps-instead", "the entity stores no ranges"),
            entry("unique.missing/only-on-a-partition", "no attempt makes rows for its partitions"),
            entry("table.missing/collection-of-an-embeddable", "the elements cannot be stored that are to be loaded"),
            entry(
                    "enum-type.labels/constant-missing-in-a-named-type",
                    "only a driver that does not name the type of strings can write it"),
            entry(
                    "enum-type.labels/constants-in-the-schema-of-the-type",
                    "only a driver that does not name the type of strings can write it"),
            entry(
                    "enum-type.labels/native-type-of-another-name",
                    "only a driver that does not name the type of strings can write it"));

    private LongCaseProofs() {}

    /**
     * What drifts say about run time is so; and the migrated schema, read, created again and read once more, is the same. To
     * be done last, for the database is another one then.
     */
    static void hold(DriftCase drift, DriftCase.Compared compared) throws Exception {
        assertThat(contradictions(drift, compared)).as(drift.name()).isEmpty();
        RoundTrip.assertEqual(compared.migrated());
    }

    /** What drifts say about run time, held against Hibernate. */
    private static List<String> contradictions(DriftCase drift, DriftCase.Compared compared) throws Exception {
        if (compared.drifts().isEmpty() || UNPROVED.containsKey(drift.name())) {
            return List.of();
        }
        List<Class<?>> classes = new ArrayList<>();
        for (String name : compared.classes()) {
            classes.add(Class.forName(name, true, Thread.currentThread().getContextClassLoader()));
        }
        Map<String, String> properties = drift.properties("hibernate.properties");
        if (compared.drifts().stream()
                .anyMatch(found -> found.consequence().startsWith("the application does not start"))) {
            assertThatThrownBy(() -> Application.start(compared.migrated(), classes, properties))
                    .isInstanceOf(MappingException.class)
                    .hasMessageContaining("increment size");
        }
        try (Application rehearsal = Application.start(compared.expected(), classes, properties);
                Application application = Application.start(compared.expected(), classes, properties)) {
            return new ConsequenceProof(
                            rehearsal, application, compared.migrated(), compared.expected(), compared.drifts())
                    .contradictions();
        }
    }
}
