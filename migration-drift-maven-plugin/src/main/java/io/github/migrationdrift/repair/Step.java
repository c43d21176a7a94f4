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
 * @param execution in which transaction it runs
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
        Lock lock,
        Execution execution) {

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
        /** Rows get what a column is to hold. */
        FILL,
        /** New rows are held to what the old ones will be. */
        GUARD,
        VALIDATE_GUARD,
        NOT_NULL,
        /** An index, beside those who write. */
        BUILD,
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
        Execution execution = phase == Phase.LABEL ? Execution.COMMITTED_BEFORE_USE : Execution.TOGETHER;
        return new Step(phase, object, verb, sql, Set.of(), Set.of(), Set.of(), Optional.empty(), lock, execution);
    }

    /** Whether what comes after it, and uses it, needs another transaction. */
    public boolean ownTransaction() {
        return execution == Execution.COMMITTED_BEFORE_USE;
    }

    Step needing(Set<ObjectId> objects) {
        return new Step(phase, object, verb, sql, objects, frees, hazards, precondition, lock, execution);
    }

    Step freeing(Set<ObjectId> objects) {
        return new Step(phase, object, verb, sql, needs, objects, hazards, precondition, lock, execution);
    }

    Step with(Set<Hazard> dangers) {
        return new Step(phase, object, verb, sql, needs, frees, dangers, precondition, lock, execution);
    }

    /** Fails on the rows that a query finds. */
    Step unless(String query) {
        Set<Hazard> all = new HashSet<>(hazards);
        all.add(Hazard.FAILS_ON_EXISTING_ROWS);
        return new Step(phase, object, verb, sql, needs, frees, all, Optional.of(query), lock, execution);
    }

    /** The same with another wording. */
    public Step saying(String words) {
        return new Step(phase, object, verb, words, needs, frees, hazards, precondition, lock, execution);
    }

    Step run(Execution how) {
        return new Step(phase, object, verb, sql, needs, frees, hazards, precondition, lock, how);
    }

    /** What it does with a large table while it holds its lock. */
    public LockTime lockTime() {
        if (hazards.contains(Hazard.REWRITES_TABLE)) {
            return LockTime.REWRITES;
        }
        if (hazards.contains(Hazard.BUILDS_INDEX)) {
            return LockTime.BUILDS_INDEX;
        }
        boolean reads = verb == Verb.VALIDATE || verb == Verb.FILL || hazards.contains(Hazard.FAILS_ON_EXISTING_ROWS);
        return reads ? LockTime.READS : LockTime.MOMENT;
    }
}
