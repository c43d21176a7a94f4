package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.Ddl;
import io.github.migrationdrift.drift.ColumnPair;
import org.jspecify.annotations.Nullable;

/** SQL that brings a column into line with its attribute. */
final class ColumnRepairs {
    private ColumnRepairs() {}

    /** Nothing can be altered in a column of a view. */
    static @Nullable String changeType(ColumnPair pair) {
        return pair.table().migrations().kind().isView()
                ? null
                : alter(pair, "type " + pair.entities().type().shortDefinition());
    }

    static String alter(ColumnPair pair, String action) {
        return "alter table " + Ddl.name(pair.tableName()) + " alter column " + Ddl.quote(pair.name()) + " " + action;
    }
}
