package io.github.migrationdrift.worker.message;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.migration.MigrationScript;
import io.github.migrationdrift.migration.ObjectChange;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Flyway did.
 *
 * @param scripts the migrations that ran, in their order
 * @param schemas the schemas that Flyway manages
 * @param defaultSchema the schema that unqualified names fall into
 * @param historyTable Flyway's own table
 * @param changes every schema change, in the order in which it happened; empty when event triggers are not allowed
 * @param presupposed schemas that no migration makes and that had to be there before, each with the statement that lacked
 *     it
 * @param warnings what the user has to know of how it was done
 * @param session what their session had in the end
 */
public record MigrationResult(
        String flywayVersion,
        List<MigrationScript> scripts,
        Set<String> schemas,
        String defaultSchema,
        ObjectName historyTable,
        List<ObjectChange> changes,
        Map<String, String> presupposed,
        List<String> warnings,
        SessionState session)
        implements Serializable {
    public MigrationResult {
        scripts = List.copyOf(scripts);
        schemas = Set.copyOf(schemas);
        changes = List.copyOf(changes);
        presupposed = Map.copyOf(presupposed);
        warnings = List.copyOf(warnings);
    }

    /** The same, on a database in which these schemas were before. */
    public MigrationResult presupposing(Map<String, String> schemas) {
        return new MigrationResult(
                flywayVersion, scripts, this.schemas, defaultSchema, historyTable, changes, schemas, warnings, session);
    }
}
