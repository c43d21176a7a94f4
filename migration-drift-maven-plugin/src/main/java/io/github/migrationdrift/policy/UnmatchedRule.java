package io.github.migrationdrift.policy;

import io.github.migrationdrift.drift.EditDistance;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A rule that says something of no drift: solved by now, or mistyped. */
final class UnmatchedRule {
    private static final int MOST_NAMES = 3;

    private UnmatchedRule() {}

    static String tell(IgnoreRule rule, List<Candidate> candidates) {
        return "The ignore rule " + rule.source() + " (" + rule.words() + ") matches no drift" + why(rule, candidates)
                + ". Correct it, or remove it.";
    }

    /** The first condition that holds for nothing, with the names nearest to it. */
    private static String why(IgnoreRule rule, List<Candidate> candidates) {
        for (Map.Entry<RuleField, List<NamePattern>> condition :
                rule.conditions().entrySet()) {
            if (candidates.stream().noneMatch(candidate -> IgnoreRule.holds(condition, candidate))) {
                String field = condition.getKey().key();
                List<String> near = nearest(condition, candidates);
                return near.isEmpty()
                        ? ", for there is none with that " + field
                        : ", for there is none with that " + field + "; the nearest are " + String.join(", ", near);
            }
        }
        return "";
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
