package io.github.migrationdrift.drift.rules.conditions;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.TypeRelation;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.ExpressionJudge.CheckVerdict;
import io.github.migrationdrift.drift.ExpressionJudge.Verdict;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Pairing;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.conditions.CheckConditions.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the checks of a table differ, judged by the values that they admit. All checks of one side hold together: neither
 * their names matter nor how conditions are spread over them.
 */
public final class CheckDifferences {
    private final Comparison comparison;
    private final TablePair pair;
    private final Table judged;
    private final CheckConditions wanted;
    private final CheckConditions found;
    private final List<CheckDifference> different;

    private CheckDifferences(Comparison comparison, TablePair pair) {
        this.comparison = comparison;
        this.pair = pair;
        this.judged = whereNullable(pair);
        this.wanted = CheckConditions.of(
                judged, pair.entities().checks(), DomainChecks.of(comparison.entities(), pair.entities()));
        this.found = CheckConditions.of(
                judged, pair.migrations().checks(), DomainChecks.of(comparison.migrations(), pair.migrations()));
        this.different = CheckGroup.joined(unequal()).stream()
                .flatMap(group -> compare(group).stream())
                .toList();
    }

    public static CheckDifferences of(Comparison comparison, TablePair pair) {
        return new CheckDifferences(comparison, pair);
    }

    public List<CheckDifference> different() {
        return different;
    }

    /** Whether the entities demand something of the columns that is no difference. */
    public boolean agreeOn(List<String> columns) {
        return !wanted.touching(columns).isEmpty() && isSilent(columns);
    }

    /** Where both sides agree, and what they demand rules out some constants of an enum. */
    public List<CheckDifference> refusedAlike() {
        List<CheckDifference> refused = new ArrayList<>();
        for (Pairing.Pair<Column> both : pair.columns().both()) {
            List<String> columns = List.of(both.migrations().name());
            List<Condition> conditions = found.byColumns().getOrDefault(columns, List.of());
            if (isSilent(columns) && EnumDomain.refusedAlike(comparison, pair, both.migrations(), conditions)) {
                refused.add(onlyMigrations(columns, CheckConditions.checks(conditions)));
            }
        }
        return refused;
    }

    private boolean isSilent(List<String> columns) {
        return different.stream().noneMatch(difference -> difference.isAbout(columns));
    }

    private List<CheckGroup> unequal() {
        Map<List<String>, List<Condition>> wantedGroups = wanted.byColumns();
        Map<List<String>, List<Condition>> foundGroups = found.byColumns();
        Set<List<String>> groups = new LinkedHashSet<>(wantedGroups.keySet());
        groups.addAll(foundGroups.keySet());
        return groups.stream()
                .filter(columns -> pair.shares(columns) && !anyTypeIs(TypeRelation.OTHER, columns))
                .filter(columns -> !isSameTogether(columns))
                .map(columns -> new CheckGroup(
                        wantedGroups.getOrDefault(columns, List.of()),
                        withoutLengths(columns, foundGroups.getOrDefault(columns, List.of()))))
                .filter(group -> !CheckConditions.texts(group.wanted()).equals(CheckConditions.texts(group.found())))
                .toList();
    }

    /** How long a text may be is told by the column's length. */
    private List<Condition> withoutLengths(List<String> columns, List<Condition> conditions) {
        boolean toldByLength = pair.columns().both().stream()
                .filter(both -> columns.equals(List.of(both.entities().name())))
                .anyMatch(both -> LengthCap.on(new ColumnPair(pair, both.entities(), both.migrations()))
                        .isPresent());
        return toldByLength
                ? conditions.stream()
                        .filter(condition -> condition.ofDomain() || !LengthCap.limits(condition))
                        .toList()
                : conditions;
    }

    /** NULL is tried only where both sides admit it; the rest is told by the column's nullability. */
    private static Table whereNullable(TablePair pair) {
        Table table = pair.migrations();
        List<Column> columns = table.columns().stream()
                .map(column -> column.nullable()
                                && pair.entities()
                                        .column(column.name())
                                        .filter(both -> !both.nullable())
                                        .isPresent()
                        ? column.notNull()
                        : column)
                .toList();
        return table.withColumns(columns);
    }

    /** Conditions over other columns may make up for what one side lacks. */
    private boolean isSameTogether(List<String> columns) {
        List<Condition> allWanted = wanted.touching(columns);
        List<Condition> allFound = found.touching(columns);
        List<String> wantedTexts = CheckConditions.texts(allWanted);
        List<String> foundTexts = CheckConditions.texts(allFound);
        if (wantedTexts.equals(foundTexts)) {
            return true;
        }
        boolean ask = !wantedTexts.isEmpty() && !foundTexts.isEmpty();
        return ask
                && comparison
                                .judge()
                                .checks(judged, CheckGroup.columnsOf(allWanted, allFound), wantedTexts, foundTexts)
                                .verdict()
                        == Verdict.EQUAL;
    }

    private boolean anyTypeIs(TypeRelation relation, List<String> columns) {
        return pair.columns().both().stream()
                .filter(both -> columns.contains(both.entities().name()))
                .anyMatch(both -> TypeRelation.of(
                                both.entities().type(), both.migrations().type())
                        == relation);
    }

    private Optional<CheckDifference> compare(CheckGroup group) {
        List<String> columns = group.columns();
        List<CheckConstraint> checks = CheckConditions.checks(group.wanted());
        List<CheckConstraint> others = CheckConditions.checks(group.found());
        if (checks.isEmpty()) {
            boolean ofDomain = group.found().stream().allMatch(Condition::ofDomain);
            return ofDomain ? refusedByDomain(columns, others) : extra(columns, others);
        }
        CheckOrigin origin = checks.stream()
                .map(check -> CheckOrigin.of(comparison.mapping(), pair, check.columns()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return others.isEmpty() ? missing(columns, checks, origin) : judge(group, checks, others, origin);
    }

    private Optional<CheckDifference> missing(List<String> columns, List<CheckConstraint> checks, CheckOrigin origin) {
        if (origin == CheckOrigin.VALUES && isNativeEnum(columns)) {
            return Optional.empty();
        }
        Finding finding = origin == CheckOrigin.STATED ? Finding.CHECK_MISSING : Finding.CHECK_MISSING_IMPLICIT;
        return Optional.of(new CheckDifference(finding, pair, columns, checks, List.of()));
    }

    private Optional<CheckDifference> judge(
            CheckGroup group, List<CheckConstraint> checks, List<CheckConstraint> others, CheckOrigin origin) {
        List<String> columns = group.columns();
        CheckVerdict verdict = comparison
                .judge()
                .checks(
                        judged,
                        group.allColumns(),
                        CheckConditions.texts(group.wanted()),
                        CheckConditions.texts(group.found()));
        return switch (verdict.verdict()) {
            case EQUAL -> Optional.empty();
            case UNDECIDED -> undecided(columns, checks, others);
            case DIFFERENT -> Optional.of(CheckDifference.of(origin, pair, columns, checks, others, verdict));
        };
    }

    /** The casts that come with another type are told by the type; once that is mended the check can be judged. */
    private Optional<CheckDifference> undecided(
            List<String> columns, List<CheckConstraint> checks, List<CheckConstraint> others) {
        return anyTypeIs(TypeRelation.OTHER_TEXT, columns)
                ? Optional.empty()
                : Optional.of(new CheckDifference(Finding.CHECK_UNDECIDED, pair, columns, checks, others));
    }

    /** The type of the column admits nothing but its labels, which are compared by themselves. */
    private boolean isNativeEnum(List<String> columns) {
        return columns.stream()
                .flatMap(column -> pair.migrations().column(column).stream())
                .allMatch(column -> column.type().kind() == ColumnType.Kind.ENUM);
    }

    /** That the column has a domain is told by its type; a constant that the domain refuses is another matter. */
    private Optional<CheckDifference> refusedByDomain(List<String> columns, List<CheckConstraint> others) {
        return Optional.of(onlyMigrations(columns, others))
                .filter(difference -> difference.finding() == Finding.CHECK_REFUSES);
    }

    private Optional<CheckDifference> extra(List<String> columns, List<CheckConstraint> others) {
        return EnumDomain.admitsExactly(comparison, pair, columns, others)
                ? Optional.empty()
                : Optional.of(onlyMigrations(columns, others));
    }

    private CheckDifference onlyMigrations(List<String> columns, List<CheckConstraint> others) {
        List<String> refused = EnumDomain.refused(comparison, pair, columns, others);
        Finding finding = refused.isEmpty() ? Finding.CHECK_EXTRA : Finding.CHECK_REFUSES;
        return new CheckDifference(finding, pair, columns, List.of(), others, refused, List.of());
    }
}
