package io.github.migrationdrift.catalog.types;

import io.github.migrationdrift.catalog.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the type of a column relates to the one that the entities ask for. */
public enum TypeRelation {
    SAME,
    /** No limit on either the type or its length, where the entities have one. */
    UNBOUNDED,
    /** Limited, where the entities ask for text without limit. */
    BOUNDED,
    OTHER_TEXT,
    DOMAIN,
    WIDER,
    OTHER;

    private static final Map<String, Integer> INTEGERS = Map.of("int2", 1, "int4", 2, "int8", 3);
    private static final Map<String, Integer> FLOATS = Map.of("float4", 1, "float8", 2);
    private static final Set<String> UNPADDED_TEXT = Set.of("varchar", "text", "citext");

    public static TypeRelation of(ColumnType entities, ColumnType migrations) {
        if (isDomain(entities, migrations)) {
            ColumnType base = migrations.stored();
            return entities.holdsTheSameAs(base) ? DOMAIN : of(entities.stored(), base);
        }
        if (entities.array() != migrations.array()) {
            return OTHER;
        }
        if (entities.name().equals(migrations.name())) {
            return modifiers(entities, migrations);
        }
        String wanted = entities.name().name();
        String found = migrations.name().name();
        return widens(INTEGERS, wanted, found) || widens(FLOATS, wanted, found) ? WIDER : text(entities, migrations);
    }

    /** Whether only the migrations have a domain, whose base type is what there is to compare. */
    public static boolean isDomain(ColumnType entities, ColumnType migrations) {
        return !migrations.array()
                && migrations.domainBase().isPresent()
                && !entities.name().equals(migrations.name());
    }

    /** What an extension's type is limited to, as in geometry(Point, 4326); the built-in ones have rules of their own. */
    private static TypeRelation modifiers(ColumnType entities, ColumnType migrations) {
        boolean same = entities.modifier() == migrations.modifier();
        if (same || entities.name().schema().equals("pg_catalog")) {
            return SAME;
        }
        if (entities.modifier() < 0) {
            return BOUNDED;
        }
        return migrations.modifier() < 0 ? UNBOUNDED : OTHER;
    }

    private static TypeRelation text(ColumnType entities, ColumnType migrations) {
        String wanted = entities.name().name();
        String found = migrations.name().name();
        if (List.of("varchar", "text").containsAll(List.of(wanted, found))) {
            if (migrations.length().isPresent()) {
                return BOUNDED;
            }
            // An array of the one cannot be compared with an array of the other.
            return entities.length().isEmpty() && !entities.array() ? SAME : UNBOUNDED;
        }
        boolean fromText = UNPADDED_TEXT.contains(wanted) || wanted.equals("bpchar");
        return fromText && UNPADDED_TEXT.contains(found) ? OTHER_TEXT : OTHER;
    }

    private static boolean widens(Map<String, Integer> ranks, String wanted, String found) {
        return ranks.containsKey(wanted) && ranks.containsKey(found) && ranks.get(found) > ranks.get(wanted);
    }
}
