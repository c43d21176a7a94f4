package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.migrationdrift.rewrite.EntityFix;
import io.github.migrationdrift.rewrite.ProposedFix;
import io.github.migrationdrift.rewrite.source.ProjectSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The directories of {@code src/test/resources/rewrite/settings}; {@code setting.txt} holds what is to be proposed, or none. */
class EntitySettingTest {
    private static final Path CASES = Path.of("src/test/resources/rewrite/settings");

    @TestFactory
    Stream<DynamicTest> settings() throws IOException {
        try (Stream<Path> directories = Files.list(CASES)) {
            return directories
                    .sorted()
                    .map(directory -> dynamicTest(directory.getFileName().toString(), () -> assertSetting(directory)))
                    .toList()
                    .stream();
        }
    }

    private static void assertSetting(Path directory) throws Exception {
        DriftCase drift = DriftCase.in(CASES, directory);
        String wanted = Files.readString(directory.resolve("setting.txt")).strip();
        List<ProposedFix> fixes = drift.examine(compared -> EntityFixProof.fixes(
                drift, compared, new ProjectSources(List.of(directory), directory.resolve("target"))));

        Stream<String> settings = fixes.stream()
                .map(ProposedFix::fix)
                .filter(EntityFix.Setting.class::isInstance)
                .map(EntityFix.Setting.class::cast)
                .map(setting -> setting.key() + "=" + setting.value());
        if (wanted.equals("none")) {
            assertThat(settings).isEmpty();
            assertThat(fixes).isNotEmpty().allMatch(fix -> fix.fix() instanceof EntityFix.Edits);
        } else {
            assertThat(settings).containsExactly(wanted);
            assertThat(fixes.get(0).describe()).isEqualTo(wanted + "  ends 3 drifts");
        }
        EntityFixProof proof = drift.examine(compared -> EntityFixProof.of(drift, compared));
        assertThat(proof.left()).isEmpty();
        assertThat(proof.fixed()).hasSizeGreaterThan(1);
    }
}
