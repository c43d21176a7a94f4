package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Ddl;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sequence that is missing, extra, or moves by another step than Hibernate's allocation size. */
final class SequenceRule implements DriftRule {
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.SEQUENCE_MISSING,
                Finding.SEQUENCE_EXTRA,
                Finding.SEQUENCE_INCREMENT,
                Finding.SEQUENCE_INCREMENT_UNPOOLED);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        Map<ObjectName, Sequence> found = comparison.migrations().sequences().stream()
                .collect(Collectors.toMap(Sequence::name, sequence -> sequence));
        Map<ObjectName, Sequence> wanted = comparison.entities().sequences().stream()
                .filter(sequence -> sequence.owner().isEmpty())
                .collect(Collectors.toMap(Sequence::name, sequence -> sequence));
        Set<String> schemas = Set.copyOf(comparison.migrations().schemas());
        Stream<Drift> declared = wanted.values().stream()
                .filter(sequence -> schemas.contains(sequence.name().schema()))
                .flatMap(sequence -> Optional.ofNullable(found.get(sequence.name()))
                        .map(present -> increment(comparison, sequence, present))
                        .orElseGet(() -> Optional.of(missing(comparison, sequence)))
                        .stream());
        Set<String> used = namedInDefaults(comparison.migrations());
        Stream<Drift> extra = found.values().stream()
                .filter(sequence -> sequence.owner().isEmpty() && !wanted.containsKey(sequence.name()))
                .filter(sequence -> comparison.scope().covers(sequence.name()))
                .filter(sequence -> !FrameworkTables.use(sequence.name().name()))
                .filter(sequence -> !used.contains(Ddl.qualified(sequence.name())))
                .map(SequenceRule::extra);
        return Stream.concat(declared, extra);
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
        return DriftDraft.onObject(Finding.SEQUENCE_MISSING, sequence.name())
                .entities(describe(sequence))
                .migrations("no such sequence")
                .message("No migration creates the sequence " + sequence.name().name() + ".")
                .repair(Ddl.createSequence(sequence))
                .consequence("every insert of " + user(comparison, sequence) + " fails: relation \""
                        + sequence.name().name() + "\" does not exist (42P01)");
    }

    private static Optional<Drift> increment(Comparison comparison, Sequence wanted, Sequence found) {
        if (wanted.increment() == found.increment()) {
            return Optional.empty();
        }
        boolean pooled = Math.abs(wanted.increment()) > 1;
        String entity = user(comparison, wanted);
        return Optional.of(DriftDraft.onObject(
                        pooled ? Finding.SEQUENCE_INCREMENT : Finding.SEQUENCE_INCREMENT_UNPOOLED, wanted.name())
                .entities(describe(wanted))
                .migrations(describe(found))
                .message("The sequence " + wanted.name().name() + " moves by " + found.increment()
                        + ", the allocation size is " + wanted.increment() + ".")
                .repair("alter sequence " + Ddl.name(wanted.name()) + " increment by " + wanted.increment())
                .consequence(
                        pooled
                                ? "the application does not start, or " + entity
                                        + " gets identifiers that are already taken (23505)"
                                : "nothing breaks; " + entity + " skips identifiers"));
    }

    private static Drift extra(Sequence sequence) {
        return DriftDraft.onObject(Finding.SEQUENCE_EXTRA, sequence.name())
                .entities("no such sequence")
                .migrations(describe(sequence))
                .message("No entity takes numbers from the sequence "
                        + sequence.name().name() + ".")
                .repair("drop sequence " + Ddl.name(sequence.name()))
                .consequence("nothing breaks");
    }

    private static String user(Comparison comparison, Sequence sequence) {
        return comparison
                .mapping()
                .sequence(sequence.name())
                .map(mapped -> io.github.migrationdrift.mapping.MappingIndex.simpleName(mapped.entity()))
                .orElse("its entity");
    }

    private static String describe(Sequence sequence) {
        return "sequence increment by " + sequence.increment();
    }
}
