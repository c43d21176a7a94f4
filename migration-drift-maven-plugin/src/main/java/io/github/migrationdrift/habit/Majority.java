package io.github.migrationdrift.habit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What most have in common; where two are as frequent, the one that was seen last. */
final class Majority {
    private Majority() {}

    static <T> Optional<T> of(List<T> votes) {
        Map<T, Integer> counts = new HashMap<>();
        votes.forEach(vote -> counts.merge(vote, 1, Integer::sum));
        Optional<T> winner = Optional.empty();
        for (T vote : votes) {
            if (winner.isEmpty() || counts.getOrDefault(vote, 0) >= counts.getOrDefault(winner.get(), 0)) {
                winner = Optional.of(vote);
            }
        }
        return winner;
    }
}
