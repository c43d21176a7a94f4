package io.github.migrationdrift.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.check.ComparedSchema;
import io.github.migrationdrift.postgres.binaries.PostgresVersion;
import io.github.migrationdrift.repair.RepairProof;
import io.github.migrationdrift.testing.SharedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What a mutation spoils, the repairs of its drifts put right, on tables with rows and on some PostgreSQL. Where they do
 * not, {@code repairs/mutations.txt} says why; a line there that is not needed fails.
 */
@EnabledIfSystemProperty(named = HibernateMatrix.DIRECTORY, matches = ".+")
@Execution(ExecutionMode.CONCURRENT)
class MutationRepairMatrixTest {
    private static final List<ListedFault> LISTED =
            ListedFault.read(Path.of("src/test/resources/repairs/mutations.txt"));

    private static final Map<String, AtomicInteger> COUNTS = Collections.synchronizedMap(new TreeMap<>());

    private static final Set<ListedFault> SEEN = ConcurrentHashMap.newKeySet();
    private static final Set<String> TRIED = ConcurrentHashMap.newKeySet();

    private static MatrixBenches benches;

    @BeforeAll
    static void open() throws IOException {
        benches = MatrixBenches.open();
    }

    @AfterAll
    static void close() throws IOException {
        benches.close();
        String table = COUNTS.entrySet().stream()
                .map(count -> "| " + count.getKey() + " | " + count.getValue() + " |\n")
                .collect(Collectors.joining("", "| PostgreSQL | faults | mutations |\n|---|---|---:|\n", ""));
        Files.writeString(Path.of("target/mutation-repairs.md"), table);
        assertThat(LISTED.stream().filter(listed -> TRIED.contains(listed.operator()) && !SEEN.contains(listed)))
                .as("listed, but repaired")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> shapes() {
        return benches.shapes(MutationRepairMatrixTest::unexpected);
    }

    private static List<String> unexpected(MappingShape shape, PostgresVersion version, ProofBench bench)
            throws Exception {
        List<String> unexpected = new ArrayList<>();
        try (MigratedShape migrated = bench.migrate(shape)) {
            MutationChoice choice = MutationChoice.forRepairs(version.major());
            for (Mutation mutation : choice.of(shape, migrated.schema(migrated.database()))) {
                List<String> faults = faults(bench, migrated, mutation);
                TRIED.add(mutation.operator());
                COUNTS.computeIfAbsent(
                                version.major() + " | " + (faults.isEmpty() ? "none" : "listed or new"),
                                count -> new AtomicInteger())
                        .incrementAndGet();
                for (String fault : faults) {
                    if (!expected(mutation, fault)) {
                        unexpected.add(mutation + ": " + fault);
                    }
                }
            }
        }
        return unexpected;
    }

    private static boolean expected(Mutation mutation, String fault) {
        for (ListedFault listed : LISTED) {
            if (listed.operator().equals(mutation.operator()) && fault.startsWith(listed.fault())) {
                SEEN.add(listed);
                return true;
            }
        }
        return false;
    }

    /** None either where PostgreSQL does not let the schema be changed so. */
    private static List<String> faults(ProofBench bench, MigratedShape migrated, Mutation mutation) throws Exception {
        JdbcTarget changed = bench.copy(migrated.database());
        try {
            SharedPostgres.execute(changed, mutation.sql());
        } catch (IllegalStateException e) {
            bench.drop(changed);
            return List.of();
        }
        ComparedSchema compared = migrated.compared();
        List<String> faults = RepairProof.faultsIn(
                changed, compared.entities(), compared.drifts(changed), Set.of(), compared::drifts);
        bench.drop(changed);
        return faults;
    }
}
