package io.github.migrationdrift.drift.rules.index;

import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.drift.ExpressionJudge.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Which index of the migrations stands for which of the entities: the same if there is one, else the likeliest. */
final class IndexMatching {
    private final BiFunction<Index, Index, Verdict> verdict;
    private final List<Match> matches = new ArrayList<>();
    private final List<Index> missing = new ArrayList<>();
    private final List<Index> extra;

    /** Two indexes over the same columns. */
    record Match(Index entities, Index migrations, Verdict verdict) {}

    IndexMatching(List<Index> entities, List<Index> migrations, BiFunction<Index, Index, Verdict> verdict) {
        this.verdict = verdict;
        this.extra = new ArrayList<>(migrations);
        List<Index> unmatched = new ArrayList<>();
        withoutRepetitions(entities).stream()
                .filter(wanted -> !match(wanted, Verdict.EQUAL))
                .forEach(unmatched::add);
        unmatched.stream()
                .filter(wanted -> !match(wanted, Verdict.UNDECIDED) && !match(wanted, Verdict.DIFFERENT))
                .forEach(missing::add);
    }

    List<Match> matches() {
        return matches;
    }

    /** Those of the entities that nothing stands for. */
    List<Index> missing() {
        return missing;
    }

    /** Those of the migrations that stand for nothing. */
    List<Index> extra() {
        return extra;
    }

    /** Whether another index, which stays, does the same as this one of the extra ones. */
    boolean isRepeated(Index index) {
        return matches.stream().anyMatch(match -> isSame(match.migrations(), index))
                || extra.stream()
                        .takeWhile(other -> !other.name().equals(index.name()))
                        .anyMatch(other -> isSame(other, index));
    }

    private boolean match(Index wanted, Verdict accepted) {
        Optional<Index> found = extra.stream()
                .filter(candidate -> Indexes.sameColumnSet(wanted, candidate))
                .filter(candidate -> verdict.apply(wanted, candidate) == accepted)
                .min(Comparator.comparing(candidate -> !candidate.valid()));
        found.ifPresent(index -> {
            extra.remove(index);
            matches.add(new Match(wanted, index, accepted));
        });
        return found.isPresent();
    }

    private List<Index> withoutRepetitions(List<Index> indexes) {
        List<Index> distinct = new ArrayList<>();
        indexes.stream()
                .filter(index -> distinct.stream().noneMatch(other -> isSame(other, index)))
                .forEach(distinct::add);
        return distinct;
    }

    private boolean isSame(Index first, Index second) {
        return Indexes.sameColumnSet(first, second) && verdict.apply(first, second) == Verdict.EQUAL;
    }
}
