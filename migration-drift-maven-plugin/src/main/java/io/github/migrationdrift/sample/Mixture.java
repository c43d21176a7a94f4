package io.github.migrationdrift.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Puts choices for some columns and choices for others together. */
final class Mixture {
    private static final int LARGEST = 1200;
    /** Less than the largest number, so that chance has its share too. */
    private static final int IN_ORDER = 300;

    private static final int BEST = 8;

    private final Random random;

    Mixture(Random random) {
        this.random = random;
    }

    Choices of(Choices first, Choices second) {
        List<String> columns = Choices.distinct(first.columns(), second.columns());
        return new Choices(columns, first.shares(second) ? joined(first, second) : sampled(first, second));
    }

    private List<Choice> sampled(Choices first, Choices second) {
        if (first.choices().isEmpty() || second.choices().isEmpty()) {
            return List.of();
        }
        List<Choice> firstNulls = nulls(first.choices());
        List<Choice> secondNulls = nulls(second.choices());
        Set<Choice> mixed = new LinkedHashSet<>();
        int size = Math.min(
                IN_ORDER, Math.max(first.choices().size(), second.choices().size()));
        for (int i = 0; i < size; i++) {
            mixed.add(both(at(first.choices(), i), at(second.choices(), i)));
        }
        for (int i = 0; i < LARGEST && mixed.size() < LARGEST; i++) {
            List<Choice> some = random.nextInt(3) > 0 ? first.choices() : firstNulls;
            List<Choice> others = random.nextInt(3) > 0 ? second.choices() : secondNulls;
            mixed.add(both(any(some), any(others)));
        }
        return List.copyOf(mixed);
    }

    /** Those without any value, else some value missing, else all. */
    private static List<Choice> nulls(List<Choice> choices) {
        List<Choice> nothing = choices.stream().filter(Choice::isNull).toList();
        List<Choice> some =
                nothing.isEmpty() ? choices.stream().filter(Choice::hasNull).toList() : nothing;
        return some.isEmpty() ? choices : some;
    }

    /** The best come first, and are worth more than one try. */
    private Choice any(List<Choice> choices) {
        int size = random.nextBoolean() ? Math.min(BEST, choices.size()) : choices.size();
        return choices.get(random.nextInt(size));
    }

    private static Choice at(List<Choice> choices, int index) {
        return choices.get(index % choices.size());
    }

    private static Choice both(Choice first, Choice second) {
        List<String> literals = new ArrayList<>(first.literals());
        literals.addAll(second.literals());
        return new Choice(literals);
    }

    /** Where columns are in both, the values have to be the same. */
    private static List<Choice> joined(Choices first, Choices second) {
        List<Integer> here = new ArrayList<>();
        List<Integer> there = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < second.columns().size(); i++) {
            int index = first.columns().indexOf(second.columns().get(i));
            if (index < 0) {
                rest.add(i);
            } else {
                here.add(index);
                there.add(i);
            }
        }
        Map<Choice, List<Choice>> byKey = new HashMap<>();
        for (Choice choice : second.choices()) {
            byKey.computeIfAbsent(part(choice, there), key -> new ArrayList<>()).add(part(choice, rest));
        }
        Map<Choice, Integer> taken = new HashMap<>();
        Set<Choice> joined = new LinkedHashSet<>();
        for (int round = 0; round < BEST; round++) {
            for (Choice choice : first.choices()) {
                List<Choice> matching = byKey.getOrDefault(part(choice, here), List.of());
                if (!matching.isEmpty() && joined.size() < LARGEST) {
                    int next = taken.merge(part(choice, here), 1, Integer::sum);
                    joined.add(both(choice, at(matching, next - 1)));
                }
            }
        }
        return List.copyOf(joined);
    }

    private static Choice part(Choice choice, List<Integer> indexes) {
        List<String> literals = new ArrayList<>();
        for (int index : indexes) {
            literals.add(choice.literals().get(index));
        }
        return new Choice(literals);
    }
}
