package io.github.migrationdrift.catalog;

import io.github.migrationdrift.catalog.types.PostgresType;
import io.github.migrationdrift.catalog.types.TypeFamily;
import java.util.Optional;
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

    private static final Set<PostgresType> PLAIN_TEXT = Set.of(PostgresType.VARCHAR, PostgresType.TEXT);

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
        Optional<PostgresType> wanted = entities.known();
        Optional<PostgresType> found = migrations.known();
        if (wanted.isEmpty() || found.isEmpty()) {
            return OTHER;
        }
        return found.get().isWiderThan(wanted.get()) ? WIDER : text(entities, migrations, wanted.get(), found.get());
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

    private static TypeRelation text(
            ColumnType entities, ColumnType migrations, PostgresType wanted, PostgresType found) {
        if (PLAIN_TEXT.contains(wanted) && PLAIN_TEXT.contains(found)) {
            if (migrations.length().isPresent()) {
                return BOUNDED;
            }
            // An array of the one cannot be compared with an array of the other.
            return entities.length().isEmpty() && !entities.array() ? SAME : UNBOUNDED;
        }
        boolean bothText = wanted.family() == TypeFamily.TEXT && found.family() == TypeFamily.TEXT;
        return bothText && found != PostgresType.CHAR ? OTHER_TEXT : OTHER;
    }
}
