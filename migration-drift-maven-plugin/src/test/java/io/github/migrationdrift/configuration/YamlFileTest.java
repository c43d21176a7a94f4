package io.github.migrationdrift.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import io.github.migrationdrift.failure.CheckFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file in YAML says. */
class YamlFileTest {

    @Test
    void mergesWhatAnAnchorNames() {
        assertThat(only("""
                common: &common {table: history, mixed: true}
                more: &more {table: more, group: true}
                flyway:
                  <<: [*common, *more]
                  mixed: false
                """))
                .contains(
                        entry("flyway.table", "history"),
                        entry("flyway.mixed", "false"),
                        entry("flyway.group", "true"));
    }

    @Test
    void repeatsWhatAnAliasNames() {
        assertThat(only("a: &a [x, y]\nb: *a\nc: {d: *a}\n"))
                .containsOnly(
                        entry("a[0]", "x"),
                        entry("a[1]", "y"),
                        entry("b[0]", "x"),
                        entry("b[1]", "y"),
                        entry("c.d[0]", "x"),
                        entry("c.d[1]", "y"));
    }

    @Test
    void countsTheElementsOfAListOfMaps() {
        assertThat(only("list:\n  - {name: a, tags: [x, y]}\n  - name: b\n  - plain\n"))
                .containsOnly(
                        entry("list[0].name", "a"),
                        entry("list[0].tags[0]", "x"),
                        entry("list[0].tags[1]", "y"),
                        entry("list[1].name", "b"),
                        entry("list[2]", "plain"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "1.10,    1.1,   1.10",
                "'1.10',  1.10,  1.10",
                "010,     8,     010",
                "0x1F,    31,    0x1F",
                "1_000,   1000,  1_000",
                "2024.11.25, 2024.11.25, 2024.11.25",
                "2024-11-25, 2024-11-25, 2024-11-25",
                "yes,     true,  true",
                "Off,     false, false",
                "'yes',   yes,   yes",
                "!!int x, x,     x",
            })
    void givesValuesAsTheFrameworksDo(String written, String spring, String quarkus) {
        ProjectResource file = file("a: " + written);

        assertThat(values(YamlFile.springDocuments(file).get(0))).containsOnly(entry("a", spring));
        assertThat(values(YamlFile.documents(file).get(0))).containsOnly(entry("a", quarkus));
    }

    @Test
    void takesNothingForTheEmptyText() {
        assertThat(only("a:\nb: ~\nc: []\n")).containsOnly(entry("a", ""), entry("b", ""), entry("c", ""));
    }

    @Test
    void takesKeysThatAreNoTexts() {
        assertThat(only("a: {1: x, on: y, '[b.c]': z}"))
                .containsOnly(entry("a[1]", "x"), entry("a[true]", "y"), entry("a[b.c]", "z"));
    }

    @Test
    void readsDocumentsOfWhichSomeAreEmpty() {
        List<Map<String, Setting>> documents =
                YamlFile.springDocuments(file("---\n---\na: 1\n---\n# none\n---\ntext\n"));

        assertThat(documents).hasSize(4);
        assertThat(documents)
                .filteredOn(document -> !document.isEmpty())
                .singleElement()
                .satisfies(document ->
                        assertThat(document).containsOnly(entry("a", Setting.stated("1", "application.yml:3"))));
    }

    @Test
    void readsNothingInAnEmptyFile() {
        assertThat(YamlFile.springDocuments(file("# nothing yet\n"))).allMatch(Map::isEmpty);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a:\\n\\tb: c         | :2 is not readable YAML: found character '\\t(TAB)' that cannot start any token.",
                "a: b\\nc: d\\na: e   | :3 is not readable YAML: the key a stands there twice",
                "a:\\n  b: c\\n  b: d | :3 is not readable YAML: the key b stands there twice",
                "a: x\\nb:\\n  <<: 1  | :3 is not readable YAML: only a mapping can be merged with <<",
                "a: &a\\n  <<: *a     | :1 is not readable YAML: it merges itself",
                "a: [b                | :1 is not readable YAML: expected ',' or ']', but got <stream end>",
                "a: b: c              | :1 is not readable YAML: mapping values are not allowed here",
                "a: @b@               | :1 is not readable YAML: found character '@' that cannot start any token.",
            })
    void saysWhatItCannotRead(String text, String problem) {
        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() ->
                        YamlFile.springDocuments(file(text.replace("\\n", "\n").replace("\\t", "\t"))))
                .withMessageStartingWith("application.yml" + problem);
    }

    @Test
    void letsTheLastWinWhereNobodyRefusesIt() {
        assertThat(values(YamlFile.documents(file("a: b\na: c\n")).get(0))).containsOnly(entry("a", "c"));
    }

    private static Map<String, String> only(String text) {
        List<Map<String, Setting>> documents = YamlFile.springDocuments(file(text));
        assertThat(documents).hasSize(1);
        return values(documents.get(0));
    }

    private static Map<String, String> values(Map<String, Setting> settings) {
        Map<String, String> values = new LinkedHashMap<>();
        settings.forEach((name, setting) -> values.put(name, setting.value()));
        return values;
    }

    private static ProjectResource file(String text) {
        return new ProjectResource("application.yml", text);
    }
}
