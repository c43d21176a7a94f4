package io.github.migrationdrift.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.drift.rules.DriftRules;
import io.github.migrationdrift.testing.GeneratedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code has a rule, a help text, a case that reports it and a case that stays silent. */
class DriftCodesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Path TEXTS = Path.of("src/main/resources/io/github/migrationdrift/drift/codes");

    static List<String> codes() {
        return CodeHelp.codes();
    }

    /** Whoever reads a code finds its rule in one guess. */
    @ParameterizedTest
    @EnumSource
    void theRuleOfAFindingLiesInTheRoomOfItsNoun(Finding finding) {
        assertThat(DriftRules.all())
                .filteredOn(rule -> rule.findings().contains(finding))
                .extracting(rule -> rule.getClass().getPackageName())
                .containsExactly(DriftRules.class.getPackageName() + "." + room(finding.code()));
    }

    private static String room(String code) {
        String noun = code.replaceFirst("\\..*", "").replace("-", "");
        return SourceVersion.isKeyword(noun) ? noun + "s" : noun;
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasAHelpText(String code) {
        assertThat(CodeHelp.text(code).orElseThrow().lines())
                .startsWith("# " + code)
                .containsSubsequence(
                        "## Severity",
                        "## At run time",
                        "## Example",
                        "```java",
                        "```sql",
                        "## Repair",
                        "## Not reported");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyHelpTextStatesTheSeveritiesOfItsFindings(String code) throws IOException {
        String severities = Stream.of(Finding.values())
                .filter(finding -> finding.code().equals(code))
                .map(DriftCodesTest::severity)
                .collect(Collectors.joining("\n"));
        GeneratedText.check(TEXTS.resolve(code + ".md"), "## Severity\n\n", "## At run time", severities);
    }

    @Test
    void everyHelpTextBelongsToACode() throws IOException {
        try (Stream<Path> texts = Files.list(TEXTS)) {
            assertThat(texts.map(text -> text.getFileName().toString().replaceFirst("\\.md$", "")))
                    .containsExactlyInAnyOrderElementsOf(codes());
        }
        assertThat(CodeHelp.text("column.colour")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasACaseThatReportsItAndASilentCase(String code) {
        List<List<String>> cases = cases(code);

        assertThat(cases)
                .as("cases that report %s", code)
                .anyMatch(findings -> findings.stream().anyMatch(line -> names(line, code)));
        assertThat(cases).as("silent cases of %s", code).anyMatch(List::isEmpty);
    }

    private static String severity(Finding finding) {
        String severity = switch (finding.grade()) {
            case BREAKS -> "**error**, under `runtime` too";
            case CONTRADICTS -> "**error**";
            case UNDECLARED -> "**warning**";
            case BEYOND -> "**info**";
            case ADVICE -> "**info**, and never fails the build";
            case UNDECIDED -> "**undecided**, and never fails the build";
        };
        return "- " + severity + ": " + finding.when();
    }

    private static boolean names(String line, String code) {
        return List.of(line.split("\\s+", -1)).contains(code);
    }

    private static List<List<String>> cases(String code) {
        Path directory = CASES.resolve(code);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> cases = Files.list(directory)) {
            return cases.map(found -> found.resolve("findings.txt"))
                    .filter(Files::isRegularFile)
                    .map(DriftCodesTest::findings)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> findings(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
