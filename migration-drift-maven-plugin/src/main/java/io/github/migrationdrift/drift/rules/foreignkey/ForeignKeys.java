package io.github.migrationdrift.drift.rules.foreignkey;

import io.github.migrationdrift.catalog.Deferral;
import io.github.migrationdrift.catalog.Enforcement;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ForeignKey.Action;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Pairing;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.common.ColumnLists;
import io.github.migrationdrift.drift.rules.common.Repairs;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfForeignKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** What a foreign key does, apart from what points where. */
    record Behaviour(
            Action onDelete, Set<String> changed, Action onUpdate, Deferral deferral, Enforcement enforcement) {
        static Behaviour of(ForeignKey key) {
            return new Behaviour(
                    key.onDelete(), changedOnDelete(key), key.onUpdate(), key.deferral(), key.enforcement());
        }
    }

    static Set<String> changedOnDelete(ForeignKey key) {
        return Set.copyOf(key.onDeleteColumns().isEmpty() ? key.columns() : key.onDeleteColumns());
    }

    /** Matched by what points where; a foreign key that is written twice counts once. */
    static Pairing<ForeignKey> of(TablePair pair) {
        List<ForeignKey> wanted = distinct(pair.entities().foreignKeys());
        return Pairing.of(wanted, distinct(likeliestFirst(pair, wanted)), Reference::of);
    }

    /** Of two that point alike, the one that behaves as the entities want it is meant. */
    private static List<ForeignKey> likeliestFirst(TablePair pair, List<ForeignKey> wanted) {
        Map<Reference, Behaviour> behaviours = wanted.stream().collect(Collectors.toMap(Reference::of, Behaviour::of));
        return pair.migrations().foreignKeys().stream()
                .sorted(Comparator.comparing(key -> !Behaviour.of(key).equals(behaviours.get(Reference.of(key)))))
                .toList();
    }

    /** Those of the migrations that only repeat what another one says, and that the entities do not repeat. */
    static List<Pairing.Pair<ForeignKey>> repeated(TablePair pair) {
        Map<Reference, Long> wanted = pair.entities().foreignKeys().stream()
                .collect(Collectors.groupingBy(Reference::of, Collectors.counting()));
        Map<Reference, List<ForeignKey>> found = likeliestFirst(
                        pair, distinct(pair.entities().foreignKeys()))
                .stream()
                .collect(Collectors.groupingBy(Reference::of, LinkedHashMap::new, Collectors.toList()));
        List<Pairing.Pair<ForeignKey>> repeated = new ArrayList<>();
        found.forEach((reference, keys) -> keys.stream()
                .skip(Math.max(1, wanted.getOrDefault(reference, 0L)))
                .forEach(key -> repeated.add(new Pairing.Pair<>(keys.get(0), key))));
        return repeated;
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

    /** What becomes of rows whose other end is gone. */
    static String absent(MappingIndex mapping, TablePair pair, ForeignKey key) {
        String target = " may point to an absent " + mapping.entityLabel(key.target()) + "; ";
        if (isPartOfAnother(mapping, pair, key)) {
            return "rows of " + pair.name().name() + target + "Hibernate never loads them";
        }
        String rows = "rows of " + mapping.entityLabel(pair.name()) + target;
        return Use.collectionOf(mapping, pair.name(), key.columns().get(0)).isPresent()
                ? rows + "no collection holds them then"
                : rows + "the association is then loaded as null, or fails to load where it is lazy";
    }

    /** Whether the rows hold elements, or what a subclass or a secondary table adds to an entity. */
    private static boolean isPartOfAnother(MappingIndex mapping, TablePair pair, ForeignKey key) {
        boolean ofCollection = mapping.table(pair.name())
                .filter(table -> table.role() == MappedTable.Role.COLLECTION)
                .isPresent();
        return ofCollection
                || pair.entities()
                        .primaryKey()
                        .filter(primary -> ColumnLists.haveTheSame(primary.columns(), key.columns()))
                        .isPresent();
    }

    static Repair replace(TablePair pair, ForeignKey found, ForeignKey wanted) {
        return Repairs.replace(new OfForeignKey(pair.name(), found), new OfForeignKey(pair.name(), wanted));
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
