package io.github.migrationdrift.drift.rules.column;

import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.EnumType;
import io.github.migrationdrift.catalog.TypeRelation;
import io.github.migrationdrift.catalog.types.TypeFamily;
import io.github.migrationdrift.drift.ColumnPair;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Consequence;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.drift.DriftDraft;
import io.github.migrationdrift.drift.DriftRule;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.rules.common.Use;
import io.github.migrationdrift.drift.rules.conditions.DomainChecks;
import io.github.migrationdrift.drift.rules.enumtype.EnumTypes;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.repair.Repair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column of another type than the attribute's. */
public final class ColumnTypeRule implements DriftRule {
    private static final Map<TypeRelation, Finding> FINDINGS = Map.of(
            TypeRelation.OTHER, Finding.COLUMN_TYPE,
            TypeRelation.WIDER, Finding.COLUMN_TYPE_WIDER,
            TypeRelation.OTHER_TEXT, Finding.COLUMN_TYPE_TEXT,
            TypeRelation.UNBOUNDED, Finding.COLUMN_TYPE_UNBOUNDED);

    /** What differs is a limit, if anything, which has rules of its own. */
    private static final Set<TypeRelation> HOLDING =
            Set.of(TypeRelation.SAME, TypeRelation.DOMAIN, TypeRelation.UNBOUNDED, TypeRelation.BOUNDED);

    private static final Set<String> POINTS_IN_TIME = Stream.concat(
                    TypeChange.INSTANTS.stream(),
                    Stream.of(
                            "java.util.Date",
                            "java.sql.Timestamp",
                            "java.util.Calendar",
                            "java.util.GregorianCalendar"))
            .collect(Collectors.toSet());

    @Override
    public Set<Finding> findings() {
        return Stream.concat(
                        FINDINGS.values().stream(),
                        Stream.of(
                                Finding.COLUMN_TYPE_DOMAIN,
                                Finding.COLUMN_TYPE_POINT_IN_TIME,
                                Finding.COLUMN_TYPE_WITHOUT_ZONE,
                                Finding.COLUMN_TYPE_TRANSFORMED,
                                Finding.COLUMN_TYPE_STATED,
                                Finding.COLUMN_TYPE_JSON,
                                Finding.COLUMN_TYPE_ONLY_READ,
                                Finding.COLUMN_TYPE_ENUM_WIDER,
                                Finding.COLUMN_TYPE_CONVERTED))
                .collect(Collectors.toSet());
    }

    @Override
    public Stream<Drift> examine(Comparison comparison) {
        return comparison
                .columns()
                .filter(pair -> !hasRenamedType(comparison, pair))
                .filter(pair -> ColumnLengthRule.capBelow(pair).isEmpty())
                .flatMap(pair -> finding(comparison, pair).stream().map(finding -> drift(comparison, pair, finding)));
    }

    private static Optional<Finding> finding(Comparison comparison, ColumnPair pair) {
        if (isTime(pair, TypeFamily.TIMESTAMP, TypeFamily.ZONED_TIMESTAMP)
                && isOf(POINTS_IN_TIME, comparison.mapping(), pair)) {
            return Optional.of(Finding.COLUMN_TYPE_POINT_IN_TIME);
        }
        if (isTime(pair, TypeFamily.ZONED_TIMESTAMP, TypeFamily.TIMESTAMP)
                && isOf(TypeChange.INSTANTS, comparison.mapping(), pair)) {
            return Optional.of(Finding.COLUMN_TYPE_WITHOUT_ZONE);
        }
        TypeRelation relation = pair.typeRelation();
        if (HOLDING.contains(relation) && hasDomainWithRules(comparison, pair)) {
            return Optional.of(Finding.COLUMN_TYPE_DOMAIN);
        }
        return Optional.ofNullable(FINDINGS.get(relation)).map(finding -> switch (finding) {
            case COLUMN_TYPE -> ofAnother(comparison, pair);
            case COLUMN_TYPE_WIDER -> ofWider(comparison.mapping(), pair);
            case COLUMN_TYPE_TEXT ->
                isOneOfSeveralCharacters(comparison.mapping(), pair) ? Finding.COLUMN_TYPE_WIDER : finding;
            default -> finding;
        });
    }

    private static boolean hasDomainWithRules(Comparison comparison, ColumnPair pair) {
        ColumnType found = pair.migrations().type();
        return TypeRelation.isDomain(pair.entities().type(), found)
                && !DomainChecks.isBare(comparison.migrations(), found);
    }

    private static Finding ofAnother(Comparison comparison, ColumnPair pair) {
        Optional<OwnSql> own = OwnSql.of(comparison, pair);
        if (own.isPresent()) {
            return own.get().failure().isPresent() ? Finding.COLUMN_TYPE : Finding.COLUMN_TYPE_TRANSFORMED;
        }
        if (SentType.isOf(comparison.mapping(), pair)) {
            return Finding.COLUMN_TYPE_STATED;
        }
        if (isJson(pair)) {
            return Finding.COLUMN_TYPE_JSON;
        }
        if (new AutomaticConversion(comparison, pair).isComplete()) {
            return Finding.COLUMN_TYPE_CONVERTED;
        }
        return TypeConsequence.isReadable(pair) && !Use.written(comparison, pair)
                ? Finding.COLUMN_TYPE_ONLY_READ
                : Finding.COLUMN_TYPE;
    }

    /** Ordinals are few, and Hibernate would store them in the smallest of integers. */
    private static Finding ofWider(MappingIndex mapping, ColumnPair pair) {
        if (SentType.isOf(mapping, pair)) {
            return Finding.COLUMN_TYPE_STATED;
        }
        List<MappedColumn> attributes = mapping.columns(pair.tableName(), pair.name());
        boolean ofEnum = !attributes.isEmpty()
                && attributes.stream()
                        .noneMatch(column -> column.enumConstants().isEmpty());
        return ofEnum ? Finding.COLUMN_TYPE_ENUM_WIDER : Finding.COLUMN_TYPE_WIDER;
    }

    private static boolean isJson(ColumnPair pair) {
        return pair.entities().type().family() == TypeFamily.JSON
                && pair.migrations().type().family() == TypeFamily.JSON
                && pair.entities().type().array() == pair.migrations().type().array();
    }

    private static boolean isOneOfSeveralCharacters(MappingIndex mapping, ColumnPair pair) {
        return isOf(Set.of("char", "java.lang.Character"), mapping, pair)
                && pair.migrations().type().length().orElse(Integer.MAX_VALUE) > 1;
    }

    private static boolean isTime(ColumnPair pair, TypeFamily entities, TypeFamily migrations) {
        return pair.entities().type().family() == entities
                && pair.migrations().type().family() == migrations
                && pair.entities().type().array() == pair.migrations().type().array();
    }

    /** The driver sends these with their zone and reads them with it, so that nothing is converted by the session's. */
    private static boolean isOf(Set<String> javaTypes, MappingIndex mapping, ColumnPair pair) {
        return mapping.column(pair.tableName(), pair.name())
                .filter(column -> javaTypes.contains(String.valueOf(column.javaType())))
                .isPresent();
    }

    /** A type under another name is told once, and not for each column. */
    private static boolean hasRenamedType(Comparison comparison, ColumnPair pair) {
        return EnumTypes.missing(comparison, pair.entities().type())
                .flatMap(missing -> EnumTypes.renamed(comparison, missing))
                .isPresent();
    }

    private static Drift drift(Comparison comparison, ColumnPair pair, Finding finding) {
        Optional<EnumType> missing =
                EnumTypes.missing(comparison, pair.entities().type());
        String wanted = pair.entities().type().shortDefinition();
        String found = pair.migrations().type().explained();
        return DriftDraft.onColumn(finding, pair.tableName(), pair.name())
                .entities(wanted)
                .migrations(found)
                .message("The column " + pair.name() + " is " + found + ", the attribute needs " + wanted + ".")
                .repair(repair(comparison, pair))
                .consequence(missing.map(EnumTypes::unknown)
                        .orElseGet(
                                () -> withDomain(comparison, pair, finding, consequence(comparison, pair, finding))));
    }

    private static Consequence withDomain(
            Comparison comparison, ColumnPair pair, Finding finding, Consequence consequence) {
        return finding != Finding.COLUMN_TYPE_DOMAIN && hasDomainWithRules(comparison, pair)
                ? consequence.and("writing fails where the domain refuses a value")
                : consequence;
    }

    private static Repair repair(Comparison comparison, ColumnPair pair) {
        return OwnSql.of(comparison, pair).isPresent() ? OwnSql.BY_HAND : TypeChange.repair(comparison.mapping(), pair);
    }

    private static Consequence consequence(Comparison comparison, ColumnPair pair, Finding finding) {
        MappingIndex mapping = comparison.mapping();
        String attribute = mapping.attributeLabel(pair.tableName(), pair.name());
        return switch (finding) {
            case COLUMN_TYPE_UNBOUNDED,
                    COLUMN_TYPE_POINT_IN_TIME,
                    COLUMN_TYPE_ENUM_WIDER,
                    COLUMN_TYPE_STATED,
                    COLUMN_TYPE_TRANSFORMED -> Consequence.NONE;
            case COLUMN_TYPE_ONLY_READ, COLUMN_TYPE_JSON ->
                TypeConsequence.of(mapping, pair, Use.written(comparison, pair));
            case COLUMN_TYPE_WITHOUT_ZONE ->
                Consequence.of("Hibernate keeps UTC there (6.0 and 6.1: the session's time), while now(), defaults and"
                        + " other programs write the time of their session's zone");
            case COLUMN_TYPE_DOMAIN -> Consequence.of("nothing breaks, unless the domain refuses a value");
            case COLUMN_TYPE_TEXT ->
                Consequence.of("nothing breaks, but comparisons follow the rules of "
                        + pair.migrations().type().stored().shortDefinition());
            case COLUMN_TYPE_WIDER -> wider(pair, attribute);
            default ->
                OwnSql.of(comparison, pair)
                        .flatMap(OwnSql::failure)
                        .or(() -> new AutomaticConversion(comparison, pair).consequence())
                        .orElseGet(() -> TypeConsequence.of(mapping, pair, Use.written(comparison, pair)));
        };
    }

    private static Consequence wider(ColumnPair pair, String attribute) {
        if (pair.migrations().type().family() == TypeFamily.TEXT) {
            return Consequence.of("loading " + attribute + " fails where others write more than one character; before"
                    + " Hibernate 7.0 only the first is loaded");
        }
        return Consequence.of(
                pair.migrations().type().family() == TypeFamily.FLOAT
                        ? "values that others write are rounded when " + attribute + " is loaded"
                        : "loading " + attribute + " fails where others write more than fits "
                                + pair.entities().type().shortDefinition());
    }
}
