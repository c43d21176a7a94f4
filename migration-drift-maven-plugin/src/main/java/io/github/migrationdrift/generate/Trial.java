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
        Situation now = before;
        StatedRenames renames = stated;
        for (int rounds = 0; rounds < MOST_ROUNDS; ) {
            Round round = Round.of(
                    without(refused, Wishes.of(now.drifts(), now.migrations(), setting.entities(), renames)),
                    now.migrations(),
                    setting.entities(),
                    setting.staging(),
                    made(statements));
            if (round.statements().isEmpty()) {
                return new Trial(statements, round.left(), now, Optional.empty());
            }
            Optional<Refusal> refusal = RoundRun.of(setting, round.statements(), copy);
            if (refusal.isPresent() && refusal.get().leavesAllAsItWas() && isNew(refused, refusal.get())) {
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
        return new Trial(
                statements,
                List.of(),
                now,
                Optional.of(
                        "Repairs did not close the gap: " + now.drifts().get(0).message()));
    }

    private static List<Wish> without(Map<String, String> refused, List<Wish> wishes) {
        List<Wish> open = new ArrayList<>();
        for (Wish wish : wishes) {
            Optional<String> reason = wish.drift().map(drift -> refused.get(drift.fingerprint()));
            open.add(reason.map(wish::holding).orElse(wish));
        }
        return open;
    }

    /** Whether there is less to do without that for which the refused statement is. */
    private static boolean isNew(Map<String, String> refused, Refusal refusal) {
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
