package io.github.migrationdrift.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case without PostgreSQL, for the mutation tests: they run the rules some thousand times. Not a test of the build,
 * which runs the cases themselves; with {@code -Pmutation} it records them on the way. Each is a test of its own, so that
 * a mutant meets only those that reach it, and is read anew, so that no mutant leaves its mark on the next one.
 */
class RecordedCases {

    @TestFactory
    Stream<DynamicTest> sayTheSameAgain() throws IOException {
        List<Path> files = files();
        assertThat(files).as("recorded by DriftCaseTest").hasSizeGreaterThan(200);
        return files.stream()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    RecordedComparison recorded = RecordedComparison.read(file);
                    assertThat(recorded.replayed()).isEqualTo(recorded.drifts());
                }));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(RecordedComparison.DIRECTORY)) {
            return files.sorted().toList();
        }
    }
}
