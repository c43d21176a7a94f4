package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A plan being put together. Whatever is asked for twice is done once. */
final class PlanDraft {
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Set<ObjectId> begun = new HashSet<>();
    private final Set<ObjectId> dropped = new HashSet<>();
    private final Set<ObjectName> freedNames = new HashSet<>();
    private final Set<ObjectId> created = new HashSet<>();
    private final Set<ObjectId> retyped = new HashSet<>();
    private final Set<String> obstacles = new LinkedHashSet<>();
    private final List<Wanted> wanted = new ArrayList<>();

    /** A foreign key that is to be there in the end, if both its tables are. */
    record Wanted(ObjectName table, ForeignKey key, boolean restored) {}

    /** The tables, views and others that statements are about, or about what belongs to them. */
    Set<ObjectName> concerned() {
        return steps.values().stream()
                .map(step -> step.object().name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether nobody has begun with the object before. */
    boolean begin(ObjectId object) {
        return begun.add(object);
    }

    boolean begun(ObjectId object) {
        return begun.contains(object);
    }

    void add(Step step) {
        steps.putIfAbsent(step.sql(), step);
        if (step.verb() == Verb.DROP) {
            dropped.add(step.object());
            freedNames.add(
                    new ObjectName(step.object().name().schema(), step.object().ownName()));
        } else if (step.verb() == Verb.CREATE) {
            created.add(step.object());
        }
    }

    void want(ObjectName table, ForeignKey key) {
        wanted.add(new Wanted(table, key, false));
    }

    void restore(ObjectName table, ForeignKey key) {
        wanted.add(new Wanted(table, key, true));
    }

    List<Wanted> wanted() {
        return wanted;
    }

    void retype(ObjectId column) {
        retyped.add(column);
    }

    boolean retypes(ObjectId column) {
        return retyped.contains(column);
    }

    boolean creates(ObjectId object) {
        return created.contains(object);
    }

    /** Whether this very statement is part of it. */
    boolean says(String sql) {
        return steps.containsKey(sql);
    }

    boolean drops(ObjectId object) {
        return dropped.contains(object);
    }

    /** Schema and name of what is dropped. */
    Set<ObjectName> freedNames() {
        return freedNames;
    }

    /** Notes why a person must decide. */
    void obstacle(String why) {
        obstacles.add(why);
    }

    Repair finished(List<Change> changes) {
        if (!obstacles.isEmpty()) {
            return new Repair.Author(String.join("; ", obstacles), changes);
        }
        Optional<List<Step>> ordered = StepOrder.of(List.copyOf(steps.values()));
        return ordered.isPresent()
                ? new Plan(changes, ordered.get())
                : new Repair.Author("each of its statements would have to run before another one", changes);
    }
}
