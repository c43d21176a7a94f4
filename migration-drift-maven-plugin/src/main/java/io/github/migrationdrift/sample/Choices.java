package io.github.migrationdrift.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What some columns of a table may hold together, the best first.
 *
 * @param columns those that have to be chosen together
 * @param choices row by row; a short list starts again from its beginning
 */
record Choices(List<String> columns, List<Choice> choices) {
    /** Each fifth row shows what happens to NULL. */
    private static final int NULL_EACH = 5;

    /** So many rows refer to the same one, where they may. */
    private static final int REPEATED = 3;

    Choices {
        columns = List.copyOf(columns);
        choices = List.copyOf(choices);
    }

    boolean shares(Choices other) {
        return columns.stream().anyMatch(other.columns::contains);
    }

    /** The same choices, repeated until they are that many, some of them replaced by one that has NULL. */
    static List<Choice> spread(List<Choice> values, int rows, List<Choice> nulls) {
        List<Choice> spread = new ArrayList<>();
        if (values.isEmpty()) {
            spread.addAll(nulls);
            return spread;
        }
        int size = Math.max(rows, values.size());
        for (int i = 0; i < size; i++) {
            spread.add(values.get(i % values.size()));
            if (!nulls.isEmpty() && spread.size() % NULL_EACH == NULL_EACH - 1) {
                spread.add(nulls.get(0));
            }
        }
        return spread;
    }

    /** The same choices, each of them some times. */
    static List<Choice> repeated(List<Choice> values) {
        List<Choice> repeated = new ArrayList<>();
        for (Choice value : values) {
            repeated.addAll(Collections.nCopies(REPEATED, value));
        }
        return repeated;
    }

    static <T> List<T> distinct(List<T> first, List<T> then) {
        LinkedHashSet<T> all = new LinkedHashSet<>(first);
        all.addAll(then);
        return List.copyOf(all);
    }
}
