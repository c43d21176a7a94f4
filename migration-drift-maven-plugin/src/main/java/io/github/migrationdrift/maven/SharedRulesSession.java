package io.github.migrationdrift.maven;

import io.github.migrationdrift.maven.reactor.CheckExecutions;
import io.github.migrationdrift.policy.SharedRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;

/** The ignore rules that the checks of one build share: the last one to end, side by side under {@code -T}, tells. */
final class SharedRulesSession {
    private final Set<String> waiting;
    private SharedRules rules = SharedRules.NONE;

    private SharedRulesSession(Set<String> waiting) {
        this.waiting = new HashSet<>(waiting);
    }

    static SharedRulesSession of(MavenSession session, CheckExecutions executions) {
        return BuildData.get(session, SharedRulesSession.class, () -> new SharedRulesSession(executions.whenWhole()));
    }

    /**
     * A check has ended.
     *
     * @param check its key
     * @param used those that it has in common with others, and what they were held against
     * @return what to tell of rules that match nothing in the whole build, once the last check has ended
     */
    synchronized List<String> ended(String check, SharedRules used) {
        rules = rules.and(used);
        boolean awaited = waiting.remove(check);
        return awaited && waiting.isEmpty() ? rules.unmatched() : List.of();
    }
}
