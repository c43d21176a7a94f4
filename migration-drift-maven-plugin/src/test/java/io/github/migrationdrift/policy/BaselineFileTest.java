package io.github.migrationdrift.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.migrationdrift.failure.CheckFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final BaselinedDrift TABLE = BaselinedDrift.of("", SampleCandidates.extraTable("old_book"), DAY);
    private static final BaselinedDrift COLUMN =
            BaselinedDrift.of("", SampleCandidates.narrowColumn("title", "varchar(20)"), DAY);
    private static final BaselinedDrift INDEX =
            BaselinedDrift.of("shop", SampleCandidates.extraIndex("index book_idx (title, isbn)"), DAY.plusDays(1));

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void choose() {
        file = directory.resolve(BaselineFile.NAME);
    }

    @Test
    void holdsADriftALineSorted() throws Exception {
        write(INDEX, TABLE, COLUMN);

        assertThat(file).hasContent("""
                {
                  "format": 1,
                  "about": "Schema drift that was there before. mvn drift:check fails on what is not in here; mvn drift:baseline removes what is solved.",
                  "drifts": [
                    {"code": "column.length", "place": "public.book.title", "entities": "varchar(255)", "migrations": "varchar(20)", "since": "2026-11-28", "fingerprint": "%s"},
                    {"code": "table.extra", "place": "public.old_book", "migrations": "table with 2 columns", "since": "2026-11-28", "fingerprint": "%s"},
                    {"module": "shop", "code": "index.extra", "place": "public.book book_idx (title, isbn)", "migrations": "index book_idx (title, isbn)", "since": "2026-11-29", "fingerprint": "%s"}
                  ]
                }
                """.formatted(COLUMN.fingerprint(), TABLE.fingerprint(), INDEX.fingerprint()));
        assertThat(BaselineFile.read(file, "b")).containsExactly(COLUMN, TABLE, INDEX);
        assertThat(directory).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void mayBeEmpty() throws Exception {
        write();

        assertThat(BaselineFile.read(file, "b")).isEmpty();
    }

    @Test
    void whatSomebodyEditedBesideTheFingerprintDoesNotCount() throws Exception {
        write(TABLE);
        Files.writeString(file, Files.readString(file).replace("\"about\"", "\"note\""));

        assertThat(BaselineFile.read(file, "b")).containsExactly(TABLE);
    }

    @Test
    void aMergeConflictKeepsWhatBothSidesAccepted() throws Exception {
        write(COLUMN, TABLE);
        String text = Files.readString(file);
        String line = text.lines()
                .filter(each -> each.contains("table.extra"))
                .findFirst()
                .orElseThrow();
        String other = line.replace(TABLE.fingerprint(), "00000000deadbeef").replace("old_book", "older");
        Files.writeString(
                file,
                text.replace(line, "<<<<<<< HEAD\n" + line + "\n=======\n" + other + "\n" + line + "\n>>>>>>> branch"));

        assertThatThrownBy(() -> BaselineFile.read(file, "drift-baseline.json"))
                .isInstanceOfSatisfying(
                        CheckFailure.class,
                        failure -> assertThat(failure.advice()).contains("Run mvn drift:baseline"))
                .hasMessage("drift-baseline.json has a merge conflict in it");
        assertThat(BaselineFile.readMerged(file, "b"))
                .extracting(BaselinedDrift::place)
                .containsExactlyInAnyOrder("public.book.title", "public.old_book", "public.older");
    }

    @Test
    void aConflictWithinALineIsRefused() throws Exception {
        Files.writeString(file, "<<<<<<< HEAD\n{\"code\": }\n=======\n>>>>>>> branch\n");

        assertThatThrownBy(() -> BaselineFile.readMerged(file, "b"))
                .isInstanceOf(CheckFailure.class)
                .hasMessageStartingWith("b is no JSON");
    }

    @Test
    void ofTwoDaysOnWhichTheSameWasAcceptedTheFirstCounts() throws Exception {
        write(TABLE);
        String text = Files.readString(file);
        String line = text.lines()
                .filter(each -> each.contains("table.extra"))
                .findFirst()
                .orElseThrow();
        Files.writeString(
                file,
                text.replace(
                        line,
                        "<<<<<<< HEAD\n" + line.replace("2026-11-28", "2026-11-29") + "\n=======\n" + line
                                + "\n>>>>>>> b"));

        assertThat(BaselineFile.readMerged(file, "b"))
                .extracting(BaselinedDrift::since)
                .containsExactly(DAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{|b is no JSON",
                "[]|b is no baseline of format 1",
                "{\"format\": 2, \"drifts\": []}|b is no baseline of format 1",
                "{\"format\": 1, \"drifts\": [{\"code\": \"x\"}]}|b holds a drift that means nothing (no place)",
                "{\"format\": 1, \"drifts\": [{\"code\": \"x\", \"place\": \"y\", \"since\": \"once\", \"fingerprint\": \"z\"}]}|b holds a drift that means nothing",
                "{\"format\": 1, \"drifts\": [7]}|b holds a drift that means nothing (no code)"
            })
    void whatIsNoBaselineIsRefused(String text, String message) throws Exception {
        Files.writeString(file, text);

        assertThatThrownBy(() -> BaselineFile.read(file, "b"))
                .isInstanceOfSatisfying(
                        CheckFailure.class,
                        failure -> assertThat(failure.advice()).isNotBlank())
                .hasMessageContaining(message);
    }

    @Test
    void theBaselineBesideThePomIsFoundFromTheModulesBelow() throws Exception {
        Path module = Files.createDirectories(directory.resolve("services/shop"));
        Files.createDirectory(directory.resolve(".git"));
        write(INDEX);

        assertThat(new PolicyFiles(module).baseline())
                .hasValueSatisfying(baseline -> assertThat(baseline.module()).isEqualTo("services/shop"));
        assertThat(new PolicyFiles(directory).baseline())
                .hasValueSatisfying(baseline -> assertThat(baseline.module()).isEmpty());
    }

    @Test
    void aboveTheRepositoryNothingIsSought() throws Exception {
        Path repository = Files.createDirectories(directory.resolve("repository"));
        Files.createDirectory(repository.resolve(".git"));
        write(TABLE);
        Path loose = Files.createDirectories(directory.resolve("loose"));

        assertThat(Stream.of(repository, loose))
                .allSatisfy(project ->
                        assertThat(new PolicyFiles(project).baseline()).isEmpty());
    }

    @Test
    void ignoreRulesOfTheModuleCountMoreThanThoseOfTheParent() throws Exception {
        Path module = Files.createDirectories(directory.resolve("shop"));
        Files.writeString(directory.resolve("pom.xml"), "<project/>");
        Files.writeString(directory.resolve(IgnoreFile.NAME), "- {table: x, reason: of the parent}");
        Files.writeString(module.resolve(IgnoreFile.NAME), "- {table: x, reason: of the module}");

        assertThat(new PolicyFiles(module).rules(List.of(), false))
                .extracting(IgnoreRule::reason, IgnoreRule::source, IgnoreRule::use)
                .containsExactly(
                        tuple("of the parent", "../drift-ignore.yml:1", RuleUse.ANYBODY),
                        tuple("of the module", "drift-ignore.yml:1", RuleUse.MODULE));
        assertThat(new PolicyFiles(module, Optional.of(directory), Optional.empty()).rules(List.of(), false))
                .extracting(IgnoreRule::use)
                .containsExactly(RuleUse.BUILD, RuleUse.MODULE);
    }

    private void write(BaselinedDrift... drifts) throws Exception {
        BaselineFile.write(new Baseline(file, "", List.of(drifts)));
    }
}
