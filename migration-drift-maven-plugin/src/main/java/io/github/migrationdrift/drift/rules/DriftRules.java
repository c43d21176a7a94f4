package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.rules.check.CheckNameRule;
import io.github.migrationdrift.drift.rules.check.CheckRule;
import io.github.migrationdrift.drift.rules.column.ColumnCollationRule;
import io.github.migrationdrift.drift.rules.column.ColumnCommentRule;
import io.github.migrationdrift.drift.rules.column.ColumnDefaultRule;
import io.github.migrationdrift.drift.rules.column.ColumnExtraRule;
import io.github.migrationdrift.drift.rules.column.ColumnGeneratedRule;
import io.github.migrationdrift.drift.rules.column.ColumnIdentityRule;
import io.github.migrationdrift.drift.rules.column.ColumnLengthRule;
import io.github.migrationdrift.drift.rules.column.ColumnMissingRule;
import io.github.migrationdrift.drift.rules.column.ColumnNullabilityRule;
import io.github.migrationdrift.drift.rules.column.ColumnNullablePrimitiveRule;
import io.github.migrationdrift.drift.rules.column.ColumnPrecisionRule;
import io.github.migrationdrift.drift.rules.column.ColumnRenamedRule;
import io.github.migrationdrift.drift.rules.column.ColumnTimePrecisionRule;
import io.github.migrationdrift.drift.rules.column.ColumnTypeRule;
import io.github.migrationdrift.drift.rules.compositetype.CompositeTypeRule;
import io.github.migrationdrift.drift.rules.ddl.RefusedStatementRule;
import io.github.migrationdrift.drift.rules.enums.EnumValuesRule;
import io.github.migrationdrift.drift.rules.enumtype.EnumTypeRule;
import io.github.migrationdrift.drift.rules.exclusion.ExclusionRule;
import io.github.migrationdrift.drift.rules.foreignkey.ForeignKeyBehaviourRule;
import io.github.migrationdrift.drift.rules.foreignkey.ForeignKeyDuplicateRule;
import io.github.migrationdrift.drift.rules.foreignkey.ForeignKeyNameRule;
import io.github.migrationdrift.drift.rules.foreignkey.ForeignKeyRule;
import io.github.migrationdrift.drift.rules.index.IndexNameRule;
import io.github.migrationdrift.drift.rules.index.IndexRule;
import io.github.migrationdrift.drift.rules.primarykey.PrimaryKeyNameRule;
import io.github.migrationdrift.drift.rules.primarykey.PrimaryKeyRule;
import io.github.migrationdrift.drift.rules.schema.SchemaMissingRule;
import io.github.migrationdrift.drift.rules.sequence.SequenceIncrementRule;
import io.github.migrationdrift.drift.rules.sequence.SequenceRangeRule;
import io.github.migrationdrift.drift.rules.sequence.SequenceRule;
import io.github.migrationdrift.drift.rules.sequence.SequenceStartRule;
import io.github.migrationdrift.drift.rules.table.TableCommentRule;
import io.github.migrationdrift.drift.rules.table.TableExtraRule;
import io.github.migrationdrift.drift.rules.table.TableMissingRule;
import io.github.migrationdrift.drift.rules.table.TableRelocatedRule;
import io.github.migrationdrift.drift.rules.unique.UniqueKeyNameRule;
import io.github.migrationdrift.drift.rules.unique.UniqueKeyRule;
import io.github.migrationdrift.repair.Change;
import io.github.migrationdrift.repair.PostgresSteps;
import io.github.migrationdrift.repair.Repair;
import java.util.Comparator;
import java.util.List;

/** All rules, and the one way to run them. */
public final class DriftRules {
    private static final List<DriftRule> ALL = List.of(
            new SchemaMissingRule(),
            new RefusedStatementRule(),
            new TableMissingRule(),
            new TableRelocatedRule(),
            new TableExtraRule(),
            new TableCommentRule(),
            new ColumnMissingRule(),
            new ColumnRenamedRule(),
            new ColumnExtraRule(),
            new ColumnTypeRule(),
            new ColumnLengthRule(),
            new ColumnPrecisionRule(),
            new ColumnTimePrecisionRule(),
            new ColumnNullabilityRule(),
            new ColumnNullablePrimitiveRule(),
            new ColumnDefaultRule(),
            new ColumnIdentityRule(),
            new ColumnGeneratedRule(),
            new ColumnCollationRule(),
            new ColumnCommentRule(),
            new PrimaryKeyRule(),
            new UniqueKeyRule(),
            new ExclusionRule(),
            new ForeignKeyRule(),
            new ForeignKeyBehaviourRule(),
            new ForeignKeyDuplicateRule(),
            new IndexRule(),
            new CheckRule(),
            new EnumValuesRule(),
            new EnumTypeRule(),
            new CompositeTypeRule(),
            new SequenceRule(),
            new SequenceIncrementRule(),
            new SequenceStartRule(),
            new SequenceRangeRule(),
            new PrimaryKeyNameRule(),
            new UniqueKeyNameRule(),
            new ForeignKeyNameRule(),
            new IndexNameRule(),
            new CheckNameRule());

    private static final Comparator<Drift> ORDER = Comparator.comparing(Drift::severity)
            .thenComparing(drift -> drift.location().path())
            .thenComparing(Drift::code)
            .thenComparing(Drift::message);

    private DriftRules() {}

    public static List<DriftRule> all() {
        return ALL;
    }

    /** Every drift, the most severe first, in the same order on every run. */
    public static List<Drift> examine(Comparison comparison) {
        List<Drift> drifts = ALL.stream()
                .flatMap(rule -> rule.examine(comparison))
                .sorted(ORDER)
                .toList();
        List<Change> all =
                drifts.stream().flatMap(drift -> changes(drift).stream()).toList();
        PostgresSteps steps = new PostgresSteps(comparison.migrations(), comparison.entities(), all);
        return drifts.stream()
                .map(drift -> drift.withRepair(planned(drift, steps)))
                .toList();
    }

    private static List<Change> changes(Drift drift) {
        return drift.repair() instanceof Repair.Changes wanted ? wanted.changes() : List.of();
    }

    private static Repair planned(Drift drift, PostgresSteps steps) {
        return drift.repair() instanceof Repair.Changes wanted ? steps.plan(wanted.changes()) : drift.repair();
    }
}
