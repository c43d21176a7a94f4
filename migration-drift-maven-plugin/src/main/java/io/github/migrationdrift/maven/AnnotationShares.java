package io.github.migrationdrift.maven;

import io.github.migrationdrift.maven.reactor.CheckExecutions;
import io.github.migrationdrift.report.AnnotationLimits;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;

/**
 * The room for annotations in one step of GitHub Actions, which the checks of one build share: each takes half of what is
 * left at most, for nobody knows what those after it will find, and the last one all.
 */
final class AnnotationShares {
    private final Set<String> waiting;
    private AnnotationLimits left = AnnotationLimits.OF_STEP;

    /** @param checks that run in the build, each by its key */
    AnnotationShares(Set<String> checks) {
        waiting = new HashSet<>(checks);
    }

    static AnnotationShares of(MavenSession session, CheckExecutions executions) {
        return BuildData.get(session, AnnotationShares.class, () -> new AnnotationShares(executions.all()));
    }

    /** A check has ended that marks nothing. */
    synchronized void leave(String check) {
        waiting.remove(check);
    }

    /**
     * A check has ended.
     *
     * @param last whether no other will follow, although others were to run
     * @param lines what it marks where there is this much room
     * @return what to print
     */
    synchronized List<String> take(String check, boolean last, Function<AnnotationLimits, List<String>> lines) {
        waiting.remove(check);
        List<String> taken = lines.apply(last || waiting.isEmpty() ? left : left.half());
        left = left.without(taken);
        return taken;
    }

    /** Whether the first failure ends the build. */
    static boolean endsWithFailure(MavenSession session) {
        MavenExecutionRequest request = session.getRequest();
        return MavenExecutionRequest.REACTOR_FAIL_FAST.equals(request.getReactorFailureBehavior())
                && request.getDegreeOfConcurrency() <= 1;
    }
}
