package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.repair.SchemaObject.OfCheck;
import io.github.migrationdrift.repair.SchemaObject.OfForeignKey;
import io.github.migrationdrift.repair.SchemaObject.OfIndex;
import io.github.migrationdrift.repair.SchemaObject.OfPrimaryKey;
import io.github.migrationdrift.repair.SchemaObject.OfUniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who bears the name of what is to be made. An index that was declared over other columns before has the name still: it
 * must go first. What the entities know, or what belongs to another table, stays, and the author decides.
 */
final class TakenNames {
    private final Schemas schemas;
    private final PlanDraft draft;
    private final Dropping dropping;
    private final Set<ObjectId> leaving;

    /** @param changes all of the plan: what it renames or drops is in nobody's way, but for tables, which go last */
    TakenNames(Schemas schemas, PlanDraft draft, Dropping dropping, List<Change> changes) {
        this.schemas = schemas;
        this.draft = draft;
        this.dropping = dropping;
        leaving = changes.stream()
                .filter(change -> change instanceof Change.Rename
                        || (change instanceof Change.Drop drop && !(drop.object() instanceof SchemaObject.OfTable)))
                .map(Change::id)
                .collect(Collectors.toSet());
    }

    /** Makes way for an index, or for a key that has one. */
    void clearForIndex(ObjectName table, String name) {
        schemas.bearer(new ObjectName(table.schema(), name)).ifPresent(bearer -> clear(table, name, bearer));
    }

    /** Makes way for a constraint of the table. */
    void clearForConstraint(ObjectName table, String name) {
        for (SchemaObject object : named(schemas.found(table))) {
            boolean constraint = object.id().kind() == ObjectId.Kind.CONSTRAINT;
            if (constraint && object.id().ownName().equals(name)) {
                clear(table, name, new Schemas.Bearer(table, object));
            }
        }
    }

    private void clear(ObjectName table, String name, Schemas.Bearer bearer) {
        SchemaObject object = bearer.object();
        if (draft.drops(object.id()) || leaving.contains(object.id())) {
            return;
        }
        boolean own = bearer.table().equals(table) && !(object instanceof SchemaObject.OfTable);
        if (own && !(object instanceof OfPrimaryKey) && !isWanted(table, object)) {
            dropping.drop(object);
        } else {
            draft.obstacle("the name " + name + " is taken: " + words(bearer) + "; rename or drop that first");
        }
    }

    private static String words(Schemas.Bearer bearer) {
        SchemaObject object = bearer.object();
        String of = " of " + bearer.table().name() + " has it";
        if (object instanceof SchemaObject.OfTable table) {
            return "a " + table.table().kind().words() + " has it";
        }
        return (object instanceof OfIndex ? "an index" : "a constraint") + of;
    }

    private boolean isWanted(ObjectName table, SchemaObject object) {
        Object nameless = nameless(object);
        return named(schemas.wanted(table)).stream()
                .anyMatch(other -> nameless(other).equals(nameless));
    }

    /** What of a table has a name of its own. */
    private static List<SchemaObject> named(Optional<Table> table) {
        List<SchemaObject> objects = new ArrayList<>();
        table.ifPresent(present -> {
            present.checks().forEach(check -> objects.add(new OfCheck(present.name(), check)));
            present.foreignKeys().forEach(key -> objects.add(new OfForeignKey(present.name(), key)));
            objects.addAll(SchemaObject.withIndex(present));
        });
        return objects;
    }

    /** Two that differ in nothing but their names become equal. */
    private static Object nameless(SchemaObject object) {
        if (object instanceof OfIndex of) {
            return of.index().named("");
        } else if (object instanceof OfUniqueKey of) {
            return of.key().named("");
        } else if (object instanceof OfCheck of) {
            return of.check().named("");
        } else if (object instanceof OfForeignKey of) {
            return of.key().named("");
        }
        return object;
    }
}
