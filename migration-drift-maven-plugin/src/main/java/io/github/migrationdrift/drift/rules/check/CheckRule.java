package io.github.migrationdrift.drift.rules.check;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.Enforcement;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.types.TypeRelation;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.ExpressionJudge.CheckVerdict;
import io.github.migrationdrift.drift.ExpressionJudge.Verdict;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Operation;
import io.github.migrationdrift.drift.Pairing;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.drift.rules.conditions.CheckConditions;
import io.github.migrationdrift.drift.rules.conditions.CheckConditions.Condition;
import io.github.migrationdrift.drift.rules.conditions.CheckDrafts;
import io.github.migrationdrift.drift.rules.conditions.CheckGroup;
import io.github.migrationdrift.drift.rules.conditions.DomainChecks;
import io.github.migrationdrift.drift.rules.conditions.EnumDomain;
import io.github.migrationdrift.drift.rules.conditions.LengthCap;
import io.github.migrationdrift.repair.Change.Validate;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfCheck;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks, judged by the values that they admit. All checks of one side hold together: neither their names matter nor how
 * conditions are spread over them.
 */
public final class CheckRule implements DriftRule {
    private static final int MOST_EXAMPLES = 5;

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.CHECK_MISSING,
                Finding.CHECK_MISSING_IMPLICIT,
                Finding.CHECK_DIFFERENT,
                Finding.CHECK_DIFFERENT_DERIVED,
                Finding.CHECK_EXTRA,
                Finding.CHECK_UNDECIDED,
                Finding.CHECK_NOT_VALIDATED,
                Finding.CHECK_REFUSES,
                Finding.CHECK_ADMITS);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison.keyedTables().flatMap(pair -> examine(comparison, pair));
    }

    private static Stream<Drift> examine(Comparison comparison, TablePair pair) {
        Table judged = whereNullable(pair);
        CheckConditions wanted = CheckConditions.of(
                judged, pair.entities().checks(), DomainChecks.of(comparison.entities(), pair.entities()));
        CheckConditions found = CheckConditions.of(
                judged, pair.migrations().checks(), DomainChecks.of(comparison.migrations(), pair.migrations()));
        Map<List<String>, List<Condition>> wantedGroups = wanted.byColumns();
        Map<List<String>, List<Condition>> foundGroups = found.byColumns();
        Set<List<String>> groups = new LinkedHashSet<>(wantedGroups.keySet());
        groups.addAll(foundGroups.keySet());
        List<CheckGroup> unequal = groups.stream()
                .filter(columns -> pair.shares(columns) && !anyTypeIs(TypeRelation.OTHER, pair, columns))
                .filter(columns -> !isSameTogether(comparison, judged, columns, wanted, found))
                .map(columns -> new CheckGroup(
                        wantedGroups.getOrDefault(columns, List.of()),
                        withoutLengths(pair, columns, foundGroups.getOrDefault(columns, List.of()))))
                .filter(group -> !CheckConditions.texts(group.wanted()).equals(CheckConditions.texts(group.found())))
                .toList();
        List<Drift> different = CheckGroup.joined(unequal).stream()
                .flatMap(group -> compare(comparison, pair, judged, group).stream())
                .toList();
        Stream<Drift> refusing = pair.columns().both().stream()
                .map(Pairing.Pair::migrations)
                .filter(column -> different.stream().noneMatch(drift -> isAbout(drift, List.of(column.name()))))
                .flatMap(column -> {
                    List<Condition> both = foundGroups.getOrDefault(List.of(column.name()), List.of());
                    List<CheckConstraint> checks = CheckConditions.checks(both);
                    return EnumDomain.refusedAlike(comparison, pair, column, both)
                            ? Stream.of(onlyMigrations(comparison, pair, List.of(column.name()), checks))
                            : Stream.empty();
                });
        return Stream.of(different.stream(), refusing, notValidated(pair, wanted, different))
                .flatMap(drifts -> drifts);
    }

    /** How long a text may be is told by the column's length. */
    private static List<Condition> withoutLengths(TablePair pair, List<String> columns, List<Condition> found) {
        boolean toldByLength = pair.columns().both().stream()
                .filter(both -> columns.equals(List.of(both.entities().name())))
                .anyMatch(both -> LengthCap.on(new ColumnPair(pair, both.entities(), both.migrations()))
                        .isPresent());
        return toldByLength
                ? found.stream()
                        .filter(condition -> condition.ofDomain() || !LengthCap.limits(condition))
                        .toList()
                : found;
    }

    /** A check that the entities want too, and that old rows may break. */
    private static Stream<Drift> notValidated(TablePair pair, CheckConditions wanted, List<Drift> different) {
        return pair.migrations().checks().stream()
                .filter(check -> check.enforcement() == Enforcement.NOT_VALID)
                .filter(check -> !wanted.touching(check.columns()).isEmpty())
                .filter(check -> different.stream().noneMatch(drift -> isAbout(drift, check.columns())))
                .map(check -> CheckDrafts.draft(
                                Finding.CHECK_NOT_VALIDATED, pair, check.columns(), List.of(), List.of(check))
                        .entities(CheckDrafts.describe(List.of(check)))
                        .migrations("the same, but not valid")
                        .message("The check " + check.name() + " was never checked against the rows from before it.")
                        .repair(Repair.of(new Validate(new OfCheck(pair.name(), check))))
                        .consequence("rows from before the check may hold what it forbids"));
    }

    private static boolean isAbout(Drift drift, List<String> columns) {
        return Stream.concat(drift.subjectColumn().stream(), drift.columns().stream())
                .anyMatch(columns::contains);
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
    private static boolean isSameTogether(
            Comparison comparison, Table judged, List<String> columns, CheckConditions wanted, CheckConditions found) {
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

    private static boolean anyTypeIs(TypeRelation relation, TablePair pair, List<String> columns) {
        return pair.columns().both().stream()
                .filter(both -> columns.contains(both.entities().name()))
                .anyMatch(both -> TypeRelation.of(
                                both.entities().type(), both.migrations().type())
                        == relation);
    }

    private static Optional<Drift> compare(Comparison comparison, TablePair pair, Table judged, CheckGroup group) {
        List<String> columns = group.columns();
        List<CheckConstraint> wanted = CheckConditions.checks(group.wanted());
        List<CheckConstraint> found = CheckConditions.checks(group.found());
        if (wanted.isEmpty() && group.found().stream().allMatch(Condition::ofDomain)) {
            return refusedByDomain(comparison, pair, columns, found);
        }
        if (wanted.isEmpty()) {
            return EnumDomain.admitsExactly(comparison, pair, columns, found)
                    ? Optional.empty()
                    : Optional.of(onlyMigrations(comparison, pair, columns, found));
        }
        CheckOrigin origin = wanted.stream()
                .map(check -> CheckOrigin.of(comparison.mapping(), pair, check.columns()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (found.isEmpty()) {
            return origin == CheckOrigin.VALUES && isNativeEnum(pair, columns)
                    ? Optional.empty()
                    : Optional.of(missing(pair, columns, wanted, origin));
        }
        CheckVerdict verdict = comparison
                .judge()
                .checks(
                        judged,
                        group.allColumns(),
                        CheckConditions.texts(group.wanted()),
                        CheckConditions.texts(group.found()));
        return switch (verdict.verdict()) {
            case EQUAL -> Optional.empty();
            case UNDECIDED -> undecided(pair, columns, wanted, found);
            case DIFFERENT -> Optional.of(different(pair, columns, wanted, found, verdict, origin));
        };
    }

    /** The casts that come with another type are told by the type; once that is mended the check can be judged. */
    private static Optional<Drift> undecided(
            TablePair pair, List<String> columns, List<CheckConstraint> wanted, List<CheckConstraint> found) {
        if (anyTypeIs(TypeRelation.OTHER_TEXT, pair, columns)) {
            return Optional.empty();
        }
        return Optional.of(CheckDrafts.draft(Finding.CHECK_UNDECIDED, pair, columns, wanted, found)
                .message("The checks on " + String.join(", ", columns)
                        + " are written differently and may or may not accept the same values.")
                .repair(Repair.author("read and compare the two"))
                .consequence("read and compare the two"));
    }

    /** The type of the column admits nothing but its labels, which are compared by themselves. */
    private static boolean isNativeEnum(TablePair pair, List<String> columns) {
        return columns.stream()
                .flatMap(column -> pair.migrations().column(column).stream())
                .allMatch(column -> column.type().kind() == ColumnType.Kind.ENUM);
    }

    private static Drift missing(
            TablePair pair, List<String> columns, List<CheckConstraint> wanted, CheckOrigin origin) {
        Finding finding = origin == CheckOrigin.STATED ? Finding.CHECK_MISSING : Finding.CHECK_MISSING_IMPLICIT;
        return CheckDrafts.draft(finding, pair, columns, wanted, List.of())
                .message("No check guards " + String.join(", ", columns) + " of "
                        + pair.name().name() + ".")
                .repair(CheckDrafts.add(pair, wanted))
                .consequence("values that the entity forbids can be stored"
                        + (origin == CheckOrigin.STATED ? "" : " in other ways than through Hibernate"));
    }

    private static Drift different(
            TablePair pair,
            List<String> columns,
            List<CheckConstraint> wanted,
            List<CheckConstraint> found,
            CheckVerdict verdict,
            CheckOrigin origin) {
        boolean refuses = !verdict.refused().isEmpty();
        Finding finding = different(origin, refuses);
        String names = String.join(", ", columns);
        return CheckDrafts.draft(finding, pair, columns, wanted, found)
                .message(
                        refuses
                                ? "The check on " + names + " refuses " + examples(verdict.refused(), columns) + "."
                                : "The check on " + names + " accepts " + examples(verdict.admitted(), columns) + ".")
                .repair(CheckDrafts.replace(pair, wanted, found))
                .consequence(
                        refuses
                                ? refused(
                                        pair,
                                        found,
                                        "writing " + verdict.refused().get(0))
                                : Consequence.of(
                                        "a row with " + verdict.admitted().get(0)
                                                + " can be stored; the application does not expect it"));
    }

    /** Of single values a few, of rows one will do. */
    private static String examples(List<String> values, List<String> columns) {
        int most = columns.size() == 1 ? MOST_EXAMPLES : 1;
        return values.size() <= most
                ? String.join(", ", values)
                : String.join(", ", values.subList(0, most)) + ", among others";
    }

    /** That the column has a domain is told by its type; a constant that the domain refuses is another matter. */
    private static Optional<Drift> refusedByDomain(
            Comparison comparison, TablePair pair, List<String> columns, List<CheckConstraint> found) {
        return EnumDomain.refused(comparison, pair, columns, found).isEmpty()
                ? Optional.empty()
                : Optional.of(onlyMigrations(comparison, pair, columns, found));
    }

    private static Drift onlyMigrations(
            Comparison comparison, TablePair pair, List<String> columns, List<CheckConstraint> found) {
        List<String> refused = EnumDomain.refused(comparison, pair, columns, found);
        if (!refused.isEmpty()) {
            return CheckDrafts.draft(Finding.CHECK_REFUSES, pair, columns, List.of(), found)
                    .message("The check on " + String.join(", ", columns) + " refuses " + examples(refused, columns)
                            + ".")
                    .repair(CheckDrafts.drop(pair, found))
                    .consequence(refused(pair, found, "writing " + refused.get(0)));
        }
        return CheckDrafts.draft(Finding.CHECK_EXTRA, pair, columns, List.of(), found)
                .message("Only the migrations check " + String.join(", ", columns) + " of "
                        + pair.name().name() + ".")
                .repair(CheckDrafts.drop(pair, found))
                .consequence(refused(pair, found, "writing a value that the check forbids"));
    }

    private static Consequence refused(TablePair pair, List<CheckConstraint> found, String what) {
        return Use.some(Operation.INSERT, what).fails(Refusal.check(pair, found));
    }

    private static Finding different(CheckOrigin origin, boolean refuses) {
        return switch (origin) {
            case STATED -> Finding.CHECK_DIFFERENT;
            case VALUES -> refuses ? Finding.CHECK_REFUSES : Finding.CHECK_ADMITS;
            case DERIVED -> refuses ? Finding.CHECK_DIFFERENT : Finding.CHECK_DIFFERENT_DERIVED;
        };
    }
}
