package io.github.migrationdrift.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ignore rules that modules of a build share, and what became of them. Only when all of the modules have been compared
 * can be told which matches nothing.
 */
public record SharedRules(List<RuleMatch> matches) {
    public static final SharedRules NONE = new SharedRules(List.of());

    public SharedRules {
        matches = List.copyOf(matches);
    }

    static SharedRules of(List<IgnoreRule> rules, List<Candidate> candidates) {
        return new SharedRules(rules.stream()
                .filter(rule -> rule.use() == RuleUse.BUILD)
                .map(rule -> RuleMatch.of(rule, candidates))
                .toList());
    }

    /** Those of another module too. A rule is the same when it says the same, wherever a module sees its file. */
    public SharedRules and(SharedRules others) {
        List<RuleMatch> all = new ArrayList<>();
        List<RuleMatch> more = new ArrayList<>(others.matches);
        for (RuleMatch match : matches) {
            int same = same(match, more);
            all.add(same < 0 ? match : match.and(more.remove(same)));
        }
        return new SharedRules(Stream.concat(all.stream(), more.stream()).toList());
    }

    private static int same(RuleMatch match, List<RuleMatch> others) {
        for (int i = 0; i < others.size(); i++) {
            RuleMatch other = others.get(i);
            if (other.words().equals(match.words()) && other.reason().equals(match.reason())) {
                return i;
            }
        }
        return -1;
    }

    /** What to tell of those that match nothing. */
    public List<String> unmatched() {
        return matches.stream()
                .filter(match -> !match.used())
                .map(RuleMatch::complaint)
                .toList();
    }
}
