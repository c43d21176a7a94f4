package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs every directory below {@code src/test/resources/cases}; see {@link DriftCase} for what one holds. Each migrated
 * schema is also read, created again and read once more.
 */
@Execution(ExecutionMode.CONCURRENT)
class DriftCaseTest {
    static final Path CASES = Path.of("src/test/resources/cases");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return all().map(drift -> dynamicTest(
                drift.name(),
                () -> assertThat(drift.findings(RoundTrip::assertEqual))
                        .as(drift.name())
                        .containsExactlyInAnyOrderElementsOf(drift.expected())));
    }

    /** Cases whose path holds {@code -Dcase=…}; without that, all. */
    static Stream<DriftCase> all() throws IOException {
        String wanted = System.getProperty("case", "");
        try (Stream<Path> files = Files.walk(CASES)) {
            return files
                    .filter(file -> file.endsWith("findings.txt"))
                    .map(file -> DriftCase.in(CASES, file.getParent()))
                    .filter(drift -> drift.name().contains(wanted))
                    .sorted((first, second) -> first.name().compareTo(second.name()))
                    .toList()
                    .stream();
        }
    }
}
