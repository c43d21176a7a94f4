package io.github.migrationdrift.drift;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Finds what became of things that seem to be missing. */
final class Likeness {
    /** So many do not lose their names one by one: a naming strategy is wrong. */
    private static final long MOST_PAIRS = 10_000;

    private Likeness() {}

    /** The same with several tests, the strictest first: what one of them pairs is no candidate for those after it. */
    static <T> List<Pairing.Pair<T>> unambiguous(
            List<T> missing, List<T> candidates, List<BiPredicate<? super T, ? super T>> tests) {
        List<T> wanted = new ArrayList<>(missing);
        List<T> found = new ArrayList<>(candidates);
        List<Pairing.Pair<T>> pairs = new ArrayList<>();
        for (BiPredicate<? super T, ? super T> test : tests) {
            List<Pairing.Pair<T>> more = unambiguous(wanted, found, test);
            more.forEach(pair -> {
                wanted.removeIf(thing -> thing == pair.entities());
                found.removeIf(thing -> thing == pair.migrations());
            });
            pairs.addAll(more);
        }
        return pairs;
    }

    /** The pairs in which each is the only thing that the other can have become. */
    static <T> List<Pairing.Pair<T>> unambiguous(
            List<T> missing, List<T> candidates, BiPredicate<? super T, ? super T> alike) {
        if ((long) missing.size() * candidates.size() > MOST_PAIRS) {
            return List.of();
        }
        IdentityHashMap<T, List<T>> likes = new IdentityHashMap<>();
        for (T candidate : candidates) {
            for (T wanted : missing) {
                if (alike.test(wanted, candidate)) {
                    likes.computeIfAbsent(wanted, ignored -> new ArrayList<>()).add(candidate);
                    likes.computeIfAbsent(candidate, ignored -> new ArrayList<>())
                            .add(wanted);
                }
            }
        }
        return missing.stream()
                .flatMap(wanted -> only(likes, wanted).map(candidate -> new Pairing.Pair<>(wanted, candidate)))
                .filter(pair -> only(likes, pair.migrations()).count() == 1)
                .toList();
    }

    private static <T> Stream<T> only(IdentityHashMap<T, List<T>> likes, T thing) {
        List<T> found = likes.getOrDefault(thing, List.of());
        return found.size() == 1 ? found.stream() : Stream.empty();
    }
}
