package io.github.migrationdrift.drift.rules.exclusion;

import io.github.migrationdrift.catalog.ExclusionConstraint;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.UniqueKey;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Pairing;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.common.ColumnLists;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.repair.Change.Create;
import io.github.migrationdrift.repair.Change.Drop;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfExclusion;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An exclusion constraint that only one side has. Its name does not matter. */
public final class ExclusionRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(Finding.EXCLUSION_MISSING, Finding.EXCLUSION_EXTRA, Finding.EXCLUSION_EXTRA_UNIQUE);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison.keyedTables().flatMap(pair -> examine(comparison, pair));
    }

    private static Stream<Drift> examine(Comparison comparison, TablePair pair) {
        Pairing<ExclusionConstraint> constraints = Pairing.of(
                pair.entities().exclusions(), pair.migrations().exclusions(), ExclusionConstraint::definition);
        return Stream.concat(
                constraints.onlyEntities().stream()
                        .filter(constraint -> pair.shares(constraint.columns()))
                        .filter(constraint -> !keepsUnique(constraint, pair.migrations()))
                        .map(constraint -> missing(comparison, pair, constraint)),
                constraints.onlyMigrations().stream()
                        .filter(constraint -> pair.shares(constraint.columns()))
                        .filter(constraint -> !keepsUnique(constraint, pair.entities()))
                        .map(constraint -> extra(comparison, pair, constraint)));
    }

    /** Whether it refuses no more than a key of the other side does; that is told by the keys. */
    private static boolean keepsUnique(ExclusionConstraint constraint, Table other) {
        Stream<List<String>> keys = Stream.of(
                        other.uniqueKeys().stream().map(UniqueKey::columns),
                        other.primaryKey().stream().map(PrimaryKey::columns))
                .flatMap(columns -> columns);
        return constraint.uniqueKey().isPresent()
                && keys.anyMatch(columns -> ColumnLists.haveTheSame(columns, constraint.columns()));
    }

    private static Drift missing(Comparison comparison, TablePair pair, ExclusionConstraint constraint) {
        return DriftDraft.onTable(Finding.EXCLUSION_MISSING, pair.name())
                .object(constraint.name())
                .columns(constraint.columns())
                .entities(constraint.definition())
                .migrations("no such constraint")
                .message("No migration creates the exclusion constraint " + constraint.name() + ".")
                .repair(Repair.of(new Create(new OfExclusion(pair.name(), constraint))))
                .consequence("rows of " + comparison.mapping().entityLabel(pair.name())
                        + " that exclude each other can be stored");
    }

    private static Drift extra(Comparison comparison, TablePair pair, ExclusionConstraint constraint) {
        Finding finding = constraint.uniqueKey().isPresent() ? Finding.EXCLUSION_EXTRA_UNIQUE : Finding.EXCLUSION_EXTRA;
        return DriftDraft.onTable(finding, pair.name())
                .object(constraint.name())
                .columns(constraint.columns())
                .entities("no such constraint")
                .migrations(constraint.definition())
                .message("Only the migrations have the exclusion constraint " + constraint.name() + ".")
                .repair(Repair.of(new Drop(new OfExclusion(pair.name(), constraint))))
                .consequence("a row of " + comparison.mapping().entityLabel(pair.name())
                        + " that collides with another is refused: " + Refusal.overlap(constraint.name()));
    }
}
