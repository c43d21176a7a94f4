package io.github.migrationdrift.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.migrationdrift.postgres.binaries.PostgresVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A bench for each PostgreSQL of the matrix, with the newest Hibernate. */
final class MatrixBenches implements AutoCloseable {
    private final CompiledShapes compiled;
    private final Map<PostgresVersion, ProofBench> benches = new LinkedHashMap<>();

    private MatrixBenches(CompiledShapes compiled) {
        this.compiled = compiled;
    }

    static MatrixBenches open() throws IOException {
        HibernateMatrix matrix = HibernateMatrix.filled();
        MatrixBenches all = new MatrixBenches(CompiledShapes.with(HibernateRelease.newest()));
        for (PostgresVersion version : matrix.servers()) {
            all.benches.put(version, ProofBench.open(all.compiled, matrix.binaries(), version));
        }
        return all;
    }

    /** Finds out what is not as it should be. */
    @FunctionalInterface
    interface Examination {
        List<String> unexpected(MappingShape shape, PostgresVersion version, ProofBench bench) throws Exception;
    }

    /** Each shape on one PostgreSQL, in turn: all of them would take longer than the gate has. */
    Stream<DynamicTest> shapes(Examination examination) {
        List<PostgresVersion> versions = List.copyOf(benches.keySet());
        List<DynamicTest> tests = new ArrayList<>();
        for (MappingShape shape : compiled.shapes()) {
            PostgresVersion version = versions.get(tests.size() % versions.size());
            tests.add(dynamicTest(
                    shape + " on PostgreSQL " + version.major(),
                    () -> assertThat(examination.unexpected(shape, version, benches.get(version)))
                            .isEmpty()));
        }
        return tests.stream();
    }

    @Override
    public void close() throws IOException {
        benches.values().forEach(ProofBench::close);
        compiled.close();
    }
}
