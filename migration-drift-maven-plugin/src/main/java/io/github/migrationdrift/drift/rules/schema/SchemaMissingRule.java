package io.github.migrationdrift.drift.rules.schema;

import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.repair.Change.Create;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfSchema;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** A schema that entities name, or migrations need, and no migration creates. */
public final class SchemaMissingRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(Finding.SCHEMA_MISSING, Finding.SCHEMA_PRESUPPOSED);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return Stream.concat(missing(comparison), presupposed(comparison));
    }

    private static Stream<Drift> presupposed(Comparison comparison) {
        return comparison.scope().presupposed().entrySet().stream()
                .map(schema -> DriftDraft.inSchema(Finding.SCHEMA_PRESUPPOSED, schema.getKey())
                        .migrations("needed by " + schema.getValue())
                        .message("No migration creates the schema " + schema.getKey() + ", and " + schema.getValue()
                                + " needs it. Where Flyway creates it, name it in Flyway's schemas (-Dflyway.schemas=…,"
                                + schema.getKey() + "); where an administrator does, say so with <initSql>.")
                        .repair(Repair.of(new Create(new OfSchema(schema.getKey()))))
                        .consequence("the migrations fail on a database that does not have it yet"));
    }

    private static Stream<Drift> missing(Comparison comparison) {
        Set<String> present = new HashSet<>(comparison.migrations().schemas());
        return comparison.entities().schemas().stream()
                .filter(schema -> !present.contains(schema))
                .map(schema -> DriftDraft.inSchema(Finding.SCHEMA_MISSING, schema)
                        .entities("schema " + schema)
                        .message("No migration creates the schema " + schema + ".")
                        .repair(Repair.of(new Create(new OfSchema(schema))))
                        .consequence(consequence(comparison.mapping(), schema)));
    }

    private static Consequence consequence(MappingIndex mapping, String schema) {
        return mapping.mapping().tables().stream()
                .map(MappedTable::name)
                .filter(table -> table.schema().equals(schema))
                .findFirst()
                .map(table -> Use.load(mapping, table).fails(Refusal.unknownRelation(table.toString())))
                .orElseGet(() -> Consequence.of("what the entities keep there is missing"));
    }
}
