package io.github.migrationdrift.sample;

import java.util.List;

/**
 * One value for each of some columns.
 *
 * @param literals in SQL: quoted text, or {@code null}
 */
record Choice(List<String> literals) {
    static final String NULL = "null";

    Choice {
        literals = List.copyOf(literals);
    }

    static Choice of(String literal) {
        return new Choice(List.of(literal));
    }

    String single() {
        return literals.get(0);
    }

    boolean isNull() {
        return literals.stream().allMatch(NULL::equals);
    }

    boolean hasNull() {
        return literals.contains(NULL);
    }
}
