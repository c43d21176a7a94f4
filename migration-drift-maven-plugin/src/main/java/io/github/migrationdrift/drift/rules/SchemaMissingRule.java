package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.Ddl;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** A schema that entities name and no migration creates. */
final class SchemaMissingRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(Finding.SCHEMA_MISSING);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        Set<String> present = new HashSet<>(comparison.migrations().schemas());
        return comparison.entities().schemas().stream()
                .filter(schema -> !present.contains(schema))
                .map(schema -> DriftDraft.inSchema(Finding.SCHEMA_MISSING, schema)
                        .entities("schema " + schema)
                        .message("No migration creates the schema " + schema + ".")
                        .repair("create schema " + Ddl.quote(schema))
                        .consequence(consequence(comparison.mapping(), schema)));
    }

    private static Consequence consequence(MappingIndex mapping, String schema) {
        return mapping.mapping().tables().stream()
                .map(MappedTable::name)
                .filter(table -> table.schema().equals(schema))
                .findFirst()
                .map(table -> Use.load(mapping, table).fails("relation \"" + table + "\" does not exist", "42P01"))
                .orElseGet(() -> Consequence.of("what the entities keep there is missing"));
    }
}
