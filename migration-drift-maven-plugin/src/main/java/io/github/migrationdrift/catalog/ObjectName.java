package io.github.migrationdrift.catalog;

import java.io.Serializable;
import java.util.Comparator;

/** The name of a table, sequence or type as PostgreSQL stores it: folded, unquoted, at most 63 bytes. */
public record ObjectName(String schema, String name) implements Comparable<ObjectName>, Serializable {
    private static final Comparator<ObjectName> ORDER =
            Comparator.comparing(ObjectName::schema).thenComparing(ObjectName::name);

    @Override
    public int compareTo(ObjectName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
