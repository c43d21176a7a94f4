package io.github.migrationdrift.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.policy.RuleMatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictCacheTest {
    private static final String DIGEST = "0".repeat(64);
    private static final KeptVerdict VERDICT = new KeptVerdict(
            Instant.parse("2026-11-30T12:00:00Z").toEpochMilli(),
            List.of(
                    KeptVerdict.Line.info("Ignored: 1 error (café): kept (drift-ignore.yml:1)."),
                    KeptVerdict.Line.warning("The locations hold nothing else."),
                    KeptVerdict.Line.colouredWarning("\u001b[33mcolumn.length\u001b[0m")),
            "No drift: 1 entity (1 table) matches 1 migration on PostgreSQL 18.6.",
            Map.of("drift-report.json", "{}\n", "drift-report.html", "<p>ä</p>"),
            List.of(new RuleMatch(
                    "../drift-ignore.yml:2",
                    "table old_*",
                    "kept",
                    false,
                    List.of(new RuleMatch.Condition("table", false, List.of("old_book", "old_loan"))))));

    @TempDir
    private Path directory;

    private VerdictCache cache;

    @BeforeEach
    void open() {
        cache = new VerdictCache(directory);
    }

    @Test
    void whatIsKeptIsFoundAsItWas() throws Exception {
        assertThat(cache.find(DIGEST)).isEmpty();

        cache.keep(DIGEST, VERDICT);

        assertThat(cache.find(DIGEST)).contains(VERDICT);
        assertThat(cache.find("1".repeat(64))).isEmpty();
    }

    @Test
    void anEntryWithAnyOtherByteIsNone() throws Exception {
        cache.keep(DIGEST, VERDICT);
        Path file = entry();
        byte[] written = Files.readAllBytes(file);

        for (int i = 0; i < written.length; i++) {
            byte[] changed = written.clone();
            changed[i] ^= 1;
            Files.write(file, changed);
            assertThat(cache.find(DIGEST)).as("byte %d", i).isEmpty();
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void anEntryThatWasCutOffIsNone() throws Exception {
        cache.keep(DIGEST, VERDICT);
        Path file = entry();
        byte[] written = Files.readAllBytes(file);

        for (int length = 0; length < written.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(written, length));
            assertThat(cache.find(DIGEST)).as("%d bytes", length).isEmpty();
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void anEntryOfOtherInputsIsNone() throws Exception {
        cache.keep(DIGEST, VERDICT);
        String other = "1".repeat(64);
        Files.copy(entry(), directory.resolve(other + ".verdict"));

        assertThat(cache.find(other)).isEmpty();
        assertThat(cache.find(DIGEST)).contains(VERDICT);
    }

    @Test
    void whatAKillLeftBehindIsNoEntry() throws Exception {
        Files.writeString(directory.resolve(DIGEST + "123.tmp"), "half of it");

        assertThat(cache.find(DIGEST)).isEmpty();
        cache.keep(DIGEST, VERDICT);
        assertThat(cache.find(DIGEST)).contains(VERDICT);
    }

    @Test
    void whatWasNotAskedForLongestMakesWay() throws Exception {
        for (int i = 0; i < 220; i++) {
            Path old = directory.resolve(String.format("%064d.verdict", i));
            Files.writeString(old, "old");
            Files.setLastModifiedTime(old, FileTime.fromMillis(1000L + i));
        }

        cache.keep("f".repeat(64), VERDICT);

        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).hasSize(200);
        }
        assertThat(directory.resolve(String.format("%064d.verdict", 20))).doesNotExist();
        assertThat(directory.resolve(String.format("%064d.verdict", 21))).exists();
        assertThat(cache.find("f".repeat(64))).contains(VERDICT);
    }

    @Test
    void severalBuildsMayKeepTheSameAtOnce() throws Exception {
        ExecutorService builds = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Optional<KeptVerdict>>> work = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                work.add(() -> {
                    cache.keep(DIGEST, VERDICT);
                    return cache.find(DIGEST);
                });
            }
            for (Future<Optional<KeptVerdict>> found : builds.invokeAll(work)) {
                assertThat(found.get()).contains(VERDICT);
            }
        } finally {
            builds.shutdown();
        }
    }

    @Test
    void aVerdictSaysWhenItWasFound() {
        assertThat(VERDICT.unchanged(Instant.parse("2026-11-30T12:03:10Z")))
                .isEqualTo("No drift: 1 entity (1 table) matches 1 migration on PostgreSQL 18.6 (unchanged, checked 3"
                        + " minutes ago; -Ddrift.rerun checks again).");
        assertThat(VERDICT.unchanged(Instant.parse("2026-11-30T12:00:01Z"))).contains("checked 1 second ago");
        assertThat(VERDICT.unchanged(Instant.parse("2026-11-30T14:59:59Z"))).contains("checked 2 hours ago");
        // The clock was set back.
        assertThat(VERDICT.unchanged(Instant.parse("2026-11-30T11:00:00Z"))).contains("checked 0 seconds ago");
    }

    private Path entry() {
        return directory.resolve(DIGEST + ".verdict");
    }
}
