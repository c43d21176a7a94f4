package io.github.migrationdrift.generate;

import io.github.migrationdrift.repair.Lock;
import io.github.migrationdrift.repair.LockTime;
import io.github.migrationdrift.repair.ObjectId;
import io.github.migrationdrift.repair.ObjectId.Kind;
import io.github.migrationdrift.repair.Step;
import io.github.migrationdrift.repair.Verb;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says of each statement which tables it locks that are there already, how, and for how long. */
final class LockNotes {
    private final Set<ObjectId> made = new HashSet<>();

    private final boolean transactional;

    LockNotes(Segment segment) {
        transactional = segment.transactional();
        for (Statement statement : segment.statements()) {
            Step step = statement.step();
            if (step.verb() == Verb.CREATE && step.object().kind() == Kind.TABLE) {
                made.add(step.object());
            }
        }
    }

    /**
     * Which statements take which lock, all of one kind in a line.
     *
     * @param above how many lines stand above these
     */
    List<String> of(List<ScriptText.Placed> placed, int above) {
        List<ScriptText.Placed> locking = placed.stream()
                .filter(one ->
                        one.step().lock() != Lock.NONE && !tables(one.step()).isEmpty())
                .toList();
        if (locking.isEmpty()) {
            return List.of();
        }
        Map<String, List<Integer>> byWords = new LinkedHashMap<>();
        for (ScriptText.Placed one : locking) {
            byWords.computeIfAbsent(words(one.step()), any -> new ArrayList<>()).add(one.line());
        }
        String until = transactional ? ", each held until the commit:" : ":";
        List<String> lines = new ArrayList<>(List.of("", "Locks on tables that are there already" + until));
        int shift = above + lines.size() + byWords.size();
        byWords.forEach((words, at) -> lines.add("  " + (at.size() > 1 ? "lines " : "line ")
                + at.stream().map(line -> String.valueOf(shift + line)).collect(Collectors.joining(", ")) + ": "
                + words));
        return lines;
    }

    private String words(Step step) {
        boolean ofNew = made.contains(table(step.object()));
        LockTime time = ofNew ? LockTime.MOMENT : step.lockTime();
        return step.lock().words() + " on " + String.join(" and ", tables(step)) + ", " + time.words()
                + step.lock().keepsOut().map(who -> "; " + who).orElse("");
    }

    private static ObjectId table(ObjectId object) {
        return new ObjectId(
                Kind.TABLE, List.of(object.name().schema(), object.name().name()));
    }

    /** A foreign key locks the table that it points to as well. */
    private Set<String> tables(Step step) {
        Set<String> tables = new TreeSet<>();
        boolean foreignKey = step.phase() == Step.Phase.FOREIGN_KEY;
        if (step.object().kind() != Kind.INDEX && !made.contains(table(step.object()))) {
            tables.add(step.object().name().name());
        }
        if (foreignKey || step.object().kind() == Kind.INDEX) {
            for (ObjectId need : step.needs()) {
                if (need.kind() == Kind.TABLE && !made.contains(need)) {
                    tables.add(need.name().name());
                }
            }
        }
        if (tables.isEmpty() && step.object().kind() == Kind.INDEX) {
            tables.add("the table of " + step.object().name().name());
        }
        return tables;
    }
}
