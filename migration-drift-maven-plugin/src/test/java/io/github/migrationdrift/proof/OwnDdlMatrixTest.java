package io.github.migrationdrift.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.migrationdrift.postgres.binaries.PostgresVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Hibernate's own DDL as the migration drifts with no Hibernate on no PostgreSQL: each of them on one in turn, on those
 * that {@code -Dcombination=…} is a part of the names of, or on all with {@code -Dcombination=Hibernate}.
 */
@EnabledIfSystemProperty(named = HibernateMatrix.DIRECTORY, matches = ".+")
class OwnDdlMatrixTest {
    private static final int AT_ONCE = 3;
    private static final int FEWEST_SHAPES = 60;
    private static final Map<String, String> COUNTS = Collections.synchronizedMap(new TreeMap<>());

    @TestFactory
    Stream<DynamicTest> combinations() {
        HibernateMatrix matrix = HibernateMatrix.filled();
        String wanted = System.getProperty("combination", "");
        List<HibernateRelease> releases = matrix.releases();
        List<PostgresVersion> servers = matrix.servers();
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < releases.size(); i++) {
            for (int j = 0; j < servers.size(); j++) {
                HibernateRelease release = releases.get(i);
                PostgresVersion server = servers.get(j);
                String name = "Hibernate " + release + " on PostgreSQL " + server;
                // The gate has an hour: each Hibernate on one of them.
                boolean chosen = wanted.isEmpty() ? (i + j) % servers.size() == 0 : name.contains(wanted);
                if (chosen) {
                    tests.add(dynamicTest(name, () -> check(matrix, release, server)));
                }
            }
        }
        return tests.stream();
    }

    @AfterAll
    static void write() throws IOException {
        String table = COUNTS.entrySet().stream()
                .map(entry -> "| " + entry.getKey() + " | " + entry.getValue() + " |\n")
                .collect(Collectors.joining("", "| combination | shapes | drifts |\n|---|---:|---:|\n", ""));
        Files.writeString(Path.of("target/metamorphic-proof.md"), table);
    }

    private static void check(HibernateMatrix matrix, HibernateRelease release, PostgresVersion server)
            throws Exception {
        try (CompiledShapes compiled = CompiledShapes.with(release);
                ProofBench bench = ProofBench.open(compiled, matrix.binaries(), server)) {
            List<String> drifts = drifts(bench, compiled.shapes());
            COUNTS.put(release + " on " + server, compiled.shapes().size() + " | " + drifts.size());
            assertThat(drifts).isEmpty();
            assertThat(compiled.shapes()).hasSizeGreaterThanOrEqualTo(FEWEST_SHAPES);
        }
    }

    private static List<String> drifts(ProofBench bench, List<MappingShape> shapes) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<List<String>>> pending = new ArrayList<>();
            shapes.forEach(shape -> pending.add(executor.submit(() -> drifts(bench, shape))));
            List<String> drifts = new ArrayList<>();
            for (Future<List<String>> future : pending) {
                drifts.addAll(future.get());
            }
            return drifts;
        } finally {
            executor.shutdown();
        }
    }

    private static List<String> drifts(ProofBench bench, MappingShape shape) throws Exception {
        try (MigratedShape migrated = bench.migrate(shape)) {
            return migrated.drifts().stream()
                    .map(drift ->
                            shape + ": " + drift.code() + " " + drift.location().path() + " " + drift.message())
                    .toList();
        } catch (RuntimeException e) {
            return List.of(shape + ": " + e.getMessage());
        }
    }
}
