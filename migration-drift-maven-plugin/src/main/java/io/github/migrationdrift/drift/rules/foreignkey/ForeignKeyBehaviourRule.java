package io.github.migrationdrift.drift.rules.foreignkey;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Deferral;
import io.github.migrationdrift.catalog.Enforcement;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ForeignKey.Action;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Operation;
import io.github.migrationdrift.drift.Pairing;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.repair.Change.Validate;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfForeignKey;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A foreign key that both sides have, and that acts or is checked differently. */
public final class ForeignKeyBehaviourRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.FOREIGN_KEY_ON_DELETE_MISSING,
                Finding.FOREIGN_KEY_ON_DELETE_EXTRA,
                Finding.FOREIGN_KEY_ON_DELETE_RESTRICT,
                Finding.FOREIGN_KEY_ON_UPDATE,
                Finding.FOREIGN_KEY_ON_UPDATE_MISSING,
                Finding.FOREIGN_KEY_MATCH,
                Finding.FOREIGN_KEY_MATCH_MISSING,
                Finding.FOREIGN_KEY_DEFERRABLE,
                Finding.FOREIGN_KEY_DEFERRABLE_MISSING,
                Finding.FOREIGN_KEY_NOT_VALIDATED,
                Finding.FOREIGN_KEY_NOT_ENFORCED);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison
                .keyedTables()
                .flatMap(pair -> ForeignKeys.of(pair).both().stream()
                        .flatMap(both -> findings(pair, both).map(finding -> drift(comparison, pair, both, finding))));
    }

    private static Stream<Finding> findings(TablePair pair, Pairing.Pair<ForeignKey> both) {
        ForeignKey wanted = both.entities();
        ForeignKey found = both.migrations();
        if (found.enforcement() == Enforcement.NOT_ENFORCED && wanted.enforcement() != Enforcement.NOT_ENFORCED) {
            return Stream.of(Finding.FOREIGN_KEY_NOT_ENFORCED);
        }
        return Stream.of(
                        onDelete(wanted, found),
                        onUpdate(wanted.onUpdate(), found.onUpdate()),
                        match(pair, wanted, found),
                        deferral(wanted.deferral(), found.deferral()),
                        Optional.of(Finding.FOREIGN_KEY_NOT_VALIDATED)
                                .filter(finding -> found.enforcement() == Enforcement.NOT_VALID
                                        && wanted.enforcement() == Enforcement.VALIDATED))
                .flatMap(Optional::stream);
    }

    private static Optional<Finding> onDelete(ForeignKey wanted, ForeignKey found) {
        if (wanted.onDelete() == found.onDelete()
                && ForeignKeys.changedOnDelete(wanted).equals(ForeignKeys.changedOnDelete(found))) {
            return Optional.empty();
        }
        if (wanted.onDelete() != Action.NO_ACTION) {
            return Optional.of(Finding.FOREIGN_KEY_ON_DELETE_MISSING);
        }
        return Optional.of(
                found.onDelete() == Action.RESTRICT
                        ? Finding.FOREIGN_KEY_ON_DELETE_RESTRICT
                        : Finding.FOREIGN_KEY_ON_DELETE_EXTRA);
    }

    private static Optional<Finding> onUpdate(Action wanted, Action found) {
        if (wanted == found) {
            return Optional.empty();
        }
        return Optional.of(
                wanted == Action.NO_ACTION ? Finding.FOREIGN_KEY_ON_UPDATE : Finding.FOREIGN_KEY_ON_UPDATE_MISSING);
    }

    /** Of columns that are never NULL none is NULL in part. */
    private static Optional<Finding> match(TablePair pair, ForeignKey wanted, ForeignKey found) {
        boolean canBeNullInPart = found.columns().size() > 1
                && found.columns().stream()
                        .flatMap(column -> pair.migrations().column(column).stream())
                        .anyMatch(Column::nullable);
        if (wanted.matchFull() == found.matchFull() || !canBeNullInPart) {
            return Optional.empty();
        }
        return Optional.of(found.matchFull() ? Finding.FOREIGN_KEY_MATCH : Finding.FOREIGN_KEY_MATCH_MISSING);
    }

    private static Optional<Finding> deferral(Deferral wanted, Deferral found) {
        if (wanted == found) {
            return Optional.empty();
        }
        return Optional.of(
                found.compareTo(wanted) > 0 ? Finding.FOREIGN_KEY_DEFERRABLE : Finding.FOREIGN_KEY_DEFERRABLE_MISSING);
    }

    private static Drift drift(Comparison comparison, TablePair pair, Pairing.Pair<ForeignKey> both, Finding finding) {
        ForeignKey wanted = both.entities();
        ForeignKey found = both.migrations();
        return ForeignKeys.draft(finding, pair, wanted)
                .entities(ForeignKeys.describe(wanted))
                .migrations(ForeignKeys.describe(found))
                .message("The foreign key " + found.name() + ": " + circumstance(both, finding) + ".")
                .repair(
                        finding == Finding.FOREIGN_KEY_NOT_VALIDATED
                                ? Repair.of(new Validate(new OfForeignKey(pair.name(), found)))
                                : ForeignKeys.replace(pair, found, wanted))
                .consequence(consequence(comparison, pair, both, finding));
    }

    private static String circumstance(Pairing.Pair<ForeignKey> both, Finding finding) {
        return switch (finding) {
            case FOREIGN_KEY_ON_DELETE_MISSING ->
                "ON DELETE is " + onDeleteWords(both.migrations()) + "; declared: " + onDeleteWords(both.entities());
            case FOREIGN_KEY_ON_UPDATE_MISSING ->
                "ON UPDATE is " + words(both.migrations().onUpdate()) + "; declared: "
                        + words(both.entities().onUpdate());
            default -> finding.when();
        };
    }

    private static String onDeleteWords(ForeignKey key) {
        return words(key.onDelete())
                + (key.onDeleteColumns().isEmpty() ? "" : " (" + String.join(", ", key.onDeleteColumns()) + ")");
    }

    private static String words(Action action) {
        return action.sql().toUpperCase(Locale.ROOT);
    }

    private static Consequence consequence(
            Comparison comparison, TablePair pair, Pairing.Pair<ForeignKey> both, Finding finding) {
        String target = comparison.mapping().entityLabel(both.entities().target());
        String entity = comparison.mapping().entityLabel(pair.name());
        return switch (finding) {
            case FOREIGN_KEY_ON_DELETE_MISSING -> notDone(comparison, pair, both.entities(), both.migrations());
            case FOREIGN_KEY_ON_DELETE_EXTRA ->
                Consequence.of("deleting " + target + " also changes rows that Hibernate may hold: "
                        + both.migrations().onDelete().sql());
            case FOREIGN_KEY_NOT_VALIDATED -> Consequence.of("old rows may point to an absent " + target);
            case FOREIGN_KEY_NOT_ENFORCED ->
                Consequence.of(ForeignKeys.absent(comparison.mapping(), pair, both.entities()));
            case FOREIGN_KEY_DEFERRABLE -> Consequence.of("a violation may show at commit rather than at once");
            case FOREIGN_KEY_DEFERRABLE_MISSING ->
                Consequence.of("saving " + entity + " before its " + target + " fails at once rather than never");
            case FOREIGN_KEY_MATCH ->
                Use.some(Operation.INSERT, "saving " + entity + " with a key that is only partly NULL")
                        .fails(Refusal.foreignKey(pair, both.migrations().name()));
            case FOREIGN_KEY_MATCH_MISSING ->
                Consequence.of("rows of " + entity
                        + " with a key that is only partly NULL can be stored, and point to nothing");
            default -> Consequence.NONE;
        };
    }

    /** What happens to the rows that point to a deleted one, where the mapping declares something else. */
    private static Consequence notDone(Comparison comparison, TablePair pair, ForeignKey wanted, ForeignKey found) {
        String deleting = "deleting " + comparison.mapping().entityLabel(wanted.target());
        String declared = wanted.onDelete().sql() + " is declared";
        return switch (found.onDelete()) {
            case NO_ACTION ->
                Use.some(Operation.DELETE, deleting + " that others point to")
                        .fails(Refusal.foreignKeyOfOthers(found.target(), pair.name(), found.name()))
                        .and(declared);
            case RESTRICT ->
                Use.some(Operation.DELETE, deleting + " that others point to")
                        .fails(Refusal.restricted(comparison, found.target(), pair.name(), found.name()))
                        .and(declared);
            case CASCADE -> Consequence.of(deleting + " silently deletes the rows that point to it; " + declared);
            case SET_NULL, SET_DEFAULT ->
                Consequence.of(deleting + " leaves the rows that point to it, with "
                        + found.onDelete().sql().replace("set ", "") + " there; " + declared);
        };
    }
}
