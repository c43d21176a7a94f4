package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Ddl;
import io.github.migrationdrift.catalog.Sequence;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Pairing;
import io.github.migrationdrift.mapping.MappedColumn;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far a sequence counts, and what it does then. Only the end that it moves to matters; where it starts is the
 * database's business.
 */
final class SequenceRangeRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.SEQUENCE_RANGE_NARROWER,
                Finding.SEQUENCE_RANGE_WIDER,
                Finding.SEQUENCE_CYCLE_REPEATS,
                Finding.SEQUENCE_CYCLE,
                Finding.SEQUENCE_CYCLE_MISSING);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return Sequences.of(comparison).both().stream()
                .filter(both -> Long.signum(both.entities().increment())
                        == Long.signum(both.migrations().increment()))
                .flatMap(both -> finding(comparison, both).stream().map(finding -> drift(comparison, both, finding)));
    }

    private static Optional<Finding> finding(Comparison comparison, Pairing.Pair<Sequence> both) {
        Sequence wanted = both.entities();
        Sequence found = both.migrations();
        long needed = Math.min(reach(wanted), identifiers(comparison, wanted));
        boolean narrower = reach(found) < Math.min(needed, ownColumn(comparison, found));
        if (found.cycle() && !wanted.cycle()) {
            return Optional.of(narrower ? Finding.SEQUENCE_CYCLE_REPEATS : Finding.SEQUENCE_CYCLE);
        }
        if (narrower) {
            return Optional.of(Finding.SEQUENCE_RANGE_NARROWER);
        }
        if (wanted.cycle() && !found.cycle()) {
            return Optional.of(Finding.SEQUENCE_CYCLE_MISSING);
        }
        return reach(wanted) < Math.min(reach(found), identifiers(comparison, wanted))
                ? Optional.of(Finding.SEQUENCE_RANGE_WIDER)
                : Optional.empty();
    }

    /** How far it counts, in either direction. */
    private static long reach(Sequence sequence) {
        return sequence.increment() > 0 ? sequence.maximum() : -(sequence.minimum() + 1);
    }

    /** How far the identifiers that it numbers go. */
    private static long identifiers(Comparison comparison, Sequence sequence) {
        LongSummaryStatistics reaches = comparison.mapping().sequences(sequence.name()).stream()
                .flatMap(mapped -> comparison.mapping().columns(mapped.entity(), mapped.attribute()).stream())
                .flatMap(mapped -> column(comparison, mapped).stream())
                .mapToLong(SequenceRangeRule::reach)
                .summaryStatistics();
        return reaches.getCount() == 0 ? Long.MAX_VALUE : reaches.getMax();
    }

    private static Optional<Column> column(Comparison comparison, MappedColumn mapped) {
        return comparison.entities().tables().stream()
                .filter(table -> table.name().equals(mapped.table()))
                .findFirst()
                .flatMap(table -> table.column(mapped.column()));
    }

    /** A serial column of too small a type is a drift of the column, and its sequence follows. */
    private static long ownColumn(Comparison comparison, Sequence sequence) {
        return sequence.owner().stream()
                .flatMap(owner -> comparison.migrations().tables().stream()
                        .filter(table -> table.name().equals(owner.table()))
                        .flatMap(table -> table.column(owner.column()).stream()))
                .mapToLong(SequenceRangeRule::reach)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private static long reach(Column column) {
        return switch (column.type().name().name()) {
            case "int2" -> Short.MAX_VALUE;
            case "int4" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    private static Drift drift(Comparison comparison, Pairing.Pair<Sequence> both, Finding finding) {
        Sequence wanted = both.entities();
        Sequence found = both.migrations();
        return DriftDraft.onObject(finding, wanted.name())
                .entities(Sequences.describeRange(wanted))
                .migrations(Sequences.describeRange(found))
                .message("The sequence " + wanted.name().name() + ": " + finding.when() + ".")
                .repair(repair(wanted, found))
                .consequence(consequence(Sequences.user(comparison, wanted), reach(found), finding));
    }

    private static String repair(Sequence wanted, Sequence found) {
        return "alter sequence " + Ddl.name(wanted.name())
                + (wanted.type().equals(found.type()) ? "" : " as " + wanted.type())
                + (wanted.minimum() == found.minimum() ? "" : " minvalue " + wanted.minimum())
                + (wanted.maximum() == found.maximum() ? "" : " maxvalue " + wanted.maximum())
                + (wanted.cycle() == found.cycle() ? "" : wanted.cycle() ? " cycle" : " no cycle");
    }

    private static String consequence(String entity, long reach, Finding finding) {
        return switch (finding) {
            case SEQUENCE_RANGE_NARROWER ->
                "after the number " + reach + " every insert of " + entity + " fails: reached maximum value of sequence"
                        + " (2200H)";
            case SEQUENCE_CYCLE_REPEATS ->
                "after the number " + reach + " the sequence starts over, and " + entity
                        + " gets identifiers that are already taken (23505)";
            case SEQUENCE_CYCLE -> "nothing breaks before the identifiers are used up; then they repeat (23505)";
            case SEQUENCE_CYCLE_MISSING ->
                "when the numbers are used up, every insert of " + entity + " fails rather than to start over: reached"
                        + " maximum value of sequence (2200H)";
            default -> "nothing breaks";
        };
    }
}
