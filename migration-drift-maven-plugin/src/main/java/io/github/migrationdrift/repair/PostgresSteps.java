package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.repair.Change.Alter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes statements of changes: adds what they need, makes way for them and puts back what had to make way. What must not
 * be touched, or could not be put back, is left to the author.
 */
public final class PostgresSteps {
    private final Schemas schemas;
    private final Staging staging;
    private final Map<ObjectId, Alter> known = new LinkedHashMap<>();

    /**
     * @param migrations what the statements will be run on
     * @param entities what it is to become
     * @param all every change that any drift asks for: one may not be possible without another
     */
    public PostgresSteps(Catalog migrations, Catalog entities, List<Change> all) {
        this(migrations, entities, all, Staging.ONE_STATEMENT);
    }

    /** As {@link #PostgresSteps(Catalog, Catalog, List)}, for tables with rows. */
    public PostgresSteps(Catalog migrations, Catalog entities, List<Change> all, Staging staging) {
        this.staging = staging;
        schemas = new Schemas(migrations, entities);
        for (Change change : merged(all)) {
            if (change instanceof Alter alter) {
                known.put(alter.id(), alter);
            }
        }
    }

    /** The statements, or why there are none. */
    public Repair plan(List<Change> changes) {
        PlanDraft draft = new PlanDraft();
        List<Change> merged = merged(changes);
        Dropping dropping = new Dropping(schemas, draft, merged);
        Stages stages = new Stages(draft, schemas, staging);
        Creation creation = new Creation(schemas, draft, dropping, stages, merged);
        Alteration alteration = new Alteration(schemas, draft, creation, dropping, stages, known);
        Renaming renaming = new Renaming(draft);
        for (Change change : merged) {
            if (change instanceof Change.Create create) {
                creation.create(create.object());
            } else if (change instanceof Change.Drop drop) {
                dropping.drop(drop.object());
            } else if (change instanceof Alter alter) {
                alteration.alter(alter);
            } else if (change instanceof Change.Rename rename) {
                if (!isReplaced(rename, merged)) {
                    renaming.rename(rename.object(), rename.to());
                }
            } else if (change instanceof Change.Continue numbers) {
                alteration.goOn(numbers.sequence().sequence(), numbers.behind());
            } else if (change instanceof Change.Validate validate) {
                alteration.validate(validate.object());
            }
        }
        creation.addForeignKeys(new TypesAfter(schemas, draft));
        return draft.finished(changes);
    }

    /** A key or an index that is made anew gets its new name on the way. */
    private static boolean isReplaced(Change.Rename rename, List<Change> changes) {
        return changes.stream()
                .anyMatch(other -> other instanceof Change.Drop && other.id().equals(rename.id()));
    }

    /** What is asked of one object several times becomes one change. */
    private static List<Change> merged(List<Change> changes) {
        Map<List<Object>, Change> merged = new LinkedHashMap<>();
        for (Change change : changes) {
            merged.merge(List.of(change.getClass(), change.id()), change, PostgresSteps::both);
        }
        return List.copyOf(merged.values());
    }

    private static Change both(Change first, Change second) {
        if (!(first instanceof Alter one && second instanceof Alter other)) {
            return first;
        }
        Set<Aspect> aspects = new HashSet<>(one.aspects());
        aspects.addAll(other.aspects());
        Optional<Conversion> conversion = one.conversion().or(other::conversion);
        return new Alter(one.from(), one.to(), aspects, conversion);
    }
}
