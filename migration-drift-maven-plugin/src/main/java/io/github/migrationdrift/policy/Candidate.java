package io.github.migrationdrift.policy;

import io.github.migrationdrift.drift.Drift;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A drift that is to be judged.
 *
 * @param tableColumns all columns that its table has in the migrations
 * @param unvalidated what says so, where the project has told Hibernate not to validate its table
 */
public record Candidate(Drift drift, Set<String> tableColumns, Optional<Verdict.Ignored> unvalidated) {
    public Candidate {
        tableColumns = Set.copyOf(tableColumns);
    }

    /** However they are spelled. */
    boolean hasColumns(Set<String> names) {
        Set<String> there = lower(tableColumns);
        return there.containsAll(lower(names));
    }

    private static Set<String> lower(Set<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
