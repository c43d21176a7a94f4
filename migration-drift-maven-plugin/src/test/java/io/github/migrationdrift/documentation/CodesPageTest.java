package io.github.migrationdrift.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.drift.CodeHelp;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.testing.GeneratedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that lists the codes is made from the findings and the help texts. */
class CodesPageTest {
    private static final Path PAGE = Page.SITE.resolve("codes/index.md");
    private static final String BEGIN = "[all findings](../severity.html#all-findings).\n\n";
    private static final String END = "## On the console";

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("schema", "Schemas"),
            Map.entry("table", "Tables"),
            Map.entry("column", "Columns"),
            Map.entry("primary-key", "Primary keys"),
            Map.entry("unique", "Unique keys"),
            Map.entry("foreign-key", "Foreign keys"),
            Map.entry("index", "Indexes"),
            Map.entry("exclusion", "Exclusion constraints"),
            Map.entry("check", "Checks"),
            Map.entry("enum", "Enums"),
            Map.entry("enum-type", "Native enum types"),
            Map.entry("composite-type", "Composite types"),
            Map.entry("sequence", "Sequences"),
            Map.entry("ddl", "Hibernate's DDL"));

    @Test
    void theListOfCodesIsThatOfTheHelpTexts() throws IOException {
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        for (Finding finding : Finding.values()) {
            codes.computeIfAbsent(noun(finding.code()), noun -> new LinkedHashSet<>())
                    .add(finding.code());
        }
        assertThat(TITLES.keySet()).isEqualTo(codes.keySet());

        GeneratedText.check(
                PAGE,
                BEGIN,
                END,
                codes.entrySet().stream()
                        .map(entry -> section(TITLES.get(entry.getKey()), entry.getValue()))
                        .collect(Collectors.joining("\n\n")));
    }

    private static String noun(String code) {
        return code.substring(0, code.indexOf('.'));
    }

    private static String section(String title, Set<String> codes) {
        List<String> rows = codes.stream()
                .map(code -> "| [`%s`](%s.html) | %s | %s |"
                        .formatted(
                                code,
                                code,
                                severities(code),
                                CodeHelp.summary(code).orElseThrow()))
                .toList();
        return "## " + title + "\n\n| code | severity | |\n|---|---|---|\n" + String.join("\n", rows);
    }

    private static String severities(String code) {
        return Stream.of(Finding.values())
                .filter(finding -> finding.code().equals(code))
                .map(finding -> finding.grade().severity())
                .distinct()
                .sorted()
                .map(severity -> severity.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
