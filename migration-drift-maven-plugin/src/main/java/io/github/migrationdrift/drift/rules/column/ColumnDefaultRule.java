package io.github.migrationdrift.drift.rules.column;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.TypeRelation;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.ExpressionJudge.Verdict;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Repairs;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.repair.Aspect;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A default that is missing, has another value or stands only in the migrations. */
public final class ColumnDefaultRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.COLUMN_DEFAULT_MISSING,
                Finding.COLUMN_DEFAULT_MISSING_BLOCKS_INSERT,
                Finding.COLUMN_DEFAULT_DIFFERENT,
                Finding.COLUMN_DEFAULT_EXTRA,
                Finding.COLUMN_DEFAULT_UNDECIDED);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison
                .keyedColumns()
                .filter(pair -> pair.typeRelation() != TypeRelation.OTHER)
                .filter(pair -> takesFromStatedSequences(pair)
                        || (!pair.entities().numbersItself()
                                && !pair.migrations().numbersItself()))
                .filter(pair -> pair.entities().generationExpression().isEmpty()
                        && pair.migrations().generationExpression().isEmpty())
                .flatMap(pair -> finding(comparison, pair).stream().map(finding -> drift(comparison, pair, finding)));
    }

    /** Whether a default names the sequence on both sides, rather than leave it to PostgreSQL to number the column. */
    private static boolean takesFromStatedSequences(ColumnPair pair) {
        return takesFromSequence(pair.entities())
                && takesFromSequence(pair.migrations())
                && pair.entities().ownedSequence().isEmpty();
    }

    private static boolean takesFromSequence(Column column) {
        return column.numbersItself() && column.defaultExpression().isPresent();
    }

    private static Optional<Finding> finding(Comparison comparison, ColumnPair pair) {
        Optional<String> wanted = defaultOf(pair.entities());
        Optional<String> found = defaultOf(pair.migrations());
        if (wanted.equals(found)) {
            return Optional.empty();
        }
        if (wanted.isEmpty()) {
            return Optional.of(Finding.COLUMN_DEFAULT_EXTRA);
        }
        if (found.isEmpty()) {
            return Optional.of(
                    blocksInsert(comparison, pair)
                            ? Finding.COLUMN_DEFAULT_MISSING_BLOCKS_INSERT
                            : Finding.COLUMN_DEFAULT_MISSING);
        }
        if (takesFromStatedSequences(pair)) {
            return Optional.of(Finding.COLUMN_DEFAULT_DIFFERENT);
        }
        Verdict verdict = comparison.judge().defaults(pair.migrations().type(), wanted.get(), found.get());
        return switch (verdict) {
            case EQUAL -> Optional.empty();
            case DIFFERENT -> Optional.of(Finding.COLUMN_DEFAULT_DIFFERENT);
            case UNDECIDED -> Optional.of(Finding.COLUMN_DEFAULT_UNDECIDED);
        };
    }

    /** Whether nothing gives the column a value when Hibernate inserts without naming it. */
    private static boolean blocksInsert(Comparison comparison, ColumnPair pair) {
        List<MappedColumn> attributes = comparison.mapping().columns(pair.tableName(), pair.name());
        return !pair.migrations().nullable()
                && !attributes.isEmpty()
                && attributes.stream().noneMatch(MappedColumn::inserted)
                && !comparison.judge().filledByTrigger(pair.table().migrations(), pair.name());
    }

    /** {@code default null} is what a column does anyway. */
    private static Optional<String> defaultOf(Column column) {
        return column.defaultExpression().filter(text -> !text.equals("NULL") && !text.startsWith("NULL::"));
    }

    private static Drift drift(Comparison comparison, ColumnPair pair, Finding finding) {
        Optional<String> wanted = defaultOf(pair.entities());
        Optional<String> found = defaultOf(pair.migrations());
        return DriftDraft.onColumn(finding, pair.tableName(), pair.name())
                .entities(wanted.map(text -> "default " + text).orElse("no default"))
                .migrations(found.map(text -> "default " + text).orElse("no default"))
                .message("The default of the column " + pair.name() + ": " + finding.when() + ".")
                .repair(Repairs.alter(pair, Aspect.DEFAULT))
                .consequence(consequence(comparison, pair, finding));
    }

    private static Consequence consequence(Comparison comparison, ColumnPair pair, Finding finding) {
        MappingIndex mapping = comparison.mapping();
        String inserted = "rows inserted without " + mapping.attributeLabel(pair.tableName(), pair.name());
        return switch (finding) {
            case COLUMN_DEFAULT_EXTRA -> Consequence.NONE;
            case COLUMN_DEFAULT_MISSING_BLOCKS_INSERT ->
                Use.insert(mapping, pair.tableName()).fails(Refusal.nullValue(comparison, pair.table(), pair.name()));
            case COLUMN_DEFAULT_UNDECIDED -> Consequence.of(inserted + " may get another value than the declared one");
            default -> Consequence.of(inserted + " do not get the declared value");
        };
    }
}
