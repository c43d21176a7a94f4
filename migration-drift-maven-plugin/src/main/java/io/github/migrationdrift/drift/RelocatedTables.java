package io.github.migrationdrift.drift;

import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds tables that only changed their name or their schema. */
final class RelocatedTables {
    private static final double HALF = 0.5;
    private static final int TELLING_COLUMNS = 2;

    private RelocatedTables() {}

    static List<Pairing.Pair<Table>> among(Pairing<Table> tables, Scope scope) {
        List<Pairing.Pair<Table>> moved =
                Likeness.unambiguous(tables.onlyEntities(), tables.onlyMigrations(), RelocatedTables::moved);
        Pairing<Table> unmoved = tables.without(moved);
        List<Table> candidates = unmoved.onlyMigrations().stream()
                .filter(table -> table.kind().hasKeys() && scope.covers(table.name()))
                .toList();
        List<Pairing.Pair<Table>> renamed = Likeness.unambiguous(
                unmoved.onlyEntities(),
                candidates,
                List.of(RelocatedTables::reordered, RelocatedTables::alikeInNameAndColumns, RelocatedTables::renamed));
        return Stream.concat(moved.stream(), renamed.stream()).toList();
    }

    private static boolean moved(Table wanted, Table found) {
        return wanted.name().name().equals(found.name().name()) && columnsInCommon(wanted, found) >= HALF;
    }

    /** Many tables of codes have one shape, and their names share a word; the same words tell which is which. */
    private static boolean reordered(Table wanted, Table found) {
        return NameLikeness.sameWords(wanted.name().name(), found.name().name()) && renamed(wanted, found);
    }

    private static boolean alikeInNameAndColumns(Table wanted, Table found) {
        return NameLikeness.alike(wanted.name().name(), found.name().name())
                && columnsInCommon(wanted, found) == 1
                && renamed(wanted, found);
    }

    private static boolean renamed(Table wanted, Table found) {
        if (!wanted.name().schema().equals(found.name().schema())) {
            return false;
        }
        double common = columnsInCommon(wanted, found);
        boolean equal = common == 1 && wanted.columns().size() >= TELLING_COLUMNS;
        boolean alike = common >= HALF
                && NameLikeness.alike(wanted.name().name(), found.name().name());
        return equal || alike;
    }

    /** How many of all their columns both have, as a fraction of one. */
    private static double columnsInCommon(Table wanted, Table found) {
        long common = wanted.columns().stream()
                .filter(column -> found.column(column.name())
                        .filter(other -> column.type().holdsTheSameAs(other.type()))
                        .isPresent())
                .count();
        Set<String> all = Stream.of(wanted, found)
                .flatMap(table -> table.columns().stream())
                .map(Column::name)
                .collect(Collectors.toSet());
        return (double) common / all.size();
    }
}
