package io.github.migrationdrift.check;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.drift.Drift;
import java.sql.SQLException;
import java.util.List;

/** What lies between a migrated database and the entities. */
public interface Gap {
    /** What the entities say and the database does not, or the other way round. */
    List<Drift> drifts(JdbcTarget migrated) throws SQLException;

    /** What the database would be if the entities had made it. */
    Catalog entities();

    /** Flyway's own table. */
    String historyTable();
}
