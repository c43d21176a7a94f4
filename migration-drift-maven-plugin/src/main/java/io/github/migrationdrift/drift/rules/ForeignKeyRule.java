package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.Ddl;
import io.github.migrationdrift.catalog.Enforcement;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ForeignKey.Action;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Pairing;
import io.github.migrationdrift.drift.TablePair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A foreign key that is missing, extra, points elsewhere or acts differently. Its name does not matter. */
final class ForeignKeyRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.FOREIGN_KEY_MISSING,
                Finding.FOREIGN_KEY_EXTRA,
                Finding.FOREIGN_KEY_TARGET,
                Finding.FOREIGN_KEY_ON_DELETE_MISSING,
                Finding.FOREIGN_KEY_ON_DELETE_EXTRA,
                Finding.FOREIGN_KEY_ON_DELETE_RESTRICT,
                Finding.FOREIGN_KEY_ON_UPDATE,
                Finding.FOREIGN_KEY_DEFERRABLE,
                Finding.FOREIGN_KEY_NOT_VALIDATED);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        Map<ObjectName, Table> migrated =
                comparison.migrations().tables().stream().collect(Collectors.toMap(Table::name, table -> table));
        return comparison.keyedTables().flatMap(pair -> examine(comparison, migrated, pair));
    }

    private static Stream<Drift> examine(Comparison comparison, Map<ObjectName, Table> migrated, TablePair pair) {
        Pairing<ForeignKey> keys = Pairing.of(
                distinct(pair.entities().foreignKeys()),
                distinct(pair.migrations().foreignKeys()),
                Reference::of);
        List<ForeignKey> extras = new ArrayList<>(keys.onlyMigrations());
        List<Drift> drifts = new ArrayList<>();
        keys.both().forEach(both -> altered(comparison, pair, both).forEach(drifts::add));
        for (ForeignKey wanted : keys.onlyEntities()) {
            if (!pair.shares(wanted.columns())) {
                continue;
            }
            Optional<ForeignKey> elsewhere = extras.stream()
                    .filter(found -> new HashSet<>(found.columns()).equals(new HashSet<>(wanted.columns())))
                    .findFirst();
            elsewhere.ifPresent(extras::remove);
            if (canBeMade(migrated, wanted)) {
                drifts.add(elsewhere
                        .map(found -> target(comparison, pair, wanted, found))
                        .orElseGet(() -> missing(comparison, pair, wanted)));
            }
        }
        extras.stream()
                .filter(found -> pair.shares(found.columns()))
                .forEach(found -> drifts.add(extra(comparison, pair, found)));
        return drifts.stream();
    }

    /** A table or column to point to that is missing or renamed tells it all. */
    private static boolean canBeMade(Map<ObjectName, Table> migrated, ForeignKey wanted) {
        return Optional.ofNullable(migrated.get(wanted.target())).stream()
                .anyMatch(target -> wanted.targetColumns().stream()
                        .allMatch(column -> target.column(column).isPresent()));
    }

    private static List<ForeignKey> distinct(List<ForeignKey> keys) {
        Map<Reference, ForeignKey> distinct = new LinkedHashMap<>();
        keys.forEach(key -> distinct.putIfAbsent(Reference.of(key), key));
        return List.copyOf(distinct.values());
    }

    private static Drift missing(Comparison comparison, TablePair pair, ForeignKey key) {
        return draft(Finding.FOREIGN_KEY_MISSING, pair, key)
                .entities(describe(key))
                .migrations("no foreign key")
                .message("No foreign key guards " + columns(key) + " of "
                        + pair.name().name() + ".")
                .repair(Ddl.addForeignKey(pair.name(), key))
                .consequence("rows of " + comparison.mapping().entityLabel(pair.name())
                        + " may point to a " + comparison.mapping().entityLabel(key.target())
                        + " that is gone; loading the association then fails");
    }

    private static Drift target(Comparison comparison, TablePair pair, ForeignKey wanted, ForeignKey found) {
        return draft(Finding.FOREIGN_KEY_TARGET, pair, wanted)
                .entities(describe(wanted))
                .migrations(describe(found))
                .message("The foreign key on " + columns(wanted) + " of "
                        + pair.name().name() + " points elsewhere.")
                .repair(drop(pair, found) + "; " + Ddl.addForeignKey(pair.name(), wanted))
                .consequence("saving " + comparison.mapping().entityLabel(pair.name())
                        + " with a valid association fails: violates foreign key constraint (23503)");
    }

    private static Drift extra(Comparison comparison, TablePair pair, ForeignKey key) {
        return draft(Finding.FOREIGN_KEY_EXTRA, pair, key)
                .entities("no foreign key")
                .migrations(describe(key))
                .message("Only the migrations have a foreign key on " + columns(key) + " of "
                        + pair.name().name() + ".")
                .repair(drop(pair, key))
                .consequence("saving " + comparison.mapping().entityLabel(pair.name()) + " before the row of "
                        + key.target().name() + " that it names, or deleting that row first, fails (23503)");
    }

    private static Stream<Drift> altered(Comparison comparison, TablePair pair, Pairing.Pair<ForeignKey> both) {
        ForeignKey wanted = both.entities();
        ForeignKey found = both.migrations();
        List<Finding> findings = new ArrayList<>();
        onDelete(wanted.onDelete(), found.onDelete()).ifPresent(findings::add);
        if (wanted.onUpdate() != found.onUpdate()) {
            findings.add(Finding.FOREIGN_KEY_ON_UPDATE);
        }
        if (wanted.deferral() != found.deferral()) {
            findings.add(Finding.FOREIGN_KEY_DEFERRABLE);
        }
        if (found.enforcement() != Enforcement.VALIDATED) {
            findings.add(Finding.FOREIGN_KEY_NOT_VALIDATED);
        }
        return findings.stream()
                .map(finding -> draft(finding, pair, wanted)
                        .entities(describe(wanted))
                        .migrations(describe(found))
                        .message("The foreign key " + found.name() + ": " + finding.when() + ".")
                        .repair(
                                finding == Finding.FOREIGN_KEY_NOT_VALIDATED
                                        ? "alter table " + Ddl.name(pair.name()) + " validate constraint "
                                                + Ddl.quote(found.name())
                                        : drop(pair, found) + "; " + Ddl.addForeignKey(pair.name(), wanted))
                        .consequence(consequence(comparison, finding, wanted, found)));
    }

    private static Optional<Finding> onDelete(Action wanted, Action found) {
        if (wanted == found) {
            return Optional.empty();
        }
        if (wanted != Action.NO_ACTION) {
            return Optional.of(Finding.FOREIGN_KEY_ON_DELETE_MISSING);
        }
        return Optional.of(
                found == Action.RESTRICT
                        ? Finding.FOREIGN_KEY_ON_DELETE_RESTRICT
                        : Finding.FOREIGN_KEY_ON_DELETE_EXTRA);
    }

    private static String consequence(Comparison comparison, Finding finding, ForeignKey wanted, ForeignKey found) {
        String target = comparison.mapping().entityLabel(wanted.target());
        return switch (finding) {
            case FOREIGN_KEY_ON_DELETE_MISSING ->
                "deleting a " + target
                        + " does not do what the mapping counts on: "
                        + wanted.onDelete().sql() + " is declared, "
                        + found.onDelete().sql() + " happens (23503)";
            case FOREIGN_KEY_ON_DELETE_EXTRA ->
                "deleting a " + target + " also changes rows that Hibernate may hold: "
                        + found.onDelete().sql();
            case FOREIGN_KEY_NOT_VALIDATED -> "old rows may point to a " + target + " that is gone";
            case FOREIGN_KEY_DEFERRABLE -> "a violation may show at commit rather than at once (23503)";
            default -> "nothing breaks";
        };
    }

    private static DriftDraft draft(Finding finding, TablePair pair, ForeignKey key) {
        return DriftDraft.onTable(finding, pair.name())
                .object("foreign key (" + columns(key) + ")")
                .columns(key.columns());
    }

    private static String drop(TablePair pair, ForeignKey key) {
        return "alter table " + Ddl.name(pair.name()) + " drop constraint " + Ddl.quote(key.name());
    }

    private static String columns(ForeignKey key) {
        return String.join(", ", key.columns());
    }

    private static String describe(ForeignKey key) {
        return "(" + columns(key) + ") references " + Ddl.name(key.target()) + " ("
                + String.join(", ", key.targetColumns()) + ")"
                + (key.onDelete() == Action.NO_ACTION
                        ? ""
                        : " on delete " + key.onDelete().sql())
                + (key.onUpdate() == Action.NO_ACTION
                        ? ""
                        : " on update " + key.onUpdate().sql())
                + key.deferral().clause()
                + key.enforcement().clause();
    }

    /** Which columns point to which, whatever their order. */
    private record Reference(ObjectName target, Map<String, String> columns) {
        static Reference of(ForeignKey key) {
            Map<String, String> columns = new TreeMap<>();
            for (int i = 0; i < key.columns().size(); i++) {
                columns.put(key.columns().get(i), key.targetColumns().get(i));
            }
            return new Reference(key.target(), columns);
        }
    }
}
