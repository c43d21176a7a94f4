package io.github.migrationdrift.sample;

import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which values can become those of another type without a loss. */
final class Conversions {
    private final Trials trials;
    private final CandidateFilter filter;
    private final TypeValues wanted;
    private final Map<String, Boolean> known = new HashMap<>();

    Conversions(Trials trials, CandidateFilter filter, TypeValues wanted) {
        this.trials = trials;
        this.filter = filter;
        this.wanted = wanted;
    }

    /**
     * Those that convert cleanly.
     *
     * @param literals values of the present type
     * @param own values of the wanted type, which are trusted where the server does not know it
     */
    List<String> clean(List<String> literals, List<String> own, ColumnType from, ColumnType to) throws SQLException {
        List<String> labels = wanted.labels(to);
        if (!labels.isEmpty()) {
            return kept(literals, labels.stream().map(Ddl::literal).toList());
        }
        ColumnType aim = exists(to) ? to : to.stored();
        if (!exists(aim)) {
            return kept(literals, own);
        }
        String value = "cast($ as " + from.definition() + ")";
        String there = "cast(cast(" + value + " as text) as " + aim.definition() + ")";
        String back = "cast(cast(cast(" + there + " as text) as " + from.definition() + ") as text)";
        List<String> clean = filter.values(literals, "(" + back + " = cast(" + value + " as text))")
                .orElse(List.of());
        if (!clean.isEmpty()) {
            return clean;
        }
        return filter.values(literals, "((cast(" + value + " as " + aim.definition() + ") is null) in (true, false))")
                .orElse(List.of());
    }

    private static List<String> kept(List<String> literals, List<String> among) {
        Set<String> allowed = new HashSet<>(among);
        return literals.stream().filter(allowed::contains).toList();
    }

    private boolean exists(ColumnType type) throws SQLException {
        Boolean before = known.get(type.definition());
        if (before != null) {
            return before;
        }
        Optional<List<Boolean>> answer = trials.query(
                "select pg_catalog.to_regtype(" + Ddl.literal(type.definition()) + ") is not null",
                row -> row.getBoolean(1));
        boolean exists = answer.isPresent() && answer.get().get(0);
        known.put(type.definition(), exists);
        return exists;
    }
}
