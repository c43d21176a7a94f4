package io.github.migrationdrift.generate;

import io.github.migrationdrift.repair.Execution;
import io.github.migrationdrift.repair.Lock;
import io.github.migrationdrift.repair.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What goes into one file.
 *
 * @param transactional whether Flyway may run it in a transaction
 */
public record Segment(List<Statement> statements, boolean transactional) {
    /** For the script of a statement that no transaction may hold. */
    private static final String NO_TRANSACTION = "executeInTransaction=false\n";

    public Segment {
        statements = List.copyOf(statements);
    }

    /** What Flyway has to be told of its script. */
    public Optional<String> configuration() {
        return transactional ? Optional.empty() : Optional.of(NO_TRANSACTION);
    }

    /** Cuts where a statement needs another transaction than the one before it. */
    public static List<Segment> of(List<Statement> statements) {
        List<Segment> segments = new ArrayList<>();
        List<Statement> open = new ArrayList<>();
        for (Statement statement : statements) {
            if (!open.isEmpty() && endsBefore(open, statement.step())) {
                segments.add(closed(open));
                open = new ArrayList<>();
            }
            open.add(statement);
        }
        if (!open.isEmpty()) {
            segments.add(closed(open));
        }
        return segments;
    }

    private static Segment closed(List<Statement> statements) {
        return new Segment(statements, !isAlone(statements.get(0).step()));
    }

    private static boolean isAlone(Step step) {
        return step.execution() == Execution.ALONE;
    }

    private static boolean endsBefore(List<Statement> open, Step next) {
        if (isAlone(open.get(0).step()) != isAlone(next)) {
            return true;
        }
        for (Statement statement : open) {
            Step earlier = statement.step();
            boolean uses = earlier.execution() == Execution.COMMITTED_BEFORE_USE && usesLabel(earlier, next);
            boolean waits = next.execution() == Execution.AFTER_COMMIT && locks(earlier);
            if (uses || waits) {
                return true;
            }
        }
        return false;
    }

    private static boolean locks(Step step) {
        return step.lock().compareTo(Lock.SHARE_UPDATE_EXCLUSIVE) > 0 || step.execution() == Execution.BY_AUTHOR;
    }

    /** A new label of an enum type is of no use before the commit. */
    private static boolean usesLabel(Step addition, Step next) {
        int quote = addition.sql().indexOf('\'');
        int end = addition.sql().indexOf('\'', quote + 1);
        return quote > 0
                && next.execution() != Execution.COMMITTED_BEFORE_USE
                && next.sql().contains(addition.sql().substring(quote, end + 1));
    }
}
