package io.github.migrationdrift.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class DriftFreeTest {
    private static final String SCRIPTS = "target/drift-free";

    /** Gets a file for each time that the migrations run. */
    @TempDir
    private Path runs;

    @BeforeEach
    void countRuns() throws IOException {
        Files.createDirectories(Path.of(SCRIPTS));
        Files.writeString(
                Path.of(SCRIPTS, "V1__init.sql"),
                "do $$ begin execute format('copy (select 1) to %L', '" + runs
                        + "/' || gen_random_uuid()); end $$;\ncreate table other (id bigint);\n");
    }

    @Test
    void theTestsRunWhereNothingDiffers() {
        EngineExecutionResults results = run(Clean.class);

        results.testEvents().assertStatistics(counts -> counts.succeeded(1));
        results.containerEvents().assertStatistics(counts -> counts.failed(0));
    }

    @Test
    void theClassFailsWithWhatDiffersAndItIsCheckedOnceForAllClasses() throws IOException {
        run(Drifting.class);
        long once = countedRuns();
        EngineExecutionResults results = run(Drifting.class, DriftingToo.class);

        assertThat(once).isPositive();
        assertThat(countedRuns()).isEqualTo(2 * once);
        results.testEvents().assertStatistics(counts -> counts.started(0));
        results.containerEvents()
                .assertThatEvents()
                .haveExactly(
                        2,
                        event(finishedWithFailure(
                                instanceOf(AssertionError.class),
                                message(text -> text.startsWith("Schema drift: ")
                                        && text.contains("sequence.missing  public.book_seq")))));
    }

    private static EngineExecutionResults run(Class<?>... classes) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(
                        Stream.of(classes).map(DiscoverySelectors::selectClass).toArray(DiscoverySelector[]::new))
                .configurationParameter("junit.jupiter.conditions.deactivate", "*")
                .execute();
    }

    private long countedRuns() throws IOException {
        try (Stream<Path> files = Files.list(runs)) {
            return files.count();
        }
    }

    @DriftFree(
            packages = "io.github.migrationdrift.library",
            entityLocations = "target/test-classes",
            locations = "classpath:library/matching")
    static class Clean {
        @Test
        void runs() {
            assertThat(true).isTrue();
        }
    }

    @DriftFree(
            packages = "io.github.migrationdrift.library",
            entityLocations = "target/test-classes",
            locations = "filesystem:" + SCRIPTS)
    static class Drifting {
        @Test
        void doesNotRun() {
            throw new IllegalStateException();
        }
    }

    @DriftFree(
            packages = "io.github.migrationdrift.library",
            entityLocations = "target/test-classes",
            locations = "filesystem:" + SCRIPTS)
    static class DriftingToo {
        @Test
        void doesNotRun() {
            throw new IllegalStateException();
        }
    }
}
