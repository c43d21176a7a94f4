package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.repair.Step.Phase;

/** Gives objects another name or schema. */
final class Renaming {
    private final PlanDraft draft;

    Renaming(PlanDraft draft) {
        this.draft = draft;
    }

    void rename(SchemaObject object, ObjectName to) {
        if (object instanceof SchemaObject.OfTable relation) {
            move(
                    object,
                    "alter " + alterable(relation.table()) + " ",
                    relation.table().name(),
                    to);
        } else if (object instanceof SchemaObject.OfEnumType type) {
            move(object, "alter type ", type.type().name(), to);
        } else if (object instanceof SchemaObject.OfColumn column) {
            add(
                    object,
                    table(column.table()) + "rename column "
                            + Ddl.quote(column.column().name()) + " to " + Ddl.quote(to.name()));
        } else if (object.id().kind() == ObjectId.Kind.INDEX) {
            add(object, "alter index " + Ddl.name(object.id().name()) + " rename to " + Ddl.quote(to.name()));
        } else {
            add(
                    object,
                    table(object.id().name()) + "rename constraint "
                            + Ddl.quote(object.id().path().get(2)) + " to " + Ddl.quote(to.name()));
        }
    }

    private void move(SchemaObject object, String alter, ObjectName from, ObjectName to) {
        ObjectName moved = new ObjectName(to.schema(), from.name());
        if (!from.equals(moved)) {
            add(object, alter + Ddl.name(from) + " set schema " + Ddl.quote(to.schema()));
        }
        if (!moved.equals(to)) {
            add(object, alter + Ddl.name(moved) + " rename to " + Ddl.quote(to.name()));
        }
    }

    private void add(SchemaObject object, String sql) {
        draft.add(Step.of(Phase.RENAME, object.id(), Verb.RENAME, sql));
    }

    private static String table(ObjectName table) {
        return "alter table " + Ddl.name(table) + " ";
    }

    static String alterable(Table table) {
        return switch (table.kind()) {
            case VIEW -> "view";
            case MATERIALIZED_VIEW -> "materialized view";
            case FOREIGN_TABLE -> "foreign table";
            default -> "table";
        };
    }
}
