package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.ObjectName;
import java.util.List;

/**
 * Names an object of the schema.
 *
 * @param path schema, name and, for what belongs to a table, the name within it
 */
public record ObjectId(Kind kind, List<String> path) {

    /** What kind of object it is. Names are unique within a kind, and relations share theirs with indexes. */
    public enum Kind {
        SCHEMA,
        TYPE,
        SEQUENCE,
        TABLE,
        VIEW,
        COLUMN,
        CONSTRAINT,
        INDEX
    }

    public ObjectId {
        path = List.copyOf(path);
    }

    static ObjectId schema(String name) {
        return new ObjectId(Kind.SCHEMA, List.of(name));
    }

    static ObjectId of(Kind kind, ObjectName name) {
        return new ObjectId(kind, List.of(name.schema(), name.name()));
    }

    static ObjectId within(Kind kind, ObjectName table, String name) {
        return new ObjectId(kind, List.of(table.schema(), table.name(), name));
    }

    /** The table's or view's name for what belongs to one, else the object's own. */
    public ObjectName name() {
        return new ObjectName(path.get(0), path.size() > 1 ? path.get(1) : "");
    }

    /** Its name by itself. */
    public String ownName() {
        return path.get(path.size() - 1);
    }

    @Override
    public String toString() {
        return String.join(".", path);
    }
}
