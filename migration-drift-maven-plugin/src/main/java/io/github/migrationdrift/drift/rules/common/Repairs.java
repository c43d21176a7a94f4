package io.github.migrationdrift.drift.rules.common;

import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.repair.Aspect;
import io.github.migrationdrift.repair.Change;
import io.github.migrationdrift.repair.Change.Alter;
import io.github.migrationdrift.repair.Change.Create;
import io.github.migrationdrift.repair.Change.Drop;
import io.github.migrationdrift.repair.Conversion;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject;
import io.github.migrationdrift.repair.SchemaObject.OfColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What several rules ask for in the same way. */
public final class Repairs {
    private Repairs() {}

    /** Gives a column what its attribute says of it. */
    public static Repair alter(ColumnPair pair, Aspect aspect) {
        return pair.table().migrations().kind().isView() ? ofView() : Repair.of(change(pair, aspect));
    }

    public static Alter change(ColumnPair pair, Aspect aspect) {
        return new Alter(found(pair), new OfColumn(pair.tableName(), pair.entities()), aspect);
    }

    /** Gives a column the type of its attribute. */
    public static Alter change(ColumnPair pair, Conversion conversion) {
        return new Alter(
                found(pair),
                new OfColumn(pair.tableName(), pair.entities()),
                Set.of(Aspect.TYPE),
                Optional.of(conversion));
    }

    private static OfColumn found(ColumnPair pair) {
        return new OfColumn(pair.tableName(), pair.migrations());
    }

    public static Repair ofView() {
        return Repair.author("the columns of a view come from its query, which has to be written anew");
    }

    public static Repair replace(SchemaObject found, SchemaObject wanted) {
        return Repair.of(new Drop(found), new Create(wanted));
    }

    public static Repair replace(List<? extends SchemaObject> found, List<? extends SchemaObject> wanted) {
        return Repair.of(changes(found, wanted));
    }

    public static List<Change> changes(List<? extends SchemaObject> found, List<? extends SchemaObject> wanted) {
        List<Change> changes = new ArrayList<>();
        found.forEach(object -> changes.add(new Drop(object)));
        wanted.forEach(object -> changes.add(new Create(object)));
        return changes;
    }
}
