package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A column of another type than the attribute's. */
final class ColumnTypeRule implements DriftRule {
    private static final Map<TypeRelation, Finding> FINDINGS = Map.of(
            TypeRelation.OTHER, Finding.COLUMN_TYPE,
            TypeRelation.WIDER, Finding.COLUMN_TYPE_WIDER,
            TypeRelation.OTHER_TEXT, Finding.COLUMN_TYPE_TEXT,
            TypeRelation.DOMAIN, Finding.COLUMN_TYPE_DOMAIN,
            TypeRelation.UNBOUNDED, Finding.COLUMN_TYPE_UNBOUNDED);

    @Override
    public Set<Finding> findings() {
        return Set.copyOf(FINDINGS.values());
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison
                .columns()
                .flatMap(pair -> finding(pair).stream().map(finding -> drift(comparison.mapping(), pair, finding)));
    }

    private static Optional<Finding> finding(ColumnPair pair) {
        return Optional.ofNullable(FINDINGS.get(TypeRelation.of(pair)));
    }

    private static Drift drift(MappingIndex mapping, ColumnPair pair, Finding finding) {
        String wanted = pair.entities().type().shortDefinition();
        String found = pair.migrations().type().shortDefinition();
        return DriftDraft.onColumn(finding, pair.tableName(), pair.name())
                .entities(wanted)
                .migrations(found)
                .message("The column " + pair.name() + " is " + found + ", the attribute needs " + wanted + ".")
                .repair(ColumnRepairs.changeType(pair))
                .consequence(consequence(mapping, pair, finding));
    }

    private static Consequence consequence(MappingIndex mapping, ColumnPair pair, Finding finding) {
        String attribute = mapping.attributeLabel(pair.tableName(), pair.name());
        return switch (finding) {
            case COLUMN_TYPE_UNBOUNDED -> Consequence.NONE;
            case COLUMN_TYPE_DOMAIN -> Consequence.of("nothing breaks, but where the domain refuses a value");
            case COLUMN_TYPE_TEXT ->
                Consequence.of("nothing breaks, but comparisons follow the rules of "
                        + pair.migrations().type().shortDefinition());
            case COLUMN_TYPE_WIDER -> wider(pair, attribute);
            default -> TypeConsequence.of(mapping, pair);
        };
    }

    private static Consequence wider(ColumnPair pair, String attribute) {
        return Consequence.of(
                TypeFamily.of(pair.migrations().type()) == TypeFamily.FLOAT
                        ? "values that others write are rounded when " + attribute + " is loaded"
                        : "loading " + attribute + " fails where others write more than fits "
                                + pair.entities().type().shortDefinition());
    }
}
