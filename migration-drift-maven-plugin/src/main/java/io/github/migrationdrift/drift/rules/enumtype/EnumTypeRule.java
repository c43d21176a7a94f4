package io.github.migrationdrift.drift.rules.enumtype;

import io.github.migrationdrift.catalog.EnumType;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.Operation;
import io.github.migrationdrift.drift.Pairing;
import io.github.migrationdrift.drift.rules.common.Refusal;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.repair.Aspect;
import io.github.migrationdrift.repair.Change.Alter;
import io.github.migrationdrift.repair.Change.Create;
import io.github.migrationdrift.repair.Change.Rename;
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfEnumType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A native enum type that is missing or whose labels are not the constants of the Java enum. */
public final class EnumTypeRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                Finding.ENUM_TYPE_MISSING,
                Finding.ENUM_TYPE_RENAMED,
                Finding.ENUM_TYPE_LABEL_MISSING,
                Finding.ENUM_TYPE_LABEL_EXTRA,
                Finding.ENUM_TYPE_ORDER);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        Pairing<EnumType> types = Pairing.of(
                comparison.entities().enumTypes(), comparison.migrations().enumTypes(), EnumType::name);
        return Stream.concat(
                types.onlyEntities().stream()
                        .filter(type -> isUsed(comparison, type))
                        .flatMap(type -> missing(comparison, type).stream()),
                types.both().stream()
                        .map(both -> new Pairing.Pair<>(
                                EnumTypes.byConstants(comparison, both.entities()), both.migrations()))
                        .flatMap(both -> labels(comparison, both.entities(), both.migrations()).stream()));
    }

    /** Hibernate creates a type for each native enum, also where the attribute names another by its definition. */
    private static boolean isUsed(Comparison comparison, EnumType type) {
        return comparison.entities().tables().stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.type().name().equals(type.name()));
    }

    /** Hibernate sorts the labels by name; the order of the Java enum is as good. */
    private static boolean isInJavaOrder(Comparison comparison, EnumType found) {
        return comparison
                .columns()
                .filter(pair -> pair.entities().type().name().equals(found.name()))
                .flatMap(pair -> comparison.mapping().columns(pair.tableName(), pair.name()).stream())
                .anyMatch(mapped -> mapped.enumConstants().equals(found.labels()));
    }

    private static Optional<Drift> missing(Comparison comparison, EnumType type) {
        Optional<EnumType> renamed = EnumTypes.renamed(comparison, type);
        return renamed.isEmpty() && EnumTypes.isToldByColumns(comparison, type)
                ? Optional.empty()
                : Optional.of(renamed.map(found -> renamed(type, found)).orElseGet(() -> missing(type)));
    }

    private static Drift renamed(EnumType wanted, EnumType found) {
        return draft(Finding.ENUM_TYPE_RENAMED, wanted, found)
                .migrations(describe(found) + " as " + found.name().name())
                .message("The migrations seem to have the type " + wanted.name().name() + " as " + found.name() + ".")
                .repair(Repair.of(new Rename(new OfEnumType(found), wanted.name())))
                .consequence(EnumTypes.unknown(wanted));
    }

    private static Drift missing(EnumType type) {
        return DriftDraft.onObject(Finding.ENUM_TYPE_MISSING, type.name())
                .entities(describe(type))
                .migrations("no such type")
                .message("No migration creates the type " + type.name().name() + ".")
                .repair(Repair.of(new Create(new OfEnumType(type))))
                .consequence(EnumTypes.unknown(type));
    }

    private static Optional<Drift> labels(Comparison comparison, EnumType wanted, EnumType found) {
        if (wanted.labels().equals(found.labels()) || isInJavaOrder(comparison, found)) {
            return Optional.empty();
        }
        List<String> missing = without(wanted.labels(), found.labels());
        List<String> extra = without(found.labels(), wanted.labels());
        if (!missing.isEmpty()) {
            return Optional.of(draft(Finding.ENUM_TYPE_LABEL_MISSING, wanted, found)
                    .message("The type " + wanted.name().name() + " lacks " + String.join(", ", missing) + ".")
                    .repair(Repair.of(new Alter(new OfEnumType(found), new OfEnumType(wanted), Aspect.LABELS)))
                    .consequence(Use.some(Operation.INSERT, "writing " + missing.get(0))
                            .fails(Refusal.noLabel(wanted.name().name(), missing.get(0)))));
        }
        if (!extra.isEmpty()) {
            return Optional.of(draft(Finding.ENUM_TYPE_LABEL_EXTRA, wanted, found)
                    .message("The type " + wanted.name().name() + " has " + String.join(", ", extra)
                            + ", which Java lacks.")
                    .repair(Repair.author("PostgreSQL takes no label out of a type, and rows may hold it"))
                    .consequence("loading a row that holds " + extra.get(0) + " fails: No enum constant …"));
        }
        return Optional.of(draft(Finding.ENUM_TYPE_ORDER, wanted, found)
                .message("The labels of the type " + wanted.name().name() + " stand in another order.")
                .repair(Repair.author("PostgreSQL changes the order of no labels; the type would have to be made anew"))
                .consequence("nothing breaks; ORDER BY and comparisons follow the order of the database"));
    }

    private static DriftDraft draft(Finding finding, EnumType wanted, EnumType found) {
        return DriftDraft.onObject(finding, wanted.name())
                .entities(describe(wanted))
                .migrations(describe(found));
    }

    private static List<String> without(List<String> labels, List<String> others) {
        Set<String> excluded = new HashSet<>(others);
        return labels.stream().filter(label -> !excluded.contains(label)).toList();
    }

    private static String describe(EnumType type) {
        return "enum (" + String.join(", ", type.labels()) + ")";
    }
}
