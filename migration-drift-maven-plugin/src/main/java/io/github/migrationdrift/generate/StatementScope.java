package io.github.migrationdrift.generate;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.repair.ObjectId;
import io.github.migrationdrift.sample.RowChange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where statements may change rows: in the tables and columns that they are about, and in columns of a type that they alter. */
public final class StatementScope {
    private final Set<List<String>> paths = new HashSet<>();

    private StatementScope() {}

    /**
     * That of a migration.
     *
     * @param before how the database was before its statements ran
     */
    public static StatementScope of(List<Statement> statements, Catalog before) {
        StatementScope scope = new StatementScope();
        Set<ObjectName> types = new HashSet<>();
        for (Statement statement : statements) {
            ObjectId object = statement.step().object();
            scope.paths.add(object.path());
            if (object.kind() == ObjectId.Kind.TYPE) {
                types.add(object.name());
            }
        }
        for (Table table : before.tables()) {
            for (Column column : table.columns()) {
                if (holds(column.type(), types)) {
                    scope.paths.add(path(table.name(), column.name()));
                }
            }
        }
        return scope;
    }

    private static boolean holds(ColumnType type, Set<ObjectName> types) {
        return types.contains(type.name())
                || type.domainBase().filter(base -> holds(base, types)).isPresent();
    }

    /** Whether a statement is about it. */
    public boolean covers(RowChange change) {
        ObjectName table = change.table();
        return paths.contains(List.of(table.schema(), table.name()))
                || change.column()
                        .filter(column -> paths.contains(path(table, column)))
                        .isPresent();
    }

    private static List<String> path(ObjectName table, String column) {
        return List.of(table.schema(), table.name(), column);
    }
}
