package io.github.migrationdrift.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.migrationdrift.drift.CodeHelp;
import io.github.migrationdrift.policy.Baseline;
import io.github.migrationdrift.policy.BaselineFile;
import io.github.migrationdrift.policy.IgnoreFile;
import io.github.migrationdrift.policy.RuleUse;
import io.github.migrationdrift.testing.SourceCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sources, files and console output that the pages show are what the compiler and the plugin take and make. */
class DocumentedFilesTest {
    private static final List<Page> PAGES = Page.all();
    private static final Path REPORT = Path.of("src/test/resources/io/github/migrationdrift/report/drift-report.json");

    private static final Pattern TOLD = Pattern.compile("(?m)^\\[(?:ERROR]   |WARNING] )([a-z-]+\\.[a-z-]+)  ");
    private static final Pattern OFFERED = Pattern.compile("(?m)^\\[ERROR]     ignore      (- \\{.*, reason: )\"\"}$");

    @TempDir
    private Path directory;

    @Test
    void yamlIsReadable() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        PAGES.forEach(page -> page.blocks("yaml").forEach(block -> texts.put(page + ": " + block, block)));
        for (Path file : DocumentationTest.sources()) {
            if (file.toString().endsWith(".yml")) {
                texts.put(file.toString(), Files.readString(file));
            }
        }

        texts.forEach((name, text) -> assertThatCode(() -> new Yaml(new SafeConstructor(new LoaderOptions()))
                        .loadAll(text)
                        .forEach(document -> assertThat(document).as(name).isNotNull()))
                .as(name)
                .doesNotThrowAnyException());
        assertThat(texts).isNotEmpty();
    }

    /** That of the help texts is run elsewhere, each as a case. */
    @Test
    void javaCompiles() throws IOException {
        int number = 0;
        for (Page page : PAGES) {
            if (page.file().startsWith(Page.CODES)) {
                continue;
            }
            for (String snippet : page.blocks("java")) {
                Path folder = Files.createDirectories(directory.resolve("snippet" + number++));
                Path source = Files.writeString(folder.resolve("Snippet.java"), unit(snippet));
                assertThatCode(() -> SourceCompiler.compile(List.of(source), folder))
                        .as(page + ": " + snippet)
                        .doesNotThrowAnyException();
            }
        }
        assertThat(number).isPositive();
    }

    /** With all that surrounds it where it is copied to. */
    private static String unit(String snippet) {
        String body = snippet;
        if (!Pattern.compile("(?m)^(public )?(final )?(class|record|enum|interface) ")
                .matcher(snippet)
                .find()) {
            body = snippet.startsWith("@") || snippet.contains("void ")
                    ? "class Snippet {\n" + snippet + "}\n"
                    : "class Snippet {\nvoid run(DataSource wanted, DataSource found) throws Exception {\n" + snippet
                            + "}\n}\n";
        }
        return """
                import static org.junit.jupiter.api.Assertions.assertFalse;

                import io.github.migrationdrift.*;
                import io.github.migrationdrift.generate.*;
                import io.github.migrationdrift.junit.*;
                import io.github.migrationdrift.policy.*;
                import io.github.migrationdrift.report.*;
                import jakarta.persistence.*;
                import javax.sql.DataSource;
                import org.junit.jupiter.api.Test;

                """ + body;
    }

    @Test
    void ignoreRulesAreRead() throws IOException {
        int rules = 0;
        for (Page page : PAGES) {
            for (String text : page.blocks("yaml")) {
                if (Pattern.compile("(?m)^(- \\{?code: )").matcher(text).find()) {
                    rules += assertReadable(page, text);
                }
            }
            for (String console : page.blocks("")) {
                for (MatchResult offer : OFFERED.matcher(console).results().toList()) {
                    rules += assertReadable(page, offer.group(1) + "why}");
                }
            }
        }

        assertThat(rules).isPositive();
    }

    private int assertReadable(Page page, String text) throws IOException {
        Path file = Files.writeString(directory.resolve(IgnoreFile.NAME), text);
        assertThatCode(() -> IgnoreFile.read(file, page.toString(), RuleUse.MODULE))
                .as(page + ": " + text)
                .doesNotThrowAnyException();
        return IgnoreFile.read(file, page.toString(), RuleUse.MODULE).size();
    }

    @Test
    void baselinesAreWrittenAsTheyAreShown() throws IOException {
        int baselines = 0;
        for (Page page : PAGES) {
            for (String text : page.blocks("json")) {
                if (text.contains("\"format\": ")) {
                    Path file = Files.writeString(directory.resolve(BaselineFile.NAME), text);
                    BaselineFile.write(new Baseline(file, "", BaselineFile.read(file, page.toString())));
                    assertThat(Files.readString(file)).as(page.toString()).isEqualTo(text);
                    baselines++;
                }
            }
        }

        assertThat(baselines).isPositive();
    }

    @Test
    void theReportHasTheMembersThatItsPageShows() throws IOException {
        Page page = Page.of(Page.SITE.resolve("json-format.md"));
        JsonMapper json = JsonMapper.builder().build();
        JsonNode shown = json.readTree(page.blocks("json").get(0));
        JsonNode written = json.readTree(Files.readString(REPORT));

        for (String part :
                List.of("", "/versions", "/counts", "/drifts/0", "/drifts/0/entities", "/drifts/0/migrations")) {
            assertThat(names(shown.at(part))).as(part).isEqualTo(names(written.at(part)));
        }
        assertThat(names(shown.at("/drifts/0/repair/steps/0")))
                .isEqualTo(names(written.at("/drifts/0/repair/steps/0")));
        Set<String> explained = new TreeSet<>();
        page.rows()
                .forEach(row -> Pattern.compile("`(\\w+)`")
                        .matcher(row.get(0))
                        .results()
                        .forEach(name -> explained.add(name.group(1))));
        for (String part : List.of("", "/drifts/0", "/drifts/0/repair/steps/0")) {
            Set<String> members = names(written.at(part));
            members.remove("formatVersion");
            assertThat(explained).as(part).containsAll(members);
        }
    }

    private static Set<String> names(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }

    @Test
    void whatTheConsoleTellsHasACode() {
        Set<String> codes = new TreeSet<>();
        PAGES.forEach(page -> page.find(TOLD).forEach(told -> codes.add(told.group(1))));

        assertThat(codes).isNotEmpty().isSubsetOf(CodeHelp.codes());
    }

    @Test
    void codeCanBeColoured() {
        for (Page page : PAGES) {
            page.languages()
                    .forEach(language -> assertThatCode(
                                    () -> SitePages.coloured(language.isEmpty() ? "console" : language, "x"))
                            .as(page.toString())
                            .doesNotThrowAnyException());
        }
    }
}
