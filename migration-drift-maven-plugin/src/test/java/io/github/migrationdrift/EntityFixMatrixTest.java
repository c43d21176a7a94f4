package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.migrationdrift.proof.HibernateMatrix;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every drift of every case is ended by an edit of its entities, which is proved, or is left to an author and listed with
 * the reason. A line that is not needed fails its case. Counts are left in {@code target/entity-fixes.txt}.
 */
@EnabledIfSystemProperty(named = HibernateMatrix.DIRECTORY, matches = ".+")
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntityFixMatrixTest {
    private final Map<String, EntityFixProof> proofs = new ConcurrentSkipListMap<>();

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return DriftCaseTest.all()
                .filter(drift -> !drift.silent())
                .map(drift -> dynamicTest(drift.name(), () -> {
                    EntityFixProof proof = EntityFixProof.of(drift);
                    proofs.put(drift.name(), proof);
                    assertThat(proof.left()).as("left of %s", drift.name()).isEqualTo(ListedCases.UNFIXED.of(drift));
                    assertThat(proof.byHand().keySet())
                            .as("by hand in %s: %s", drift.name(), proof.byHand())
                            .isEqualTo(ListedCases.BY_HAND.of(drift));
                }));
    }

    @AfterAll
    void tell() throws IOException {
        StringBuilder text = new StringBuilder();
        int fixed = 0;
        int left = 0;
        int byHand = 0;
        for (Map.Entry<String, EntityFixProof> proof : proofs.entrySet()) {
            fixed += proof.getValue().fixed().size();
            left += proof.getValue().left().size();
            byHand += proof.getValue().byHand().size();
            for (String line : proof.getValue().left()) {
                text.append("left | " + proof.getKey() + " | " + line + "\n");
            }
            proof.getValue()
                    .byHand()
                    .forEach((line, why) ->
                            text.append("by hand | " + proof.getKey() + " | " + line + " | " + why + "\n"));
        }
        text.append("fixed " + fixed + ", left " + left + ", by hand " + byHand + "\n");
        Files.writeString(Path.of("target/entity-fixes.txt"), text, StandardCharsets.UTF_8);
    }
}
