package io.github.migrationdrift.drift.rules.foreignkey;

import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ForeignKey.Action;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Operation;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.drift.rules.foreignkey.ForeignKeys.Behaviour;
import io.github.migrationdrift.repair.Change.Drop;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfForeignKey;
import java.util.Set;
import java.util.stream.Stream;

/** A foreign key that the migrations have twice. */
public final class ForeignKeyDuplicateRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(Finding.FOREIGN_KEY_DUPLICATE, Finding.FOREIGN_KEY_DUPLICATE_ACTS);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison
                .keyedTables()
                .flatMap(pair -> ForeignKeys.repeated(pair).stream()
                        .filter(both -> pair.shares(both.migrations().columns()))
                        .map(both -> drift(comparison, pair, both.entities(), both.migrations())));
    }

    private static Drift drift(Comparison comparison, TablePair pair, ForeignKey kept, ForeignKey repeated) {
        boolean alike = Behaviour.of(kept).equals(Behaviour.of(repeated));
        return DriftDraft.onTable(
                        alike ? Finding.FOREIGN_KEY_DUPLICATE : Finding.FOREIGN_KEY_DUPLICATE_ACTS, pair.name())
                .object(repeated.name())
                .columns(repeated.columns())
                .migrations(ForeignKeys.describe(repeated))
                .message("The foreign key " + repeated.name() + " points where " + kept.name() + " does"
                        + (alike ? "." : ", which is " + ForeignKeys.describe(kept) + "."))
                .repair(Repair.of(new Drop(new OfForeignKey(pair.name(), repeated))))
                .consequence(
                        alike
                                ? Consequence.of("nothing breaks; every write is checked against both")
                                : actsOtherwise(comparison, pair, kept, repeated));
    }

    private static Consequence actsOtherwise(
            Comparison comparison, TablePair pair, ForeignKey kept, ForeignKey repeated) {
        String target = comparison.mapping().entityLabel(kept.target());
        if (repeated.onDelete() == Action.RESTRICT && kept.onDelete() != Action.RESTRICT) {
            return Use.some(Operation.DELETE, "deleting " + target + " that others point to")
                    .fails(Refusal.restricted(comparison, kept.target(), pair.name(), repeated.name()));
        }
        return Consequence.of("both are in force; what happens when " + target
                + " is deleted or its key changes depends on which of them acts first");
    }
}
