package io.github.migrationdrift.drift;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One table as the entities and as the migrations have it.
 *
 * @param columns matched by name
 * @param renamedColumns those that seem to have another name in the migrations; not in {@code columns}
 * @param sharedNames of the columns that both sides have
 */
public record TablePair(
        Table entities,
        Table migrations,
        Pairing<Column> columns,
        List<Pairing.Pair<Column>> renamedColumns,
        Set<String> sharedNames) {

    /** @param unknown columns that are compared no further, although only the migrations have them */
    static TablePair of(Table declared, Table made, Set<String> unknown) {
        Table migrations = NotNullChecks.applied(made, name -> !isJudgedByChecks(declared, name));
        Table entities = NotNullChecks.applied(
                declared,
                name -> migrations
                        .column(name)
                        .filter(column -> !column.nullable())
                        .isPresent());
        List<Column> known = migrations.columns().stream()
                .filter(column -> !unknown.contains(column.name()))
                .toList();
        Pairing<Column> columns = Pairing.of(entities.columns(), known, Column::name);
        List<Pairing.Pair<Column>> renamed = RenamedColumns.in(entities, migrations, columns);
        Set<String> shared =
                columns.both().stream().map(pair -> pair.entities().name()).collect(Collectors.toUnmodifiableSet());
        return new TablePair(entities, migrations, columns.without(renamed), renamed, shared);
    }

    /** Where the entities check what may be NULL, the checks of both sides are held against each other whole. */
    private static boolean isJudgedByChecks(Table declared, String column) {
        return declared.column(column).filter(Column::nullable).isPresent()
                && declared.checks().stream().anyMatch(check -> check.columns().contains(column));
    }

    public ObjectName name() {
        return entities.name();
    }

    /** Whether both sides have all these columns. What hangs on a missing column is not a drift of its own. */
    public boolean shares(Collection<String> columnNames) {
        return sharedNames.containsAll(columnNames);
    }
}
