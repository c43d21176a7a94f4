package io.github.migrationdrift.policy;

import io.github.migrationdrift.drift.EditDistance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether an ignore rule says something of any drift. One that does not is solved by now, or mistyped.
 *
 * @param source where the rule is written
 * @param words what it says
 * @param reason why
 * @param used whether it matches a drift
 * @param conditions each by itself
 */
public record RuleMatch(String source, String words, String reason, boolean used, List<Condition> conditions) {
    private static final int MOST_NAMES = 3;

    public RuleMatch {
        conditions = List.copyOf(conditions);
    }

    /**
     * One of the conditions of a rule.
     *
     * @param field of the drift
     * @param met whether there is a drift for which it holds
     * @param near what the drifts have instead, where that is spelled alike
     */
    public record Condition(String field, boolean met, List<String> near) {
        public Condition {
            near = List.copyOf(near);
        }

        private Condition and(Condition other) {
            return new Condition(
                    field,
                    met || other.met,
                    Stream.concat(near.stream(), other.near.stream())
                            .distinct()
                            .limit(MOST_NAMES)
                            .toList());
        }
    }

    static RuleMatch of(IgnoreRule rule, List<Candidate> candidates) {
        List<Condition> conditions = new ArrayList<>();
        for (Map.Entry<RuleField, List<NamePattern>> condition :
                rule.conditions().entrySet()) {
            boolean met = candidates.stream().anyMatch(candidate -> IgnoreRule.holds(condition, candidate));
            conditions.add(
                    new Condition(condition.getKey().key(), met, met ? List.of() : nearest(condition, candidates)));
        }
        boolean used = candidates.stream().anyMatch(rule::matches);
        return new RuleMatch(rule.source(), rule.words(), rule.reason(), used, conditions);
    }

    /** The same rule, held against the drifts of another module as well. */
    RuleMatch and(RuleMatch other) {
        List<Condition> both = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            both.add(conditions.get(i).and(other.conditions.get(i)));
        }
        return new RuleMatch(other.source, words, reason, used || other.used, both);
    }

    /** What to say of a rule that is of no use, with the first condition that holds for nothing. */
    String complaint() {
        String why = "";
        for (Condition condition : conditions) {
            if (!condition.met() && why.isEmpty()) {
                why = ", for there is none with that " + condition.field()
                        + (condition.near().isEmpty()
                                ? ""
                                : "; the nearest are " + String.join(", ", condition.near()));
            }
        }
        return "The ignore rule " + source + " (" + words + ") matches no drift" + why + ". Correct it, or remove it.";
    }

    private static List<String> nearest(Map.Entry<RuleField, List<NamePattern>> condition, List<Candidate> candidates) {
        return condition.getValue().stream()
                .flatMap(pattern -> near(pattern.text(), values(condition.getKey(), candidates)))
                .distinct()
                .limit(MOST_NAMES)
                .toList();
    }

    private static Stream<String> near(String text, List<String> names) {
        int far = Math.max(2, text.length() / 3);
        return names.stream()
                .filter(name -> EditDistance.between(text, name) <= far)
                .sorted(Comparator.comparingInt((String name) -> EditDistance.between(text, name))
                        .thenComparing(name -> name));
    }

    private static List<String> values(RuleField field, List<Candidate> candidates) {
        return candidates.stream()
                .flatMap(candidate -> field.values(candidate.drift()).stream())
                .distinct()
                .toList();
    }
}
