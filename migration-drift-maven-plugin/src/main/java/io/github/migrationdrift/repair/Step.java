package io.github.migrationdrift.repair;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One statement.
 *
 * @param phase when in a plan it runs
 * @param object what it is about
 * @param sql without semicolon
 * @param needs what must be there, and be as it is to be, before
 * @param frees what must be gone before
 * @param hazards what it may do to rows
 * @param precondition a query that finds the rows on which it would fail
 * @param lock the strongest one that it takes on a table that is there already
 */
public record Step(
        Phase phase,
        ObjectId object,
        Verb verb,
        String sql,
        Set<ObjectId> needs,
        Set<ObjectId> frees,
        Set<Hazard> hazards,
        Optional<String> precondition,
        Lock lock) {

    /** The order of the statements, as far as their objects do not say it: room is made first, and data goes last. */
    public enum Phase {
        SCHEMA,
        DETACH_VIEW,
        DETACH_FOREIGN_KEY,
        DETACH,
        RENAME,
        TYPE,
        /** One more label of an enum type. */
        LABEL,
        SEQUENCE,
        TABLE,
        ADD_COLUMN,
        COLUMN,
        NUMBERING,
        PRIMARY_KEY,
        UNIQUE,
        INDEX,
        CHECK,
        FOREIGN_KEY,
        VALIDATE,
        DROP_COLUMN,
        DROP_TABLE,
        DROP_SEQUENCE,
        RESTORE_VIEW,
        COMMENT
    }

    public Step {
        needs = Set.copyOf(needs);
        frees = Set.copyOf(frees);
        hazards = Set.copyOf(hazards);
    }

    static Step of(Phase phase, ObjectId object, Verb verb, String sql) {
        return of(phase, object, verb, sql, Lock.ACCESS_EXCLUSIVE);
    }

    static Step of(Phase phase, ObjectId object, Verb verb, String sql, Lock lock) {
        return new Step(phase, object, verb, sql, Set.of(), Set.of(), Set.of(), Optional.empty(), lock);
    }

    /** Whether what comes after it, and uses it, needs another transaction. */
    public boolean ownTransaction() {
        return phase == Phase.LABEL;
    }

    Step needing(Set<ObjectId> objects) {
        return new Step(phase, object, verb, sql, objects, frees, hazards, precondition, lock);
    }

    Step freeing(Set<ObjectId> objects) {
        return new Step(phase, object, verb, sql, needs, objects, hazards, precondition, lock);
    }

    Step with(Set<Hazard> dangers) {
        return new Step(phase, object, verb, sql, needs, frees, dangers, precondition, lock);
    }

    /** Fails on the rows that a query finds. */
    Step unless(String query) {
        Set<Hazard> all = new HashSet<>(hazards);
        all.add(Hazard.FAILS_ON_EXISTING_ROWS);
        return new Step(phase, object, verb, sql, needs, frees, all, Optional.of(query), lock);
    }
}
