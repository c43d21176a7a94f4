package io.github.migrationdrift.runtime;

import io.github.migrationdrift.drift.Drift;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What kind of thing a consequence says of run time, and so how it is shown. A new sentence has to be put to its kind
 * here, else the cases that say it fail.
 */
enum Claim {
    /** PostgreSQL refuses a statement, in the words that are quoted. */
    FAILS(false),

    /** The application notices nothing. */
    NOTHING(
            true,
            "nothing breaks",
            "nothing breaks[;:] .*",
            "nothing breaks through Hibernate, which only reads .*",
            "nothing breaks, but comparisons follow the rules of .*",
            "nothing breaks, unless the application looks for the name in an error",
            "nothing breaks, unless an update sets .* to null",
            "nothing breaks, unless other writers delete from .*",
            ".* is sorted and compared by other rules than the entity declares",
            "queries that count on the (declared )?index (may )?read the whole table",
            "rows from before the (constraint|check) may hold .*",
            "old rows may point to an absent .*"),

    /** The application notices nothing but that PostgreSQL refuses some values. */
    NOTHING_BUT_SOME_VALUES(
            true,
            "nothing breaks, unless a text is not a valid .*",
            "nothing breaks, unless the domain refuses a value",
            "nothing breaks where the column holds all that the entity's own SQL makes of .*"),

    /** What is loaded is not what was stored, or what the entities' schema would give. */
    CHANGES(
            false,
            "PostgreSQL rounds .* silently .*",
            "PostgreSQL pads .* with blanks, which are there when it is loaded",
            ".* silently loses its time of day when it is written",
            ".* is never computed: every row keeps .*",
            ".* holds another value than the entity declares"),

    /** An attempt ends otherwise, it is not said in which of two ways. */
    DIFFERS(
            false,
            "reading or writing .* fails or changes the value.*",
            "a value of .* may be refused or rounded",
            "Hibernate writes and reads the attributes by their order: values end up in the wrong ones, or are refused",
            "writing .* fails where it is not a valid .*, and loading gives what PostgreSQL prints",
            ".* is kept as the text that PostgreSQL prints for an array, and loading it fails"),

    /** What others store is not what is loaded. */
    LOADS_OF_OTHERS(
            true,
            "loading .* fails where others write more than one character; .*",
            "values that others write are rounded when .* is loaded",
            "a time of day that others store is lost when .* is loaded",
            "rows that others write may hold fractions, which are lost when they are loaded",
            "loading .* fails where others write more than fits .*",
            "loading .* fails, or rounds, where a value does not fit .*",
            "loading .* fails where PostgreSQL's .* is not what Hibernate reads as .*",
            ".* is loaded as the text that PostgreSQL prints for .*",
            ".* is kept as text: it is compared and sorted as text, and loading fails where others store something else",
            "loading a row that holds .* fails(: |, since ).*"),

    /** Rows are stored that the entities' schema refuses. */
    GETS_IN(
            true,
            "a row with .* can be stored; the application does not expect it",
            "values that the entity forbids can be stored.*",
            "other writers can insert .*",
            "two .* rows with the same .* can be stored; a lookup that expects one row then fails",
            "two rows of .* may get the same identifier, and every lookup reads the whole table",
            "the same element can be stored in .* twice",
            "rows of .* with the same identifier can be stored",
            "rows of .* that exclude each other can be stored",
            "rows of .* may point to an absent .*; .*",
            "rows of .* NULL can be stored, and point to nothing",
            "several rows with NULL in .* can be stored"),

    /** A row is inserted without a value and does not get the declared one. */
    DEFAULTS(false, "rows inserted without .* the declared (value|one)"),

    /** The same instant is another time of day for sessions of another time zone. */
    SHIFTS(
            true,
            ".* shifts silently between sessions of different time zones: PostgreSQL converts .*",
            "Hibernate keeps UTC there .*"),

    /** PostgreSQL refuses the same, at another moment. */
    AT_ANOTHER_TIME(
            true,
            "a duplicate is refused at .*",
            "a violation may show at commit rather than at once",
            "saving .* before its .* fails at once rather than never"),

    /** Deleting a row does something else to those that point to it. */
    DELETES(
            false,
            "deleting .* also changes rows that Hibernate may hold: .*",
            "deleting .* that others point to fails: PostgreSQL restricts it; .*",
            "deleting .* silently deletes the rows that point to it; .*",
            "deleting .* leaves the rows that point to it, with .* there; .*",
            "both are in force; what happens when .* is deleted or its key changes depends on which of them acts first"),

    /** Hibernate itself fails before or without PostgreSQL. */
    HIBERNATE_FAILS(false, "the application does not start: .*", "every insert of .* fails: PostgreSQL returns no .*"),

    /** Rows are refused that the application does not store by itself. */
    REFUSES_OTHERS(false, "a row of .* that collides with another is refused: .*"),

    /** What happens when a sequence has no numbers left. */
    RUNS_OUT(
            true,
            "after the number .* every insert of .* fails: nextval: reached .*",
            "when the numbers are used up, every insert of .* fails.*: nextval: reached .*",
            "after the number .* the sequence starts over, and .* gets identifiers that are already taken .*",
            "nothing breaks before the identifiers are used up; then they repeat .*"),

    /** Two applications take numbers from one sequence. */
    NUMBERS_TWICE(true, "the application starts, and identifiers of .* are handed out twice"),

    /** Of the schema or of the check itself, not of the running application. */
    NOT_AT_RUN_TIME(
            true,
            "read and compare the two",
            "@Column\\(columnDefinition = \"…\"\\) lets it be compared",
            "the migrations fail on a database that does not have it yet",
            "Hibernate cannot create the table(;|, and runs where a migration has;) .*",
            "reading and writing do not need it; .*",
            "the mapping names something that the migrated database does not have; .*",
            "what the entities keep there is missing");

    private final boolean quiet;
    private final Pattern sentences;

    Claim(boolean quiet, String... sentences) {
        this.quiet = quiet;
        this.sentences = Pattern.compile(String.join("|", sentences));
    }

    /** Absent where nobody has said what kind of sentence the consequence is. */
    static Optional<Claim> of(Drift drift) {
        return drift.failure().isPresent()
                ? Optional.of(FAILS)
                : Stream.of(values())
                        .filter(claim ->
                                claim.sentences.matcher(drift.consequence()).matches())
                        .findFirst();
    }

    /** Whether whatever the application itself does ends as it would on the schema of the entities. */
    boolean isQuiet() {
        return quiet;
    }
}
