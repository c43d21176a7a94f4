package io.github.migrationdrift.drift.rules;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.ChosenName;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.UniqueKey;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.ExpressionJudge;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.common.ColumnLists;
import io.github.migrationdrift.drift.rules.foreignkey.ForeignKeys;
import io.github.migrationdrift.drift.rules.index.Indexes;
import io.github.migrationdrift.repair.Change.Rename;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject;
import io.github.migrationdrift.repair.SchemaObject.OfCheck;
import io.github.migrationdrift.repair.SchemaObject.OfForeignKey;
import io.github.migrationdrift.repair.SchemaObject.OfIndex;
import io.github.migrationdrift.repair.SchemaObject.OfPrimaryKey;
import io.github.migrationdrift.repair.SchemaObject.OfUniqueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Keys, indexes and checks that both sides have and that the migrations name otherwise than the entities state. Silent for
 * every name that Hibernate, PostgreSQL or a naming strategy generates.
 */
final class NameRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.PRIMARY_KEY_NAME,
                Finding.PRIMARY_KEY_NAME_CHECKED,
                Finding.UNIQUE_NAME,
                Finding.UNIQUE_NAME_CHECKED,
                Finding.FOREIGN_KEY_NAME,
                Finding.FOREIGN_KEY_NAME_CHECKED,
                Finding.INDEX_NAME,
                Finding.INDEX_NAME_CHECKED,
                Finding.CHECK_NAME,
                Finding.CHECK_NAME_CHECKED);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison.keyedTables().flatMap(pair -> examine(comparison, pair));
    }

    /**
     * One kind of named object.
     *
     * @param finding that of the kind and of whether names are checked
     * @param chosen the name, where a human chose it
     * @param object what is renamed
     * @param same whether two objects are the same but for their names
     */
    private record Kind<T>(
            Finding finding,
            Function<T, Optional<String>> chosen,
            Function<T, String> name,
            Function<T, List<String>> columns,
            Function<T, SchemaObject> object,
            BiPredicate<T, T> same) {}

    private static Stream<Drift> examine(Comparison comparison, TablePair pair) {
        ExpressionJudge judge = comparison.judge();
        boolean checked = comparison.checkNames();
        ObjectName table = pair.name();
        Kind<PrimaryKey> primaryKeys = new Kind<>(
                checked ? Finding.PRIMARY_KEY_NAME_CHECKED : Finding.PRIMARY_KEY_NAME,
                key -> ChosenName.of(table, key),
                PrimaryKey::name,
                PrimaryKey::columns,
                key -> new OfPrimaryKey(table, key),
                (first, second) -> ColumnLists.haveTheSame(first.columns(), second.columns()));
        Kind<UniqueKey> uniqueKeys = new Kind<>(
                checked ? Finding.UNIQUE_NAME_CHECKED : Finding.UNIQUE_NAME,
                key -> ChosenName.of(table, key),
                UniqueKey::name,
                UniqueKey::columns,
                key -> new OfUniqueKey(table, key),
                (first, second) -> ColumnLists.haveTheSame(first.columns(), second.columns()));
        Kind<ForeignKey> foreignKeys = new Kind<>(
                checked ? Finding.FOREIGN_KEY_NAME_CHECKED : Finding.FOREIGN_KEY_NAME,
                key -> ChosenName.of(table, key),
                ForeignKey::name,
                ForeignKey::columns,
                key -> new OfForeignKey(table, key),
                (first, second) -> ForeignKeys.Reference.of(first).equals(ForeignKeys.Reference.of(second)));
        Kind<Index> indexes = new Kind<>(
                checked ? Finding.INDEX_NAME_CHECKED : Finding.INDEX_NAME,
                index -> ChosenName.of(table, index),
                Index::name,
                index -> Indexes.plainColumns(index).orElse(List.of()),
                index -> new OfIndex(table, index),
                (first, second) -> first.keys().equals(second.keys()));
        Kind<CheckConstraint> checks = new Kind<>(
                checked ? Finding.CHECK_NAME_CHECKED : Finding.CHECK_NAME,
                check -> ChosenName.of(table, check),
                CheckConstraint::name,
                CheckConstraint::columns,
                check -> new OfCheck(table, check),
                (first, second) -> sameCheck(judge, pair, first, second));
        return Stream.of(
                        drifts(
                                comparison,
                                pair,
                                primaryKeys,
                                pair.entities().primaryKey().stream().toList(),
                                pair.migrations().primaryKey().stream().toList()),
                        drifts(
                                comparison,
                                pair,
                                uniqueKeys,
                                pair.entities().uniqueKeys(),
                                pair.migrations().uniqueKeys()),
                        drifts(
                                comparison,
                                pair,
                                foreignKeys,
                                pair.entities().foreignKeys(),
                                pair.migrations().foreignKeys()),
                        drifts(
                                comparison,
                                pair,
                                indexes,
                                pair.entities().indexes(),
                                pair.migrations().indexes()),
                        drifts(
                                comparison,
                                pair,
                                checks,
                                pair.entities().checks(),
                                pair.migrations().checks()))
                .flatMap(drifts -> drifts);
    }

    private static <T> Stream<Drift> drifts(
            Comparison comparison, TablePair pair, Kind<T> kind, List<T> wanted, List<T> found) {
        Function<T, Optional<String>> stated = object ->
                kind.chosen().apply(object).filter(name -> !comparison.mapping().isMadeName(name));
        // What has the name that another one is to have is not that other one under a wrong name.
        Set<String> taken = new HashSet<>();
        wanted.forEach(object -> stated.apply(object).ifPresent(taken::add));
        List<Drift> drifts = new ArrayList<>();
        for (T object : wanted) {
            Optional<String> name = stated.apply(object);
            List<T> alike = found.stream()
                    .filter(candidate -> kind.same().test(object, candidate))
                    .toList();
            boolean misnamed = name.isPresent()
                    && !alike.isEmpty()
                    && alike.stream()
                            .noneMatch(other -> kind.name().apply(other).equals(name.get()))
                    && !taken.contains(kind.name().apply(alike.get(0)));
            if (misnamed) {
                drifts.add(drift(pair, kind, kind.columns().apply(object), name.get(), alike.get(0)));
            }
        }
        return drifts.stream();
    }

    private static boolean sameCheck(
            ExpressionJudge judge, TablePair pair, CheckConstraint wanted, CheckConstraint found) {
        return wanted.columns().equals(found.columns())
                && (wanted.expression().equals(found.expression())
                        || judge.checks(
                                                pair.migrations(),
                                                wanted.columns(),
                                                List.of(wanted.expression()),
                                                List.of(found.expression()))
                                        .verdict()
                                == ExpressionJudge.Verdict.EQUAL);
    }

    private static <T> Drift drift(TablePair pair, Kind<T> kind, List<String> columns, String wanted, T object) {
        String found = kind.name().apply(object);
        return DriftDraft.onTable(kind.finding(), pair.name())
                .object(found)
                .columns(columns)
                .entities(wanted)
                .migrations(found)
                .message("The entities name it " + wanted + ", the migrations " + found + ".")
                .repair(Repair.of(new Rename(
                        kind.object().apply(object), new ObjectName(pair.name().schema(), wanted))))
                .consequence("nothing breaks, unless the application looks for the name in an error");
    }
}
