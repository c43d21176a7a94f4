package io.github.migrationdrift.proof;

import java.util.List;

/**
 * One change of a migrated database.
 *
 * @param sql one or more statements
 * @param expected what must be reported and nothing else, each as code and place
 */
record Mutation(String operator, String sql, List<String> expected) {

    static Mutation of(String operator, String sql, String code, String place) {
        return new Mutation(operator, sql, List.of(code + " " + place));
    }

    /** Changes nothing that anybody feels, and is not to be reported. */
    static Mutation unnoticed(String operator, String sql) {
        return new Mutation(operator, sql, List.of());
    }

    @Override
    public String toString() {
        return operator + ": " + sql;
    }
}
