package io.github.migrationdrift.repair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One plan for what several drifts ask for. What stands in the way of the others is left out, alone and with its reason.
 *
 * @param plan the statements for all that was taken in
 * @param left what was left out, by its place among the wishes, and why
 */
public record JointPlan(Plan plan, Map<Integer, String> left) {
    public JointPlan {
        left = Map.copyOf(left);
    }

    /**
     * Plans as much together as goes together.
     *
     * @param wishes what each drift asks for
     * @param planner plans several of them together
     * @param objection why a plan will not do; absent for one that will
     */
    public static JointPlan of(
            List<List<Change>> wishes,
            Function<List<Change>, Repair> planner,
            Function<Plan, Optional<String>> objection) {
        Search search = new Search(wishes, planner, objection);
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            all.add(i);
        }
        search.take(all);
        // What was possible with no other yet may be possible now.
        List<Integer> again = List.copyOf(search.left.keySet());
        search.left.clear();
        again.forEach(wish -> search.take(List.of(wish)));
        return new JointPlan(search.plan, search.left);
    }

    /** Takes in as many wishes at once as it can: most go well together. */
    private static final class Search {
        private final List<List<Change>> wishes;
        private final Function<List<Change>, Repair> planner;
        private final Function<Plan, Optional<String>> objection;
        private final List<Integer> taken = new ArrayList<>();
        private final Map<Integer, String> left = new LinkedHashMap<>();
        private Plan plan = new Plan(List.of(), List.of());

        Search(
                List<List<Change>> wishes,
                Function<List<Change>, Repair> planner,
                Function<Plan, Optional<String>> objection) {
            this.wishes = wishes;
            this.planner = planner;
            this.objection = objection;
        }

        private void take(List<Integer> some) {
            if (some.isEmpty()) {
                return;
            }
            List<Integer> together = new ArrayList<>(taken);
            together.addAll(some);
            Optional<String> refusal = refusal(together);
            if (refusal.isEmpty()) {
                taken.addAll(some);
            } else if (some.size() == 1) {
                left.put(some.get(0), refusal.get());
            } else {
                int half = some.size() / 2;
                take(some.subList(0, half));
                take(some.subList(half, some.size()));
            }
        }

        private Optional<String> refusal(List<Integer> some) {
            List<Change> changes = new ArrayList<>();
            some.stream().sorted().forEach(wish -> changes.addAll(wishes.get(wish)));
            Repair repair = planner.apply(changes);
            if (repair instanceof Repair.Author author) {
                return Optional.of(author.why());
            }
            Plan candidate = (Plan) repair;
            Optional<String> objected = objection.apply(candidate);
            if (objected.isEmpty()) {
                plan = candidate;
            }
            return objected;
        }
    }
}
