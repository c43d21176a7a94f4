package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.Ddl;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.mapping.MappingIndex;
import org.jspecify.annotations.Nullable;

/** SQL that brings a column into line with its attribute. */
final class ColumnRepairs {
    private ColumnRepairs() {}

    static @Nullable String changeType(MappingIndex mapping, ColumnPair pair) {
        return TypeChange.sql(pair, mapping.column(pair.tableName(), pair.name()));
    }

    static String alter(ColumnPair pair, String action) {
        return "alter table " + Ddl.name(pair.tableName()) + " alter column " + Ddl.quote(pair.name()) + " " + action;
    }
}
