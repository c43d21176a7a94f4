package io.github.migrationdrift;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.migrationdrift.check.RoundTrip;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.recorded.RecordedComparison;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.RepairProof;
import io.github.migrationdrift.runtime.Application;
import io.github.migrationdrift.runtime.ConsequenceProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.MappingException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs every directory below {@code src/test/resources/cases}; see {@link DriftCase} for what one holds. Each migrated
 * schema is also read, created again and read once more. Where the cases are recorded for the mutation tests, the proofs
 * are left to the build.
 */
@Execution(ExecutionMode.CONCURRENT)
class DriftCaseTest {
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

    static final Path CASES = Path.of("src/test/resources/cases");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return all().map(drift -> dynamicTest(
                drift.name(),
                () -> drift.examine(compared -> {
                    assertThat(drift.findings(compared.drifts()))
                            .as(drift.name())
                            .containsExactlyInAnyOrderElementsOf(drift.expected());
                    assertHints(drift, compared.drifts());
                    assertThat(compared.drifts()).as(drift.name()).allSatisfy(DriftCaseTest::saysAll);
                    assertThat(compared.drifts().stream().map(Drift::fingerprint))
                            .as("fingerprints of %s", drift.name())
                            .doesNotHaveDuplicates();
                    SaidWords.check(drift.directory().resolve("said.txt"), compared.drifts());
                    if (!RecordedComparison.WANTED) {
                        assertThat(contradictions(drift, compared))
                                .as(drift.name())
                                .isEmpty();
                        assertThat(RepairProof.faults(
                                        compared.migrated(),
                                        compared.expected(),
                                        compared.drifts(),
                                        ListedCases.REVEALED.of(drift),
                                        compared.again()))
                                .as("repairs of %s", drift.name())
                                .isEmpty();
                        RoundTrip.assertEqual(compared.migrated());
                    }
                    return compared;
                })));
    }

    private static void assertHints(DriftCase drift, List<Drift> drifts) throws IOException {
        if (drift.hints().isPresent()) {
            assertThat(drifts.stream().flatMap(found -> found.hint().stream()))
                    .as("hints of %s", drift.name())
                    .containsExactlyInAnyOrderElementsOf(drift.hints().get());
        }
    }

    private static void saysAll(Drift drift) {
        boolean quotesPostgres = drift.code().equals("ddl.refused");
        assertThat(drift.message())
                .endsWith(quotesPostgres ? "" : ".")
                .doesNotContain("null,")
                .hasSizeGreaterThan(10);
        assertThat(drift.consequence()).isNotBlank();
        assertThat(drift.entitiesDefinition().or(drift::migrationsDefinition))
                .hasValueSatisfying(definition -> assertThat(definition).isNotBlank());
        assertThat(drift.repair() instanceof Repair.Author
                        || !drift.repair().statements().isEmpty())
                .as("a repair of %s", drift)
                .isTrue();
        assertThat(drift.repair().toString()).doesNotContain("would have to run before");
        assertThat(drift.repair().statements())
                .allSatisfy(sql -> assertThat(sql).isNotBlank().doesNotEndWith(";"));
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

    /** Cases in whose path the regular expression {@code -Dcase=…} is found; without that, all. */
    static Stream<DriftCase> all() throws IOException {
        Pattern wanted = Pattern.compile(System.getProperty("case", ""));
        try (Stream<Path> files = Files.walk(CASES)) {
            return files
                    .filter(file -> file.endsWith("findings.txt"))
                    .map(file -> DriftCase.in(CASES, file.getParent()))
                    .filter(drift -> wanted.matcher(drift.name()).find())
                    .sorted((first, second) -> first.name().compareTo(second.name()))
                    .toList()
                    .stream();
        }
    }
}
