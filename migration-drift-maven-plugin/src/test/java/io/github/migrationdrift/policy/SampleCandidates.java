package io.github.migrationdrift.policy;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Drifts to be judged. */
final class SampleCandidates {
    private static final ObjectName BOOK = new ObjectName("public", "book");

    private SampleCandidates() {}

    static Drift extraTable(String name) {
        return DriftDraft.onTable(Finding.TABLE_EXTRA, new ObjectName("public", name))
                .migrations("table with 2 columns")
                .message("No entity is stored in it.")
                .consequence("nothing breaks");
    }

    static Drift narrowColumn(String column, String type) {
        return DriftDraft.onColumn(Finding.COLUMN_LENGTH_NARROWER, BOOK, column)
                .entities("varchar(255)")
                .migrations(type)
                .message("It is shorter.")
                .consequence("writing more fails");
    }

    /** Over a key, with a name that Hibernate makes: only its columns tell it from others. */
    static Drift extraIndex(String definition) {
        return DriftDraft.onTable(Finding.INDEX_EXTRA, BOOK)
                .object("book_idx")
                .columns(List.of("title", "isbn"))
                .migrations(definition)
                .message("Only the migrations have it.")
                .consequence("nothing breaks");
    }

    static Drift extraSequence() {
        return DriftDraft.onObject(Finding.SEQUENCE_EXTRA, new ObjectName("shop", "order_seq"))
                .migrations("sequence")
                .message("Nothing uses it.")
                .consequence("nothing breaks");
    }

    static Candidate of(Drift drift, String... tableColumns) {
        return new Candidate(drift, Set.of(tableColumns), Optional.empty());
    }
}
