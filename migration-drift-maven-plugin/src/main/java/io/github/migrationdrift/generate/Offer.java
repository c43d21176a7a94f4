package io.github.migrationdrift.generate;

import io.github.migrationdrift.drift.Drift;
import java.util.List;
import java.util.Optional;

/**
 * What a migration does not do by itself: it is written down, for a person to decide.
 *
 * @param drift what would be solved by it
 * @param reason why it is not done
 * @param statements without semicolons; none where they have to be thought of
 * @param losses what the rows would lose, as far as it can be counted
 */
public record Offer(Optional<Drift> drift, String reason, List<String> statements, List<Loss> losses) {
    public Offer {
        statements = List.copyOf(statements);
        losses = List.copyOf(losses);
    }

    /**
     * Rows that would not be what they were.
     *
     * @param query finds how many, in any database of the application
     * @param words how many sample rows it were
     */
    public record Loss(String query, String words) {}
}
