package io.github.migrationdrift.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.migrationdrift.postgres.binaries.PostgresBinaries;
import io.github.migrationdrift.postgres.binaries.PostgresVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Hibernate's own DDL as the migration: nothing drifts, and then each single change does, exactly once. */
@EnabledIfSystemProperty(named = HibernateMatrix.DIRECTORY, matches = ".+")
@Execution(ExecutionMode.CONCURRENT)
class MutationMatrixTest {
    private static final MutationChoice CHOICE = MutationChoice.configured();
    private static final MutationTally TALLY = new MutationTally();

    private static CompiledShapes compiled;
    private static ProofBench bench;

    @BeforeAll
    static void open() throws IOException {
        compiled = CompiledShapes.with(HibernateRelease.newest());
        bench = ProofBench.open(compiled, PostgresBinaries.onClassPath(), PostgresVersion.DEFAULT);
    }

    @AfterAll
    static void close() throws IOException {
        bench.close();
        compiled.close();
        TALLY.write(Path.of("target/mutation-proof.md"), CHOICE);
    }

    @TestFactory
    Stream<DynamicTest> shapes() {
        return compiled.shapes().stream()
                .map(shape -> dynamicTest(shape.name(), () -> {
                    try (MigratedShape migrated = bench.migrate(shape)) {
                        assertThat(migrated.drifts()).as("without a change").isEmpty();
                        try (MutatedShape mutated = new MutatedShape(migrated)) {
                            assertThat(mutated.wrong(CHOICE, TALLY))
                                    .as("mutations with seed %d", CHOICE.seed())
                                    .isEmpty();
                        }
                    }
                }));
    }
}
