package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.Ddl;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ForeignKey.Action;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Pairing;
import io.github.migrationdrift.drift.TablePair;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the rules on foreign keys share. */
final class ForeignKeys {
    private ForeignKeys() {}

    /** Which columns point to which, whatever their order. */
    record Reference(ObjectName target, Map<String, String> columns) {
        static Reference of(ForeignKey key) {
            Map<String, String> columns = new TreeMap<>();
            for (int i = 0; i < key.columns().size(); i++) {
                columns.put(key.columns().get(i), key.targetColumns().get(i));
            }
            return new Reference(key.target(), columns);
        }
    }

    /** Matched by what points where; a foreign key that is written twice counts once. */
    static Pairing<ForeignKey> of(TablePair pair) {
        return Pairing.of(
                distinct(pair.entities().foreignKeys()),
                distinct(pair.migrations().foreignKeys()),
                Reference::of);
    }

    private static List<ForeignKey> distinct(List<ForeignKey> keys) {
        Collection<ForeignKey> distinct = keys.stream()
                .collect(Collectors.toMap(
                        Reference::of, Function.identity(), (first, second) -> first, LinkedHashMap::new))
                .values();
        return List.copyOf(distinct);
    }

    static DriftDraft draft(Finding finding, TablePair pair, ForeignKey key) {
        return DriftDraft.onTable(finding, pair.name())
                .object("foreign key (" + columns(key) + ")")
                .columns(key.columns());
    }

    static String replace(TablePair pair, ForeignKey found, ForeignKey wanted) {
        return Ddl.dropConstraint(pair.name(), found.name()) + "; " + Ddl.addForeignKey(pair.name(), wanted);
    }

    static String columns(ForeignKey key) {
        return String.join(", ", key.columns());
    }

    static String describe(ForeignKey key) {
        return "(" + columns(key) + ") references " + Ddl.name(key.target()) + " ("
                + String.join(", ", key.targetColumns()) + ")"
                + (key.matchFull() ? " match full" : "")
                + action(" on delete ", key.onDelete())
                + (key.onDeleteColumns().isEmpty() ? "" : " (" + String.join(", ", key.onDeleteColumns()) + ")")
                + action(" on update ", key.onUpdate())
                + key.deferral().clause()
                + key.enforcement().clause();
    }

    private static String action(String event, Action action) {
        return action == Action.NO_ACTION ? "" : event + action.sql();
    }
}
