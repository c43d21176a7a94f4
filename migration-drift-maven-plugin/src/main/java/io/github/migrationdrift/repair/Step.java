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
 * @param ownTransaction whether what comes after it, and uses it, needs another transaction
 * @param sincePostgres the oldest major version that knows the statement
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
        boolean ownTransaction,
        int sincePostgres) {
    /** The oldest version that the check runs on. */
    private static final int ANY_POSTGRES = 12;

    /** The order of the statements, as far as their objects do not say it: room is made first, and data goes last. */
    public enum Phase {
        SCHEMA,
        DETACH_VIEW,
        DETACH_FOREIGN_KEY,
        DETACH,
        RENAME,
        TYPE,
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
        DROP_TYPE,
        RESTORE_VIEW,
        COMMENT
    }

    public Step {
        needs = Set.copyOf(needs);
        frees = Set.copyOf(frees);
        hazards = Set.copyOf(hazards);
    }

    static Step of(Phase phase, ObjectId object, Verb verb, String sql) {
        return new Step(
                phase,
                object,
                verb,
                sql,
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Lock.ACCESS_EXCLUSIVE,
                false,
                ANY_POSTGRES);
    }

    Step needing(Set<ObjectId> objects) {
        return new Step(
                phase, object, verb, sql, objects, frees, hazards, precondition, lock, ownTransaction, sincePostgres);
    }

    Step freeing(Set<ObjectId> objects) {
        return new Step(
                phase, object, verb, sql, needs, objects, hazards, precondition, lock, ownTransaction, sincePostgres);
    }

    Step with(Set<Hazard> dangers) {
        return new Step(
                phase, object, verb, sql, needs, frees, dangers, precondition, lock, ownTransaction, sincePostgres);
    }

    /** Fails on the rows that a query finds. */
    Step unless(String query) {
        Set<Hazard> all = new HashSet<>(hazards);
        all.add(Hazard.FAILS_ON_EXISTING_ROWS);
        return new Step(
                phase, object, verb, sql, needs, frees, all, Optional.of(query), lock, ownTransaction, sincePostgres);
    }

    Step locking(Lock strongest) {
        return new Step(
                phase,
                object,
                verb,
                sql,
                needs,
                frees,
                hazards,
                precondition,
                strongest,
                ownTransaction,
                sincePostgres);
    }

    Step inOwnTransaction() {
        return new Step(phase, object, verb, sql, needs, frees, hazards, precondition, lock, true, sincePostgres);
    }

    Step since(int major) {
        return new Step(phase, object, verb, sql, needs, frees, hazards, precondition, lock, ownTransaction, major);
    }
}
