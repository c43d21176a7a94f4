package io.github.migrationdrift.catalog.ddl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Puts what is named before what names it, and else keeps the order. */
final class DependencyOrder<T> {
    private final Map<String, T> byName = new LinkedHashMap<>();
    private final Function<T, Collection<String>> references;
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<T> ordered = new ArrayList<>();

    private DependencyOrder(List<T> items, Function<T, String> name, Function<T, Collection<String>> references) {
        items.forEach(item -> byName.put(name.apply(item), item));
        this.references = references;
    }

    static <T> List<T> of(List<T> items, Function<T, String> name, Function<T, Collection<String>> references) {
        DependencyOrder<T> order = new DependencyOrder<>(items, name, references);
        order.byName.keySet().forEach(order::place);
        return List.copyOf(order.ordered);
    }

    private void place(String name) {
        T item = byName.get(name);
        if (item != null && seen.add(name)) {
            references.apply(item).forEach(this::place);
            ordered.add(item);
        }
    }
}
