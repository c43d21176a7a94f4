package io.github.migrationdrift.provenance;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Subject;
import io.github.migrationdrift.migration.ObjectChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The change that dropped the key, check or index which the migrations now lack. */
record DroppedKey(String words, ObjectChange change) {
    private static final String UNIQUE_INDEX = "unique index";

    /** By what is missing: what may have been it. */
    private static final Map<Subject, Map<String, String>> KINDS = Map.of(
            Subject.UNIQUE, Map.of("u", "the unique key", "p", "the primary key", UNIQUE_INDEX, "the unique index"),
            Subject.PRIMARY_KEY, Map.of("p", "the primary key"),
            Subject.FOREIGN_KEY, Map.of("f", "the foreign key"),
            Subject.CHECK, Map.of("c", "the check"),
            Subject.INDEX, Map.of("index", "the index", UNIQUE_INDEX, "the index"));

    static Optional<DroppedKey> of(Drift drift, ObjectName table, Provenance provenance) {
        Finding finding = drift.finding();
        Map<String, String> kinds = finding.isMissing() ? KINDS.getOrDefault(finding.subject(), Map.of()) : Map.of();
        List<String> columns =
                drift.columns().isEmpty() ? drift.location().column().stream().toList() : drift.columns();
        return provenance
                .droppedKey(table, Set.copyOf(kinds.keySet()), columns)
                .map(change -> new DroppedKey(words(kinds, change), change));
    }

    private static String words(Map<String, String> kinds, ObjectChange change) {
        return change.key() == null ? "it" : kinds.getOrDefault(change.key().kind(), "it");
    }

    String name() {
        return change.object().name();
    }
}
