package io.github.migrationdrift.drift.rules.sequence;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Pairing;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.repair.Change;
import io.github.migrationdrift.repair.Change.Continue;
import io.github.migrationdrift.repair.Change.Create;
import io.github.migrationdrift.repair.Change.Drop;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sequence that only one side has. Those that a column owns are part of the column. */
public final class SequenceRule implements DriftRule {
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");

    @Override
    public Set<Finding> findings() {
        return Set.of(Finding.SEQUENCE_MISSING, Finding.SEQUENCE_EXTRA);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        Pairing<Sequence> sequences = Sequences.of(comparison);
        Set<String> schemas = Set.copyOf(comparison.migrations().schemas());
        Stream<Drift> missing = sequences.onlyEntities().stream()
                .filter(sequence -> schemas.contains(sequence.name().schema()))
                .map(sequence -> missing(comparison, sequence));
        Set<String> used = namedInDefaults(comparison.migrations());
        Stream<Drift> extra = sequences.onlyMigrations().stream()
                .filter(sequence -> sequence.owner().isEmpty())
                .filter(sequence -> comparison.scope().covers(sequence.name()))
                .filter(sequence -> !used.contains(Ddl.qualified(sequence.name())))
                .map(SequenceRule::extra);
        return Stream.concat(missing, extra);
    }

    private static Set<String> namedInDefaults(Catalog catalog) {
        return catalog.tables().stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> column.defaultExpression().stream())
                .flatMap(text -> LITERAL.matcher(text).results())
                .map(literal -> literal.group(1).replace("''", "'"))
                .collect(Collectors.toSet());
    }

    private static Drift missing(Comparison comparison, Sequence sequence) {
        ObjectName name = sequence.name();
        return DriftDraft.onObject(Finding.SEQUENCE_MISSING, name)
                .entities(Sequences.describe(sequence))
                .migrations("no such sequence")
                .message("No migration creates the sequence " + name.name() + ".")
                .repair(Repair.of(changes(comparison, sequence)))
                .consequence(Sequences.insert(comparison, sequence).fails(Refusal.unknownRelation(name)));
    }

    /** With the rows in mind that are there already. */
    private static List<Change> changes(Comparison comparison, Sequence sequence) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Create(new OfSequence(sequence)));
        Sequences.numbered(comparison, sequence)
                .forEach(column -> changes.add(new Continue(new OfSequence(sequence), column)));
        return changes;
    }

    private static Drift extra(Sequence sequence) {
        return DriftDraft.onObject(Finding.SEQUENCE_EXTRA, sequence.name())
                .entities("no such sequence")
                .migrations(Sequences.describe(sequence))
                .message("No entity takes numbers from the sequence "
                        + sequence.name().name() + ".")
                .hint("use the repair only if no SQL takes numbers from it")
                .repair(Repair.of(new Drop(new OfSequence(sequence))))
                .consequence("nothing breaks");
    }
}
