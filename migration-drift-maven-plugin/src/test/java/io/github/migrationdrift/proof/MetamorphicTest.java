package io.github.migrationdrift.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.migrationdrift.postgres.PostgresBinaries;
import io.github.migrationdrift.postgres.PostgresVersion;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MetamorphicTest {
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
    }

    @TestFactory
    Stream<DynamicTest> ownDdlDoesNotDrift() {
        return compiled.shapes().stream()
                .map(shape -> dynamicTest(shape.name(), () -> {
                    try (MigratedShape migrated = bench.migrate(shape)) {
                        assertThat(migrated.drifts()).isEmpty();
                    }
                }));
    }
}
