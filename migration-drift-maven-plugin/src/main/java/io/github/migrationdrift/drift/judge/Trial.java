package io.github.migrationdrift.drift.judge;

import io.github.migrationdrift.catalog.ddl.Ddl;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column or variable and the values to try for it.
 *
 * @param type what the values are cast to
 * @param values in PostgreSQL's text form; null for NULL
 * @param labels whether to try every label of the type, which is an enum, too
 */
record Trial(String name, String type, List<@Nullable String> values, boolean labels) {

    Trial {
        values = Collections.unmodifiableList(values);
    }

    /** A FROM item with a row for each combination; a row without columns where there is nothing to try. */
    static String rows(List<Trial> trials) {
        return trials.isEmpty()
                ? "(select) as nothing"
                : trials.stream().map(Trial::item).collect(Collectors.joining(" cross join "));
    }

    static long count(List<Trial> trials) {
        return trials.stream().mapToLong(trial -> trial.values.size()).reduce(1, Math::multiplyExact);
    }

    Trial first(int most) {
        return new Trial(name, type, values.subList(0, Math.min(most, values.size())), labels);
    }

    private String item() {
        String list = values.stream().map(Trial::literal).collect(Collectors.joining(", "));
        String chosen = "select value::" + type + " as " + Ddl.quote(name) + " from unnest(array[" + list
                + "]::text[]) as value";
        String all = labels ? " union select unnest(enum_range(null::" + type + "))" : "";
        return "(" + chosen + all + ") as " + Ddl.quote("of " + name);
    }

    private static String literal(@Nullable String value) {
        return value == null ? "null" : Ddl.literal(Objects.requireNonNull(value));
    }
}
