package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Ddl;
import io.github.migrationdrift.drift.ColumnPair;

/** SQL that brings a column into line with its attribute. */
final class ColumnRepairs {
    private ColumnRepairs() {}

    static String changeType(ColumnPair pair) {
        return alter(pair, "type " + pair.entities().type().shortDefinition());
    }

    static String alter(ColumnPair pair, String action) {
        return "alter table " + Ddl.name(pair.tableName()) + " alter column " + Ddl.quote(pair.name()) + " " + action;
    }

    /** Nothing can be altered in a column of a view. */
    static boolean possible(ColumnPair pair) {
        return !pair.table().migrations().kind().isView();
    }

    static String definition(Column column) {
        return Ddl.columnDefinition(column);
    }
}
