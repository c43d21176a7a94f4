package io.github.migrationdrift.drift;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One table as the entities and as the migrations have it.
 *
 * @param columns matched by name
 * @param sharedNames of the columns that both sides have
 */
public record TablePair(Table entities, Table migrations, Pairing<Column> columns, Set<String> sharedNames) {

    static TablePair of(Table entities, Table migrations) {
        Pairing<Column> columns = Pairing.of(entities.columns(), migrations.columns(), Column::name);
        Set<String> shared =
                columns.both().stream().map(pair -> pair.entities().name()).collect(Collectors.toUnmodifiableSet());
        return new TablePair(entities, migrations, columns, shared);
    }

    public ObjectName name() {
        return entities.name();
    }

    /** Whether both sides have all these columns. What hangs on a missing column is not a drift of its own. */
    public boolean shares(Collection<String> columnNames) {
        return sharedNames.containsAll(columnNames);
    }
}
