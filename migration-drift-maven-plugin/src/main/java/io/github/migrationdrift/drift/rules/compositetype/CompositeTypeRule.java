package io.github.migrationdrift.drift.rules.compositetype;

import static io.github.migrationdrift.drift.Finding.COMPOSITE_TYPE_ATTRIBUTE_DEFINITION;
import static io.github.migrationdrift.drift.Finding.COMPOSITE_TYPE_ATTRIBUTE_EXTRA;
import static io.github.migrationdrift.drift.Finding.COMPOSITE_TYPE_ATTRIBUTE_MISSING;
import static io.github.migrationdrift.drift.Finding.COMPOSITE_TYPE_ATTRIBUTE_ORDER;
import static io.github.migrationdrift.drift.Finding.COMPOSITE_TYPE_ATTRIBUTE_TYPE;
import static io.github.migrationdrift.drift.Finding.COMPOSITE_TYPE_MISSING;

import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.Column;
import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.CompositeType;
import io.github.migrationdrift.catalog.CompositeType.Attribute;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.catalog.TypeRelation;
import io.github.migrationdrift.catalog.ddl.Ddl;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
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
import io.github.migrationdrift.repair.Repair;
import io.github.migrationdrift.repair.SchemaObject.OfCompositeType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A composite type, for an embeddable with {@code @Struct}. Hibernate writes the values by their order. */
public final class CompositeTypeRule implements DriftRule {

    @Override
    public Set<Finding> findings() {
        return Set.of(
                COMPOSITE_TYPE_MISSING,
                COMPOSITE_TYPE_ATTRIBUTE_MISSING,
                COMPOSITE_TYPE_ATTRIBUTE_EXTRA,
                COMPOSITE_TYPE_ATTRIBUTE_ORDER,
                COMPOSITE_TYPE_ATTRIBUTE_TYPE,
                COMPOSITE_TYPE_ATTRIBUTE_DEFINITION);
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        Pairing<CompositeType> types = Pairing.of(
                comparison.entities().compositeTypes(), comparison.migrations().compositeTypes(), CompositeType::name);
        Set<ObjectName> used = used(comparison.entities());
        return Stream.concat(
                types.onlyEntities().stream()
                        .filter(type -> used.contains(type.name()))
                        .map(CompositeTypeRule::missing),
                types.both().stream()
                        .filter(both -> used.contains(both.entities().name()))
                        .flatMap(CompositeTypeRule::altered));
    }

    /** By columns, or within another composite type. */
    private static Set<ObjectName> used(Catalog catalog) {
        Stream<ColumnType> byColumns = catalog.tables().stream()
                .flatMap(table -> table.columns().stream())
                .map(Column::type);
        Stream<ColumnType> byTypes = catalog.compositeTypes().stream()
                .flatMap(type -> type.attributes().stream())
                .map(Attribute::type);
        return Stream.concat(byColumns, byTypes).map(ColumnType::name).collect(Collectors.toSet());
    }

    private static Drift missing(CompositeType type) {
        return DriftDraft.onObject(COMPOSITE_TYPE_MISSING, type.name())
                .entities(describe(type))
                .migrations("no such type")
                .message("No migration creates the type " + type.name().name() + ".")
                .repair(Repair.of(new Create(new OfCompositeType(type))))
                .consequence(Use.some(Operation.INSERT, "writing a value of the type")
                        .fails(new Refusal("Unknown type " + type.name().name() + ".", SqlState.DATA_TYPE_MISMATCH)));
    }

    private static Stream<Drift> altered(Pairing.Pair<CompositeType> both) {
        Pairing<Attribute> attributes =
                Pairing.of(both.entities().attributes(), both.migrations().attributes(), Attribute::name);
        Map<Finding, List<Attribute>> findings = new EnumMap<>(Finding.class);
        attributes.onlyEntities().forEach(attribute -> add(findings, COMPOSITE_TYPE_ATTRIBUTE_MISSING, attribute));
        attributes.onlyMigrations().forEach(attribute -> add(findings, COMPOSITE_TYPE_ATTRIBUTE_EXTRA, attribute));
        for (Pairing.Pair<Attribute> pair : attributes.both()) {
            type(pair).ifPresent(finding -> add(findings, finding, pair.entities()));
        }
        if (sorted(both.entities()).equals(sorted(both.migrations()))
                && !names(both.entities()).equals(names(both.migrations()))) {
            findings.put(COMPOSITE_TYPE_ATTRIBUTE_ORDER, both.entities().attributes());
        }
        return findings.entrySet().stream().map(entry -> drift(entry.getKey(), both, entry.getValue()));
    }

    private static void add(Map<Finding, List<Attribute>> findings, Finding finding, Attribute attribute) {
        findings.computeIfAbsent(finding, ignored -> new ArrayList<>()).add(attribute);
    }

    private static Optional<Finding> type(Pairing.Pair<Attribute> both) {
        Attribute wanted = both.entities();
        Attribute found = both.migrations();
        if (wanted.type().definition().equals(found.type().definition())
                && wanted.collation().equals(found.collation())) {
            return Optional.empty();
        }
        return Optional.of(
                TypeRelation.of(wanted.type(), found.type()) == TypeRelation.OTHER
                        ? COMPOSITE_TYPE_ATTRIBUTE_TYPE
                        : COMPOSITE_TYPE_ATTRIBUTE_DEFINITION);
    }

    private static Drift drift(Finding finding, Pairing.Pair<CompositeType> both, List<Attribute> attributes) {
        String names = attributes.stream().map(Attribute::name).collect(Collectors.joining(", "));
        return DriftDraft.onObject(finding, both.entities().name())
                .entities(describe(both.entities()))
                .migrations(describe(both.migrations()))
                .message("The type " + both.entities().name().name() + ": " + finding.when() + " (" + names + ").")
                .repair(repair(both))
                .consequence(consequence(finding, both, names));
    }

    /** Hibernate goes by the order of the attributes, and PostgreSQL adds new ones behind the others. */
    private static Repair repair(Pairing.Pair<CompositeType> both) {
        List<String> wanted = names(both.entities());
        List<String> altered = new ArrayList<>(names(both.migrations()));
        altered.retainAll(wanted);
        wanted.stream().filter(name -> !altered.contains(name)).toList().forEach(altered::add);
        return altered.equals(wanted)
                ? Repair.of(new Alter(
                        new OfCompositeType(both.migrations()),
                        new OfCompositeType(both.entities()),
                        Aspect.ATTRIBUTES))
                : Repair.author("PostgreSQL adds attributes at the end and changes no order; the type would have to be"
                        + " made anew");
    }

    private static Consequence consequence(Finding finding, Pairing.Pair<CompositeType> both, String attributes) {
        return switch (finding) {
            case COMPOSITE_TYPE_ATTRIBUTE_MISSING ->
                Use.some(Operation.LOAD, "every query that loads a value of the type")
                        .fails(new Refusal(
                                "column \"" + attributes + "\" not found in data type "
                                        + both.entities().name().name(),
                                SqlState.UNDEFINED_COLUMN));
            case COMPOSITE_TYPE_ATTRIBUTE_EXTRA ->
                Use.some(Operation.INSERT, "writing a value of the type")
                        .fails(new Refusal("malformed record literal: \"…\"", SqlState.INVALID_TEXT_REPRESENTATION));
            case COMPOSITE_TYPE_ATTRIBUTE_ORDER ->
                Consequence.of("Hibernate writes and reads the attributes by their order: values end up in the wrong"
                        + " ones, or are refused");
            case COMPOSITE_TYPE_ATTRIBUTE_TYPE ->
                Consequence.of("reading or writing " + attributes + " fails or changes the value");
            default ->
                shorter(both)
                        .map(type -> Use.some(Operation.INSERT, "writing a longer " + attributes)
                                .fails(Refusal.tooLong(type)))
                        .orElseGet(() -> Consequence.of("a value of " + attributes + " may be refused or rounded"));
        };
    }

    private static Optional<ColumnType> shorter(Pairing.Pair<CompositeType> both) {
        return Pairing.of(both.entities().attributes(), both.migrations().attributes(), Attribute::name).both().stream()
                .filter(pair -> pair.migrations().type().length().orElse(Integer.MAX_VALUE)
                        < pair.entities().type().length().orElse(Integer.MAX_VALUE))
                .map(pair -> pair.migrations().type())
                .findFirst();
    }

    private static List<String> sorted(CompositeType type) {
        return names(type).stream().sorted().toList();
    }

    private static List<String> names(CompositeType type) {
        return type.attributes().stream().map(Attribute::name).toList();
    }

    private static String describe(CompositeType type) {
        return type.attributes().stream().map(Ddl::attribute).collect(Collectors.joining(", ", "(", ")"));
    }
}
