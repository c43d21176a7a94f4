package io.github.migrationdrift.maven;

import io.github.migrationdrift.maven.reactor.CheckExecutions;
import io.github.migrationdrift.policy.SharedRules;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/** The ignore rules that the checks of one build share: the last one to end, side by side under {@code -T}, tells. */
final class SharedRulesSession {
    private final Set<String> waiting;
    private SharedRules rules = SharedRules.NONE;

    private SharedRulesSession(Set<String> waiting) {
        this.waiting = new HashSet<>(waiting);
    }

    static SharedRulesSession of(MavenSession session, CheckExecutions executions) {
        SessionData data = session.getRepositorySession().getData();
        if (data.get(SharedRulesSession.class) == null) {
            data.set(SharedRulesSession.class, null, new SharedRulesSession(executions.whenWhole()));
        }
        @Nullable Object shared = data.get(SharedRulesSession.class);
        return (SharedRulesSession) Objects.requireNonNull(shared);
    }

    /**
     * A check has ended.
     *
     * @param used those that it has in common with others, and what they were held against
     * @return what to tell of rules that match nothing in the whole build, once the last check has ended
     */
    synchronized List<String> ended(MavenProject module, String execution, SharedRules used) {
        rules = rules.and(used);
        boolean awaited = waiting.remove(CheckExecutions.key(module, execution));
        return awaited && waiting.isEmpty() ? rules.unmatched() : List.of();
    }
}
