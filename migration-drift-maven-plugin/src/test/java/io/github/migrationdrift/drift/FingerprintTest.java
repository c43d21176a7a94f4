package io.github.migrationdrift.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.ObjectName;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final ObjectName BOOK = new ObjectName("public", "book");

    @Test
    void aChangedDefinitionIsAnotherDrift() {
        assertThat(length("varchar(32)")).isNotEqualTo(length("varchar(16)"));
    }

    @Test
    void anotherFindingOfTheSameCodeIsAnotherDrift() {
        assertThat(drift(Finding.COLUMN_NOT_NULL, "not null", "").fingerprint())
                .isNotEqualTo(
                        drift(Finding.COLUMN_NOT_NULL_FILLED, "not null", "").fingerprint());
    }

    @Test
    void wordsAndPlacesDoNotCount() {
        Drift drift = drift(Finding.COLUMN_LENGTH_NARROWER, "varchar(32)", "one way");
        Drift elsewhere = drift(Finding.COLUMN_LENGTH_NARROWER, "varchar(32)", "another way")
                .withOrigins(
                        Optional.of(new EntityOrigin("com.acme.Book", "isbn", "Book.java", 31)),
                        Optional.of(new MigrationOrigin("made", "book", "V1__init.sql", "V1__init.sql", 4)));
        assertThat(elsewhere.fingerprint()).isEqualTo(drift.fingerprint());
    }

    @Test
    void castsAndParenthesesThatAVersionPrintsDoNotCount() {
        assertThat(check("check ((status = 'A'::text))"))
                .isEqualTo(check("check (status = 'A')"))
                .isEqualTo(check("check ((status  = 'A'::character varying))"))
                .isNotEqualTo(check("check (status = 'B')"));
        assertThat(check("check (a and (b or c))")).isNotEqualTo(check("check ((a and b) or c)"));
    }

    @Test
    void whenPostgresComputesAColumnCountsOnlyWhereItIsWhatDiffers() {
        assertThat(computed(Finding.COLUMN_GENERATED_DIFFERENT, "stored"))
                .isEqualTo(computed(Finding.COLUMN_GENERATED_DIFFERENT, "virtual"));
        assertThat(computed(Finding.COLUMN_GENERATED_STORAGE, "stored"))
                .isNotEqualTo(computed(Finding.COLUMN_GENERATED_STORAGE, "virtual"));
    }

    private static String computed(Finding finding, String storage) {
        return drift(finding, "generated always as ((price * pieces)) " + storage, "")
                .fingerprint();
    }

    private static String length(String found) {
        return drift(Finding.COLUMN_LENGTH_NARROWER, found, "").fingerprint();
    }

    private static String check(String found) {
        return drift(Finding.CHECK_EXTRA, found, "").fingerprint();
    }

    private static Drift drift(Finding finding, String found, String message) {
        return DriftDraft.onColumn(finding, BOOK, "isbn")
                .migrations(found)
                .message(message)
                .consequence("");
    }
}
