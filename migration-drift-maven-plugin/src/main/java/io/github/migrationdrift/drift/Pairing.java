package io.github.migrationdrift.drift;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Two lists matched by a key.
 *
 * @param onlyEntities without counterpart among the migrations
 * @param onlyMigrations without counterpart among the entities
 */
public record Pairing<T>(List<Pair<T>> both, List<T> onlyEntities, List<T> onlyMigrations) {

    /** What the entities and the migrations say about one thing. */
    public record Pair<T>(T entities, T migrations) {}

    /** Matches by key; where a key repeats, the first of one side meets the first of the other, and so on. */
    public static <T, K> Pairing<T> of(List<T> entities, List<T> migrations, Function<? super T, K> key) {
        Map<K, List<T>> unmatched = new LinkedHashMap<>();
        for (T migration : migrations) {
            unmatched
                    .computeIfAbsent(key.apply(migration), ignored -> new ArrayList<>())
                    .add(migration);
        }
        List<Pair<T>> both = new ArrayList<>();
        List<T> onlyEntities = new ArrayList<>();
        for (T entity : entities) {
            List<T> candidates = unmatched.getOrDefault(key.apply(entity), List.of());
            if (candidates.isEmpty()) {
                onlyEntities.add(entity);
            } else {
                both.add(new Pair<>(entity, candidates.remove(0)));
            }
        }
        return new Pairing<>(
                List.copyOf(both),
                List.copyOf(onlyEntities),
                unmatched.values().stream().flatMap(List::stream).toList());
    }

    /** Without what turned out to be the same thing under two names. */
    Pairing<T> without(List<Pair<T>> same) {
        Set<T> found = Collections.newSetFromMap(new IdentityHashMap<>());
        same.forEach(pair -> {
            found.add(pair.entities());
            found.add(pair.migrations());
        });
        return new Pairing<>(
                both,
                onlyEntities.stream().filter(thing -> !found.contains(thing)).toList(),
                onlyMigrations.stream().filter(thing -> !found.contains(thing)).toList());
    }
}
