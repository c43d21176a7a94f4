package io.github.migrationdrift.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlStateTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /** A word of a literal, of a class that PostgreSQL or its driver has errors in. */
    private static final Pattern STATE =
            Pattern.compile("\\b(0[789ABFLPZ]|2[0-8BDF]|3[489BDF]|4[024]|5[34578]|72)[0-9A-Z]{3}\\b");

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");

    @Test
    void noOtherSourceSpellsAState() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("SqlState.java"))
                            .flatMap(file -> states(read(file)).stream().map(state -> file + ": " + state)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Set.of(\"42P01\")", "\"taken (23505)\"", "\"^(40|55P03)\""})
    void aSpelledStateIsFound(String source) {
        assertThat(states(source)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "28P01", "57P01", "3D000"})
    void theDatabaseIsGoneForWhatEndsTheConnection(String state) {
        assertThat(SqlState.saysThatDatabaseIsGone(state)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"57014", "42P01", "3F000", "null"})
    void theDatabaseIsThereForWhatAStatementMeets(String state) {
        assertThat(SqlState.saysThatDatabaseIsGone(state)).isFalse();
    }

    private static List<String> states(String source) {
        return LITERAL.matcher(source)
                .results()
                .flatMap(literal -> STATE.matcher(literal.group()).results())
                .map(MatchResult::group)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
