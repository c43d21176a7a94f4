package io.github.migrationdrift.drift;

import io.github.migrationdrift.policy.Strictness;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.testing.GeneratedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation's table of findings is the code's. */
class SeverityTableTest {
    private static final Path PAGE = Path.of("../src/site/markdown/severity.md");
    private static final String HEAD = """
            | code | when | severity | `runtime` | `standard` | `strict` |
            |---|---|---|---|---|---|
            """;

    @Test
    void theDocumentedTableIsThatOfTheCode() throws IOException {
        String rows = Stream.of(Finding.values()).map(SeverityTableTest::row).collect(Collectors.joining("\n"));

        GeneratedText.check(PAGE, HEAD, "## What is not compared", rows);
    }

    private static String row(Finding finding) {
        String code = finding.code();
        return "| [`%s`](codes/%s.html) | %s | %s | %s |"
                .formatted(
                        code,
                        code,
                        finding.when(),
                        finding.grade().severity().name().toLowerCase(Locale.ROOT),
                        Stream.of(Strictness.values())
                                .map(strictness -> strictness.fails(drift(finding)) ? "fails" : "–")
                                .collect(Collectors.joining(" | ")));
    }

    private static Drift drift(Finding finding) {
        Location anywhere = new Location("public", Optional.empty(), Optional.empty(), Optional.empty());
        return new Drift(
                finding,
                anywhere,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                Repair.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
