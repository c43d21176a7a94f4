package io.github.migrationdrift.repair;

import io.github.migrationdrift.repair.Step.Phase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** Puts steps in an order in which they can be run: by what they need, and where that leaves a choice by their phases. */
final class StepOrder {
    /** What nothing else waits for. */
    private static final Set<Phase> ADDITIONS = EnumSet.of(Phase.COMMENT, Phase.NUMBERING);

    private final List<Step> steps;
    private final List<Set<Integer>> after = new ArrayList<>();
    private final int[] waitsFor;

    private StepOrder(List<Step> steps) {
        this.steps = steps;
        waitsFor = new int[steps.size()];
    }

    /** Absent where statements wait for each other. */
    static Optional<List<Step>> of(List<Step> steps) {
        List<Step> byPhase =
                steps.stream().sorted(Comparator.comparing(Step::phase)).toList();
        List<Step> sorted = new StepOrder(byPhase).sorted();
        return sorted.size() == steps.size() ? Optional.of(sorted) : Optional.empty();
    }

    private List<Step> sorted() {
        connect();
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < waitsFor.length; i++) {
            if (waitsFor[i] == 0) {
                ready.add(i);
            }
        }
        List<Step> ordered = new ArrayList<>();
        while (!ready.isEmpty()) {
            int next = ready.remove();
            ordered.add(steps.get(next));
            for (int later : after.get(next)) {
                if (--waitsFor[later] == 0) {
                    ready.add(later);
                }
            }
        }
        return ordered;
    }

    private void connect() {
        Map<ObjectId, List<Integer>> making = new HashMap<>();
        Map<ObjectId, List<Integer>> dropping = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            after.add(new HashSet<>());
            Step step = steps.get(i);
            if (!ADDITIONS.contains(step.phase())) {
                Map<ObjectId, List<Integer>> kind = step.verb() == Verb.DROP ? dropping : making;
                kind.computeIfAbsent(step.object(), id -> new ArrayList<>()).add(i);
            }
        }
        for (int i = 0; i < steps.size(); i++) {
            wait(i, steps.get(i).needs(), making);
            wait(i, steps.get(i).frees(), dropping);
        }
    }

    /** Statements about one object keep their order, once it is made. */
    private static boolean isBefore(Step earlier, Step step) {
        return !earlier.object().equals(step.object()) || (earlier.verb() == Verb.CREATE && step.verb() != Verb.CREATE);
    }

    private void wait(int step, Set<ObjectId> objects, Map<ObjectId, List<Integer>> first) {
        for (ObjectId object : objects) {
            for (int earlier : first.getOrDefault(object, List.of())) {
                if (isBefore(steps.get(earlier), steps.get(step))
                        && after.get(earlier).add(step)) {
                    waitsFor[step]++;
                }
            }
        }
    }
}
