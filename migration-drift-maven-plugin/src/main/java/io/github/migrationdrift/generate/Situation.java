package io.github.migrationdrift.generate;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.drift.Drift;
import java.sql.SQLException;
import java.util.List;

/**
 * How far a database is from what the entities ask for.
 *
 * @param migrations what it holds
 * @param drifts those that are to be repaired
 */
public record Situation(Catalog migrations, List<Drift> drifts) {
    public Situation {
        drifts = List.copyOf(drifts);
    }

    /** Compares a database with the entities. */
    @FunctionalInterface
    public interface Comparing {
        Situation of(JdbcTarget database) throws SQLException;
    }
}
