package io.github.migrationdrift.drift.rules.foreignkey;

import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Operation;
import io.github.migrationdrift.drift.Pairing;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.common.ColumnLists;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.repair.Change.Create;
import io.github.migrationdrift.repair.Change.Drop;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfForeignKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A foreign key that is missing, extra, on other columns or points elsewhere. Its name does not matter. */
public final class ForeignKeyRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.FOREIGN_KEY_MISSING,
                Finding.FOREIGN_KEY_MISSING_AUDIT,
                Finding.FOREIGN_KEY_EXTRA,
                Finding.FOREIGN_KEY_COLUMNS,
                Finding.FOREIGN_KEY_GUARDS_MORE,
                Finding.FOREIGN_KEY_TARGET);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        ForeignKeyGround ground = ForeignKeyGround.of(comparison.migrations());
        return comparison.keyedTables().flatMap(pair -> examine(comparison, ground, pair));
    }

    private static Stream<Drift> examine(Comparison comparison, ForeignKeyGround ground, TablePair pair) {
        Pairing<ForeignKey> keys = ForeignKeys.of(pair);
        List<ForeignKey> extras = new ArrayList<>(keys.onlyMigrations());
        List<ForeignKey> missing = new ArrayList<>();
        List<Drift> drifts = new ArrayList<>();
        for (ForeignKey wanted : keys.onlyEntities()) {
            Optional<ForeignKey> stronger = take(extras, found -> guardsMore(pair, wanted, found));
            if (stronger.isPresent()) {
                drifts.add(guardsMore(comparison, pair, wanted, stronger.get()));
                continue;
            }
            Optional<ForeignKey> elsewhere =
                    take(extras, found -> ColumnLists.haveTheSame(wanted.columns(), found.columns()));
            if (pair.shares(wanted.columns()) && ground.bears(pair.migrations(), wanted)) {
                elsewhere.ifPresentOrElse(
                        found -> drifts.add(target(comparison, pair, wanted, found)), () -> missing.add(wanted));
            }
        }
        for (ForeignKey wanted : missing) {
            Optional<ForeignKey> onOthers = take(
                    extras,
                    found -> pair.shares(found.columns())
                            && found.target().equals(wanted.target())
                            && !Collections.disjoint(found.columns(), wanted.columns()));
            drifts.add(onOthers.map(found -> columns(comparison, pair, wanted, found))
                    .orElseGet(() -> missing(comparison, pair, wanted)));
        }
        extras.stream()
                .filter(found -> pair.shares(found.columns()))
                .forEach(found -> drifts.add(extra(comparison, pair, found)));
        return drifts.stream();
    }

    private static Optional<ForeignKey> take(List<ForeignKey> keys, Predicate<ForeignKey> condition) {
        Optional<ForeignKey> taken = keys.stream().filter(condition).findFirst();
        taken.ifPresent(keys::remove);
        return taken;
    }

    private static Drift missing(Comparison comparison, TablePair pair, ForeignKey key) {
        boolean history = Use.keepsHistory(comparison.mapping(), pair.name());
        Finding finding = history ? Finding.FOREIGN_KEY_MISSING_AUDIT : Finding.FOREIGN_KEY_MISSING;
        return ForeignKeys.draft(finding, pair, key)
                .entities(ForeignKeys.describe(key))
                .migrations("no foreign key")
                .message("No foreign key guards " + ForeignKeys.columns(key) + " of "
                        + pair.name().name() + ".")
                .repair(Repair.of(new Create(new OfForeignKey(pair.name(), key))))
                .consequence(
                        history
                                ? "nothing breaks, unless other writers delete from "
                                        + key.target().name() + " what "
                                        + pair.name().name() + " names"
                                : ForeignKeys.absent(comparison.mapping(), pair, key));
    }

    /** Whether rows that the foreign key lets in satisfy the declared one too, with further columns beside it. */
    private static boolean guardsMore(TablePair pair, ForeignKey wanted, ForeignKey found) {
        Map<String, String> more = ForeignKeys.Reference.of(found).columns();
        return found.target().equals(wanted.target())
                && found.columns().size() > wanted.columns().size()
                && more.entrySet()
                        .containsAll(ForeignKeys.Reference.of(wanted).columns().entrySet())
                && more.keySet().stream()
                        .filter(column -> !wanted.columns().contains(column))
                        .allMatch(column -> pair.migrations()
                                .column(column)
                                .filter(other -> !other.nullable())
                                .isPresent());
    }

    /** Nothing is repaired: the declared foreign key alone would guard less. */
    private static Drift guardsMore(Comparison comparison, TablePair pair, ForeignKey wanted, ForeignKey found) {
        String more = String.join(
                ", ",
                found.columns().stream()
                        .filter(column -> !wanted.columns().contains(column))
                        .toList());
        return ForeignKeys.draft(Finding.FOREIGN_KEY_GUARDS_MORE, pair, wanted)
                .entities(ForeignKeys.describe(wanted))
                .migrations(ForeignKeys.describe(found))
                .message("The foreign key on " + ForeignKeys.columns(wanted) + " of "
                        + pair.name().name() + " also holds " + more + ".")
                .repair(Repair.author("the declared foreign key alone would guard less"))
                .consequence(Use.some(
                                Operation.INSERT,
                                "saving " + comparison.mapping().entityLabel(pair.name()) + " with a "
                                        + comparison.mapping().entityLabel(found.target()) + " of another " + more)
                        .fails(Refusal.foreignKey(pair, found.name())));
    }

    private static Drift columns(Comparison comparison, TablePair pair, ForeignKey wanted, ForeignKey found) {
        return ForeignKeys.draft(Finding.FOREIGN_KEY_COLUMNS, pair, wanted)
                .entities(ForeignKeys.describe(wanted))
                .migrations(ForeignKeys.describe(found))
                .message("The foreign key on " + ForeignKeys.columns(wanted) + " of "
                        + pair.name().name() + " is on " + ForeignKeys.columns(found) + ".")
                .repair(ForeignKeys.replace(pair, found, wanted))
                .consequence(Use.some(
                                Operation.INSERT,
                                "saving " + comparison.mapping().entityLabel(pair.name()) + " with a valid association")
                        .fails(Refusal.foreignKey(pair, found.name()))
                        .and("one whose row is gone may be stored"));
    }

    private static Drift target(Comparison comparison, TablePair pair, ForeignKey wanted, ForeignKey found) {
        return ForeignKeys.draft(Finding.FOREIGN_KEY_TARGET, pair, wanted)
                .entities(ForeignKeys.describe(wanted))
                .migrations(ForeignKeys.describe(found))
                .message("The foreign key on " + ForeignKeys.columns(wanted) + " of "
                        + pair.name().name() + " points elsewhere.")
                .repair(ForeignKeys.replace(pair, found, wanted))
                .consequence(Use.some(
                                Operation.INSERT,
                                "saving " + comparison.mapping().entityLabel(pair.name()) + " with a valid association")
                        .fails(Refusal.foreignKey(pair, found.name())));
    }

    private static Drift extra(Comparison comparison, TablePair pair, ForeignKey key) {
        return ForeignKeys.draft(Finding.FOREIGN_KEY_EXTRA, pair, key)
                .entities("no foreign key")
                .migrations(ForeignKeys.describe(key))
                .message("Only the migrations have a foreign key on " + ForeignKeys.columns(key) + " of "
                        + pair.name().name() + ".")
                .repair(Repair.of(new Drop(new OfForeignKey(pair.name(), key))))
                .consequence(refused(comparison, pair, key));
    }

    private static Consequence refused(Comparison comparison, TablePair pair, ForeignKey key) {
        String saving = "saving " + comparison.mapping().entityLabel(pair.name()) + " before the row of "
                + key.target().name() + " that it names";
        boolean deleting =
                key.onDelete() == ForeignKey.Action.NO_ACTION || key.onDelete() == ForeignKey.Action.RESTRICT;
        Consequence refused = Use.some(Operation.INSERT, saving + (deleting ? ", or deleting that row first," : ""))
                .fails(Refusal.foreignKey(pair, key.name()));
        return deleting ? refused : refused.and("deleting that row changes or deletes this one too");
    }
}
