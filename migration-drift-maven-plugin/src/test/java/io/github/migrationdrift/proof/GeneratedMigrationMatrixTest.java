package io.github.migrationdrift.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.drift.Severity;
import io.github.migrationdrift.postgres.binaries.PostgresVersion;
import io.github.migrationdrift.repair.Staging;
import io.github.migrationdrift.testing.SharedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
 * One generated migration puts right what a mutation spoils, and what five to twenty of them spoil together, on tables with
 * rows and on some PostgreSQL. Where it does not, {@code repairs/generated.txt} says why; a line there that is not needed
 * fails. With {@code -Ddrift.proof.generated=full} all mutations are tried, which takes long.
 */
@EnabledIfSystemProperty(named = HibernateMatrix.DIRECTORY, matches = ".+")
@Execution(ExecutionMode.CONCURRENT)
class GeneratedMigrationMatrixTest {
    private static final boolean FULL =
            System.getProperty("drift.proof.generated", "sample").equals("full");
    private static final int SINGLE = 24;
    private static final int COMBINED = 6;
    private static final int FEWEST = 5;
    private static final int MOST = 20;

    private static final List<ListedFault> LISTED =
            ListedFault.read(Path.of("src/test/resources/repairs/generated.txt"));
    private static final Map<String, AtomicInteger> COUNTS = Collections.synchronizedMap(new TreeMap<>());
    private static final Set<ListedFault> SEEN = ConcurrentHashMap.newKeySet();

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
                .collect(Collectors.joining("", "| PostgreSQL | what | outcome | count |\n|---|---|---|---:|\n", ""));
        Files.writeString(Path.of("target/generated-migrations.md"), table);
        if (FULL) {
            assertThat(LISTED.stream().filter(listed -> !SEEN.contains(listed)))
                    .as("listed, but closed")
                    .isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> shapes() {
        return benches.shapes(GeneratedMigrationMatrixTest::unexpected);
    }

    private static List<String> unexpected(MappingShape shape, PostgresVersion version, ProofBench bench)
            throws Exception {
        List<String> unexpected = new ArrayList<>();
        try (MigratedShape migrated = bench.migrate(shape)) {
            MutationChoice choice =
                    new MutationChoice(MutationChoice.configuredSeed() + 31L * version.major(), 3, Integer.MAX_VALUE);
            List<Mutation> mutations = choice.of(shape, migrated.schema(migrated.database()));
            // A sample has one migration of each mapping, for one change or for several.
            boolean combines = Math.floorMod(shape.name().hashCode(), 2) == 0;
            int single = FULL ? SINGLE : combines ? 0 : 1;
            int combined = FULL ? COMBINED : combines ? 1 : 0;
            for (Mutation mutation : mutations.subList(0, Math.min(single, mutations.size()))) {
                unexpected.addAll(unexpected(bench, migrated, "one mutation", List.of(mutation)));
            }
            Random random =
                    new Random(MutationChoice.configuredSeed() + shape.name().hashCode());
            for (int i = 0; i < combined && mutations.size() >= FEWEST; i++) {
                Collections.shuffle(mutations, random);
                int size = Math.min(mutations.size(), FEWEST + random.nextInt(MOST - FEWEST + 1));
                unexpected.addAll(unexpected(bench, migrated, "combined", List.copyOf(mutations.subList(0, size))));
            }
        }
        return unexpected;
    }

    private static List<String> unexpected(
            ProofBench bench, MigratedShape migrated, String kind, List<Mutation> mutations) throws Exception {
        JdbcTarget changed = bench.copy(migrated.database());
        List<Mutation> done = new ArrayList<>();
        for (Mutation mutation : mutations) {
            if (applied(changed, mutation)) {
                done.add(mutation);
            }
        }
        GeneratedRepair repair = GeneratedRepair.of(changed, migrated.compared(), Severity.INFO, Staging.STAGED);
        bench.drop(changed);
        List<String> unexpected = new ArrayList<>();
        for (String fault : repair.faults()) {
            if (!isListed(done, fault)) {
                unexpected.add(done + ": " + fault);
            }
        }
        String outcome = !repair.faults().isEmpty()
                ? "listed or new"
                : repair.byHand() > 0 ? "by hand" : repair.offered() > 0 ? "closed by what is offered" : "closed";
        COUNTS.computeIfAbsent(
                        migrated.compared().entities().serverMajor() + " | " + kind + " | " + outcome,
                        count -> new AtomicInteger())
                .incrementAndGet();
        return unexpected;
    }

    private static boolean applied(JdbcTarget database, Mutation mutation) {
        try {
            SharedPostgres.execute(database, mutation.sql());
            return true;
        } catch (IllegalStateException e) {
            // PostgreSQL does not let the schema be changed so, or not after the others.
            return false;
        }
    }

    private static boolean isListed(List<Mutation> mutations, String fault) {
        for (ListedFault listed : LISTED) {
            boolean ofOperator =
                    mutations.stream().anyMatch(mutation -> mutation.operator().equals(listed.operator()));
            if (ofOperator && fault.startsWith(listed.fault())) {
                SEEN.add(listed);
                return true;
            }
        }
        return false;
    }
}
