package io.github.migrationdrift.drift.rules.sequence;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.catalog.types.TypeFamily;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Operation;
import io.github.migrationdrift.drift.Pairing;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedSequence;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.repair.SchemaObject.OfColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules on sequences share. */
final class Sequences {
    private Sequences() {}

    /** The entities' free sequences, and all of the migrations. */
    static Pairing<Sequence> of(Comparison comparison) {
        List<Sequence> wanted = comparison.entities().sequences().stream()
                .filter(sequence -> sequence.owner().isEmpty())
                .toList();
        return Pairing.of(wanted, comparison.migrations().sequences(), Sequence::name);
    }

    /** Those behind columns that number themselves on both sides. */
    static Stream<Pairing.Pair<Sequence>> ofColumns(Comparison comparison) {
        Map<ObjectName, Sequence> wanted = byName(comparison.entities());
        Map<ObjectName, Sequence> found = byName(comparison.migrations());
        return comparison
                .keyedColumns()
                .flatMap(pair -> sequence(wanted, pair.entities())
                        .flatMap(first ->
                                sequence(found, pair.migrations()).map(second -> new Pairing.Pair<>(first, second)))
                        .stream());
    }

    private static Map<ObjectName, Sequence> byName(Catalog catalog) {
        return catalog.sequences().stream().collect(Collectors.toMap(Sequence::name, sequence -> sequence));
    }

    private static Optional<Sequence> sequence(Map<ObjectName, Sequence> sequences, Column column) {
        return column.numbersItself() ? column.ownedSequence().map(sequences::get) : Optional.empty();
    }

    /** Integer columns of both sides that get its numbers. */
    static List<OfColumn> numbered(Comparison comparison, Sequence sequence) {
        List<OfColumn> columns = new ArrayList<>();
        for (MappedSequence mapped : comparison.mapping().sequences(sequence.name())) {
            for (MappedColumn column : comparison.mapping().columns(mapped.entity(), mapped.attribute())) {
                comparison
                        .keyedColumns()
                        .filter(pair -> pair.tableName().equals(column.table())
                                && pair.name().equals(column.column()))
                        .filter(pair -> pair.migrations().type().family() == TypeFamily.INTEGER)
                        .forEach(pair -> columns.add(new OfColumn(pair.tableName(), pair.migrations())));
            }
        }
        return columns;
    }

    /** Taking a number from it. */
    static Use insert(Comparison comparison, Sequence sequence) {
        String user = user(comparison, sequence);
        return comparison
                .mapping()
                .sequence(sequence.name())
                .filter(mapped -> isOfCollection(comparison.mapping(), mapped))
                .map(mapped -> Use.some(Operation.INSERT, "adding to " + user))
                .orElseGet(() -> new Use(Operation.INSERT, true, "every insert of " + user));
    }

    /** Whether it numbers the elements of an attribute rather than the entity. */
    private static boolean isOfCollection(MappingIndex mapping, MappedSequence sequence) {
        return sequence.attribute() != null
                && mapping.mapping().tables().stream()
                        .anyMatch(table -> table.role() == MappedTable.Role.COLLECTION
                                && table.entity().equals(sequence.entity())
                                && sequence.attribute().equals(table.attribute()));
    }

    /** The entity, or the collection, whose rows it numbers. */
    static String user(Comparison comparison, Sequence sequence) {
        return comparison
                .mapping()
                .sequence(sequence.name())
                .map(mapped -> MappingIndex.simpleName(mapped.entity())
                        + (isOfCollection(comparison.mapping(), mapped) ? "." + mapped.attribute() : ""))
                .or(() -> sequence.owner().map(owner -> comparison.mapping().entityLabel(owner.table())))
                .orElse("its entity");
    }

    static String describe(Sequence sequence) {
        return "sequence increment by " + sequence.increment();
    }

    static String describeRange(Sequence sequence) {
        return "sequence as " + sequence.type() + " minvalue " + sequence.minimum() + " maxvalue " + sequence.maximum()
                + (sequence.cycle() ? " cycle" : "");
    }
}
