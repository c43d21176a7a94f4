package io.github.migrationdrift.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.failure.CheckFailure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreFileTest {
    @TempDir
    private Path directory;

    @Test
    void isAListOfRules() throws Exception {
        List<IgnoreRule> rules = read("""
                # kept for the reporting team
                - code: table.extra
                  table: [old_*, tmp_*]
                  reason: kept for reports
                  until: 2027-01-31
                - {code: column.extra, table: public.book, column: legacy, reason: "", severity: warning}
                """.replace("\"\"", "\"why: that\""));

        assertThat(rules).extracting(IgnoreRule::source).containsExactly("drift-ignore.yml:2", "drift-ignore.yml:6");
        assertThat(rules).extracting(IgnoreRule::reason).containsExactly("kept for reports", "why: that");
        assertThat(rules.get(0).until()).contains(LocalDate.of(2027, 1, 31));
        assertThat(rules.get(0).words()).isEqualTo("code table.extra, table old_* or tmp_*");
    }

    @Test
    void anEmptyFileHasNoRules() throws Exception {
        assertThat(read("")).isEmpty();
        assertThat(read("# nothing yet\n")).isEmpty();
        assertThat(read("[]\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "- {code: table.extra}|The ignore rule drift-ignore.yml:1 has no reason",
                "- {code: table.extra, reason: \"\"}|The ignore rule drift-ignore.yml:1 has an empty reason",
                "- {reason: all of it}|The ignore rule drift-ignore.yml:1 would ignore everything",
                "- {code: tabel.extra, reason: r}|names the code tabel.extra, which does not exist",
                "- {tabel: x, reason: r}|has no key tabel",
                "- {table: x, reason: r, until: tomorrow}|has until tomorrow, which is no date",
                "- {table: x, reason: r, severity: fatal}|has the severity fatal, which there is not",
                "- {table: x, reason: r, where: partial}|asks for partial, which is no property of a definition",
                "- {table: \"/(/\", reason: r}|has the regular expression /(/, which is none",
                "- {table: {a: b}, reason: r}|drift-ignore.yml:1 has a value that is neither a text nor a list of texts",
                "- {table: x, reason: [a, b]}|has more than one reason",
                "- {table: x, table: y, reason: r}|has table twice",
                "code: table.extra|drift-ignore.yml:1 is no list of rules",
                "- table.extra|drift-ignore.yml:1 holds something that is no rule",
                "- {code: [|drift-ignore.yml:1 is no YAML",
                "- {code: table.extra, reason: a, b}|has no key b"
            })
    void whatMeansNothingIsRefusedWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        CheckFailure.class,
                        failure -> assertThat(failure.advice()).isNotBlank())
                .hasMessageContaining(message)
                .hasMessageContaining("drift-ignore.yml:1");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws Exception {
        Path file = directory.resolve("drift-ignore.yml");
        Files.write(file, "- {table: ä}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> IgnoreFile.read(file, "drift-ignore.yml", RuleUse.MODULE))
                .isInstanceOf(CheckFailure.class)
                .hasMessage("drift-ignore.yml is not written in UTF-8");
    }

    @Test
    void whatIsOfferedForADriftIgnoresThatOneAlone() {
        List<Drift> drifts = List.of(
                SampleCandidates.extraTable("old_book"),
                SampleCandidates.extraTable("x\": y\n#"),
                SampleCandidates.narrowColumn("title", "varchar(20)"),
                SampleCandidates.extraIndex("index book_idx (title)"),
                SampleCandidates.extraSequence());

        assertThat(drifts).allSatisfy(drift -> {
            List<IgnoreRule> pasted = read(RuleOffer.of(List.of(drift)).replace("reason: \"\"", "reason: \"kept\""));
            Policy policy =
                    new Policy(Strictness.STRICT, pasted, Optional.empty(), LocalDate.now(ZoneId.systemDefault()));
            assertThat(drifts)
                    .filteredOn(other -> policy.ignores(SampleCandidates.of(other)))
                    .containsExactly(drift);
        });
    }

    @Test
    void shippedRulesAreReadAndKnowTablesOfFrameworks() {
        Policy policy = new Policy(
                Strictness.STANDARD,
                IgnoreFile.ofFrameworks(),
                Optional.empty(),
                LocalDate.now(ZoneId.systemDefault()));

        assertThat(Stream.of("shedlock", "QRTZ_TRIGGERS", "batch_job_execution"))
                .allSatisfy(table -> assertThat(policy.ignores(SampleCandidates.of(SampleCandidates.extraTable(table))))
                        .isTrue());
        assertThat(policy.ignores(SampleCandidates.of(SampleCandidates.extraTable("shedlocks"))))
                .isFalse();
        assertThat(policy.judge(List.of()).unmatched()).isEmpty();
    }

    private List<IgnoreRule> read(String text) throws Exception {
        Path file = directory.resolve("drift-ignore.yml");
        Files.writeString(file, text);
        return IgnoreFile.read(file, "drift-ignore.yml", RuleUse.MODULE);
    }
}
