package io.github.migrationdrift.drift.rules.conditions;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.drift.rules.conditions.CheckConditions.Condition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Conditions of both sides that are held against each other. */
public record CheckGroup(List<Condition> wanted, List<Condition> found) {
    public CheckGroup {
        wanted = List.copyOf(wanted);
        found = List.copyOf(found);
    }

    /**
     * Puts together again what one changed constraint falls into: {@code a or b} is one condition on two columns,
     * {@code a and b} are two on one each.
     */
    public static List<CheckGroup> joined(List<CheckGroup> groups) {
        List<CheckGroup> joined = new ArrayList<>();
        for (CheckGroup group : groups) {
            CheckGroup whole = group;
            for (CheckGroup other : group.isOneSided() ? List.copyOf(joined) : List.<CheckGroup>of()) {
                if (whole.isChangeOf(other)) {
                    joined.remove(other);
                    whole = whole.with(other);
                }
            }
            joined.add(whole);
        }
        return joined;
    }

    /** What the conditions are about: the columns that the entities' read, or the others where there are none. */
    public List<String> columns() {
        return wanted.isEmpty() ? columnsOf(found, List.of()) : columnsOf(wanted, List.of());
    }

    public List<String> allColumns() {
        return columnsOf(wanted, found);
    }

    public static List<String> columnsOf(List<Condition> first, List<Condition> second) {
        return Stream.concat(first.stream(), second.stream())
                .flatMap(condition -> condition.columns().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private boolean isOneSided() {
        return wanted.isEmpty() != found.isEmpty();
    }

    private boolean isChangeOf(CheckGroup other) {
        return isSame(wanted, other.found) || isSame(other.wanted, found);
    }

    private CheckGroup with(CheckGroup other) {
        return new CheckGroup(
                Stream.concat(wanted.stream(), other.wanted.stream()).toList(),
                Stream.concat(found.stream(), other.found.stream()).toList());
    }

    private static boolean isSame(List<Condition> wanted, List<Condition> found) {
        return wanted.stream()
                .anyMatch(first ->
                        found.stream().anyMatch(second -> !second.ofDomain() && isSame(first.check(), second.check())));
    }

    private static boolean isSame(CheckConstraint wanted, CheckConstraint found) {
        boolean ofTheSameName =
                wanted.name().equals(found.name()) && !Collections.disjoint(wanted.columns(), found.columns());
        return ofTheSameName || new HashSet<>(wanted.columns()).equals(new HashSet<>(found.columns()));
    }
}
