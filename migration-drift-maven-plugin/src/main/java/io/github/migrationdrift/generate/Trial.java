package io.github.migrationdrift.generate;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.repair.ObjectId;
import io.github.migrationdrift.repair.Staging;
import io.github.migrationdrift.repair.Step;
import io.github.migrationdrift.repair.Verb;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Plans repairs and runs them on a copy of the migrated database, until nothing is left that can be repaired without loss.
 *
 * @param statements all that ran, in their order
 * @param left what is not done
 * @param after how the copy was when all had run
 * @param failure why this came to no end
 */
public record Trial(List<Statement> statements, List<Round.Left> left, Situation after, Optional<String> failure) {
    /** A rename shows what differs behind it; nothing shows more than that again and again. */
    private static final int MOST_ROUNDS = 5;

    public Trial {
        statements = List.copyOf(statements);
        left = List.copyOf(left);
    }

    /**
     * How repairs are tried.
     *
     * @param entities what the database is to become
     * @param value completes what a person has to complete; what it does not know is left out
     */
    public record Setting(
            Catalog entities, Staging staging, Situation.Comparing comparing, Function<Step, Optional<String>> value) {}

    /**
     * Runs the repairs. What PostgreSQL refuses because of rows is left to a person.
     *
     * @param copy gets the statements
     * @param before how it is
     * @throws UnknownRenameException where a rename is stated of what is not there
     */
    public static Trial run(Setting setting, JdbcTarget copy, Situation before, StatedRenames stated)
            throws SQLException {
        List<Statement> statements = new ArrayList<>();
        Map<String, String> refused = new HashMap<>();
        RoundRun run = new RoundRun(setting, copy);
        Situation now = before;
        StatedRenames renames = stated;
        int rounds = 0;
        while (rounds < MOST_ROUNDS) {
            Round round = Round.of(
                    without(refused, Wishes.of(now.drifts(), now.migrations(), setting.entities(), renames)),
                    now.migrations(),
                    setting.entities(),
                    setting.staging(),
                    made(statements));
            if (round.statements().isEmpty()) {
                return new Trial(statements, round.left(), now, Optional.empty());
            }
            Optional<Refusal> refusal = run.run(round.statements(), now.migrations());
            if (refusal.isPresent() && isNew(refused, refusal.get())) {
                continue;
            }
            statements.addAll(round.statements());
            if (refusal.isPresent()) {
                return new Trial(
                        statements, round.left(), now, Optional.of(refusal.get().words()));
            }
            now = setting.comparing().of(copy);
            renames = new StatedRenames(List.of(), stated.noOthers());
            rounds++;
        }
        Optional<String> open =
                now.drifts().stream().findFirst().map(drift -> "Repairs did not close the gap: " + drift.message());
        return new Trial(statements, List.of(), now, open);
    }

    private static List<Wish> without(Map<String, String> refused, List<Wish> wishes) {
        List<Wish> open = new ArrayList<>();
        for (Wish wish : wishes) {
            Optional<String> reason = wish.drift().map(drift -> refused.get(drift.fingerprint()));
            open.add(reason.map(wish::holding).orElse(wish));
        }
        return open;
    }

    /** Whether rows refuse something that can be left out: that for which the statement is. */
    private static boolean isNew(Map<String, String> refused, Refusal refusal) {
        if (!refusal.forRows() || !refusal.statement().asked()) {
            return false;
        }
        int before = refused.size();
        for (Drift drift : refusal.statement().drifts()) {
            refused.putIfAbsent(drift.fingerprint(), "sample rows do not allow it: " + refusal.reason());
        }
        return refused.size() > before;
    }

    private static Set<ObjectId> made(List<Statement> statements) {
        Set<ObjectId> made = new HashSet<>();
        for (Statement statement : statements) {
            if (statement.step().verb() == Verb.CREATE) {
                made.add(statement.step().object());
            }
        }
        return made;
    }
}
