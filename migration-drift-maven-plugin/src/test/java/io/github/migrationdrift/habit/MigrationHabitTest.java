package io.github.migrationdrift.habit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationHabitTest {
    private static final Instant NOW = Instant.parse("2026-02-10T14:05:09.123Z");
    private static final MigrationNaming NAMING = MigrationNaming.of(Map.of());

    @TempDir
    Path directory;

    /** The versions that there are, those taken elsewhere, and the two that come next. */
    @ParameterizedTest(name = "{0} ({1}) -> {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                        | -              | 1 2
            -                                        | 3              | 4 5
            1                                        | -              | 2 3
            1 2 3                                    | -              | 4 5
            1 2 3                                    | 4              | 5 6
            1 2 3                                    | 4 5 9          | 10 11
            9 10                                     | -              | 11 12
            001 002 003                              | -              | 004 005
            098 099                                  | -              | 100 101
            08 09 10                                 | -              | 11 12
            0001                                     | -              | 0002 0003
            001 002                                  | 3              | 004 005
            1 2 003                                  | -              | 004 005
            10 20 30                                 | -              | 40 50
            10 20 30 35                              | -              | 40 50
            100 200 300                              | -              | 400 500
            0010 0020 0030                           | -              | 0040 0050
            10 20 30                                 | 41             | 50 60
            10 20                                    | -              | 21 22
            1 11 21                                  | -              | 31 41
            1 2 3 10                                 | -              | 11 12
            1 2 4 5 7                                | -              | 8 9
            1.0 1.1                                  | -              | 1.2 1.3
            1.0                                      | -              | 1.1 1.2
            1.9                                      | -              | 1.10 1.11
            1.0 1.1 2.0                              | -              | 2.1 2.2
            1.2.3                                    | -              | 1.2.4 1.2.5
            1.0.0 1.1.0 1.2.0                        | -              | 1.3.0 1.4.0
            1.0 2.0                                  | -              | 3.0 4.0
            1.0.0 1.0.1                              | 1.0.2          | 1.0.3 1.0.4
            1_1 1_2                                  | -              | 1_3 1_4
            1_2_003                                  | -              | 1_2_004 1_2_005
            1.01 1.02                                | -              | 1.03 1.04
            2.10 2.20 2.30                           | -              | 2.40 2.50
            1 2 2.1                                  | -              | 3 4
            1 2 2.1 2.2 2.3                          | -              | 2.4 2.5
            1.0 1.1 1.1.1                            | -              | 1.2 1.3
            1.0 1.1 1.2 2                            | -              | 2.1 2.2
            1 2 3                                    | 4.0            | 5 6
            1 2                                      | 03             | 4 5
            9223372036854775807 9223372036854775808  | -              | 9223372036854775809 9223372036854775810
            20260203103000                           | -              | 20260210140509 20260210140510
            202602031030                             | -              | 202602101405 202602101406
            20260203103000123                        | -              | 20260210140509123 20260210140509124
            20260203_103000                          | -              | 20260210_140509 20260210_140510
            20260203_1030                            | -              | 20260210_1405 20260210_1406
            20260203_10_30                           | -              | 20260210_14_05 20260210_14_06
            20260203.103000                          | -              | 20260210.140509 20260210.140510
            20260203_000001                          | -              | 20260210_000001 20260210_000002
            20260210_000001                          | -              | 20260210_000002 20260210_000003
            20260203_000001 20260203_103000          | -              | 20260210_140509 20260210_140510
            20260203001                              | -              | 20260210001 20260210002
            2026020301                               | -              | 2026021001 2026021002
            20260203                                 | -              | 20260210 20260210.1
            20260210                                 | -              | 20260210.1 20260210.2
            20260210.1                               | -              | 20260210.2 20260210.3
            2026.02.03.1                             | -              | 2026.02.10.1 2026.02.10.2
            2026.02.10.1                             | -              | 2026.02.10.2 2026.02.10.3
            2026.02.03.001                           | -              | 2026.02.10.001 2026.02.10.002
            2026_02_03_1030                          | -              | 2026_02_10_1405 2026_02_10_1406
            2026.02.03                               | -              | 2026.02.10 2026.02.10.1
            2026.2.3.1                               | -              | 2026.2.10.1 2026.2.10.2
            2026.02.03.10.30.15                      | -              | 2026.02.10.14.05.09 2026.02.10.14.05.10
            2026.1 2026.2                            | -              | 2026.3 2026.4
            2026.1.5                                 | -              | 2026.1.6 2026.1.7
            20260210140509                           | -              | 20260210140510 20260210140511
            20261231235959                           | -              | 20270101000000 20270101000001
            20260210995999                           | -              | 20260210996000 20260210996001
            20260203103000                           | 20260210140509 | 20260210140510 20260210140511
            20260203103000                           | 99999999999999 | 100000000000000 100000000000001
            1 2 3 20260203103000                     | -              | 20260210140509 20260210140510
            1 2 3                                    | 20260203103000 | 20260210140509 20260210140510
            1770000000                               | -              | 1770732309 1770732310
            1770000000123                            | -              | 1770732309123 1770732309124
            """)
    void versionFollows(String history, String taken, String expected) throws IOException {
        writeAll(history);

        MigrationHabit habit = habit(taken);

        assertThat(habit.version(0) + " " + habit.version(1)).isEqualTo(expected);
        FlywayVersion next = FlywayVersion.of(habit.version(0));
        assertThat(words(history)).allMatch(version -> next.isAfter(FlywayVersion.of(version)));
        assertThat(words(taken)).allMatch(version -> next.isAfter(FlywayVersion.of(version)));
        assertThat(FlywayVersion.of(habit.version(1)).isAfter(next)).isTrue();
    }

    @Test
    void timestampIsOfTheZone() throws IOException {
        write("V20260203103000__init.sql");

        assertThat(MigrationHabit.of(history(), directory, NOW, ZoneId.of("Asia/Tokyo"), Set.of())
                        .version(0))
                .isEqualTo("20260210230509");
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                              | add isbn                | add_isbn
            -                              | Add ISBN to Book        | add_isbn_to_book
            -                              | addIsbn                 | add_isbn
            -                              | add_isbn                | add_isbn
            -                              | add -- isbn!? (13)      | add_isbn_13
            -                              | ../../etc/passwd        | etc_passwd
            -                              | Größe über Straße       | grosse_uber_strasse
            -                              | Łódź, smørrebrød        | lodz_smorrebrod
            -                              | добавить isbn           | добавить_isbn
            -                              | йод                     | йод
            -                              | PostgreSQL upgrade      | postgresql_upgrade
            init add_book add_author       | Add isbn                | add_isbn
            init addBook addAuthor         | add isbn to book        | addIsbnToBook
            Init AddBook AddAuthor         | add isbn to book        | AddIsbnToBook
            add-book add-author            | add isbn                | add-isbn
            Add_book Add_author_name       | add isbn to book        | Add_isbn_to_book
            Add_Book Add_Author            | add isbn to book        | Add_Isbn_To_Book
            ADD_BOOK ADD_AUTHOR            | add isbn                | ADD_ISBN
            add.book add.author            | add isbn                | add.isbn
            add_book addAuthor add_title   | add isbn                | add_isbn
            add_book addAuthor             | add isbn                | addIsbn
            Init                           | add isbn                | Add_isbn
            init                           | add isbn                | add_isbn
            add_ISBN add_URL_to_book       | drop isbn               | drop_isbn
            """)
    void descriptionIsWrittenLikeTheOthers(String history, String said, String written) throws IOException {
        int version = 1;
        for (String description : words(history)) {
            write("V" + version++ + "__" + description + ".sql");
        }

        assertThat(habit("-").file(said, 0).getFileName()).hasToString("V" + version + "__" + written + ".sql");
    }

    @Test
    void longDescriptionEndsWithAWord() {
        String name = habit("-").file("word ".repeat(200), 0).getFileName().toString();

        assertThat(name).hasSizeLessThan(140).endsWith("_word.sql");
    }

    @Test
    void descriptionNeedsALetter() {
        assertThatThrownBy(() -> habit("-").file(" -?- ", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            V1__a.sql v2/V2__b.sql                        | v2/V3__add.sql
            v2/V2__b.sql v1/V1__a.sql                     | v2/V3__add.sql
            2025/V20250203103000__a.sql                   | 2026/V20260210140509__add.sql
            2026/V20260203103000__a.sql                   | 2026/V20260210140509__add.sql
            2025/V7__a.sql                                | 2025/V8__add.sql
            h2/V1__a.sql postgresql/V1__a.sql zz/V1__a.sql | postgresql/V2__add.sql
            R__views.sql V1__a.sql                        | V2__add.sql
            B5__baseline.sql V1__a.sql                    | V6__add.sql
            V1.sql V2.sql                                 | V3__add.sql
            V1__a.sql View__b.sql V__c.sql U9__d.sql      | V2__add.sql
            V1__a.sql V2__b.sql.bak V3__c.txt             | V2__add.sql
            V1__a.sql V2___b.sql                          | V3__add.sql
            """)
    void fileLiesWhereTheNewestDoes(String files, String expected) throws IOException {
        for (String file : words(files)) {
            write(file);
        }

        assertThat(habit("-").file("add", 0)).isEqualTo(directory.resolve(expected));
    }

    @Test
    void firstMigrationLiesInTheGivenDirectory() {
        Path elsewhere = directory.resolve("elsewhere");

        assertThat(MigrationHabit.of(history(), elsewhere, NOW, ZoneOffset.UTC, Set.of())
                        .file("init", 0))
                .isEqualTo(elsewhere.resolve("V1__init.sql"));
    }

    @Test
    void whatLiesInTheGivenDirectoryIsNotWrittenOver() throws IOException {
        Path elsewhere = directory.resolve("elsewhere");
        write("elsewhere/V1__init.sql");
        MigrationHistory none = MigrationHistory.in(List.of(directory.resolve("none")), NAMING);

        assertThat(MigrationHabit.of(none, elsewhere, NOW, ZoneOffset.UTC, Set.of())
                        .file("init", 0))
                .isEqualTo(elsewhere.resolve("V2__init.sql"));
    }

    @Test
    void fileThatTheHistoryMissedIsNotWrittenOver() throws IOException {
        write("V1__init.sql");
        MigrationHabit habit = habit("-");
        write("V2__add.sql");

        assertThat(habit.file("add", 0)).isEqualTo(directory.resolve("V2__add_2.sql"));
    }

    @Test
    void namingIsFlyways() throws IOException {
        MigrationNaming naming = MigrationNaming.of(Map.of(
                "flyway.sqlMigrationPrefix", "M",
                "flyway.sqlMigrationSeparator", "-",
                "flyway.sqlMigrationSuffixes", ".ddl, .psql"));
        write("M01-init.psql");
        write("V7__other.sql");
        MigrationHistory history = MigrationHistory.in(List.of(directory), naming);

        assertThat(MigrationHabit.of(history, directory, NOW, ZoneOffset.UTC, Set.of())
                        .file("add isbn", 0))
                .isEqualTo(directory.resolve("M02-add_isbn.psql"));
    }

    private MigrationHabit habit(String taken) {
        return MigrationHabit.of(history(), directory, NOW, ZoneOffset.UTC, Set.copyOf(words(taken)));
    }

    private MigrationHistory history() {
        return MigrationHistory.in(List.of(directory), NAMING);
    }

    private void writeAll(String versions) throws IOException {
        for (String version : words(versions)) {
            write("V" + version + "__step.sql");
        }
    }

    private void write(String file) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "select 1;");
    }

    private static List<String> words(String text) {
        return text == null || text.equals("-") ? List.of() : List.of(text.split(" +", -1));
    }
}
