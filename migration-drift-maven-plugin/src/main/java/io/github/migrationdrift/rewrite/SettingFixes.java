package io.github.migrationdrift.rewrite;

import io.github.migrationdrift.catalog.ColumnType;
import io.github.migrationdrift.catalog.types.PostgresType;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import io.github.migrationdrift.worker.message.HibernateKeys;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One setting of Hibernate in the place of an annotation at every attribute of a type. */
final class SettingFixes {
    /** With fewer drifts, annotations say where the exceptions are. */
    private static final int ENOUGH = 3;

    private static final String PREFERRED = "hibernate.type.preferred_";

    private SettingFixes() {}

    /** The settings that end enough of the drifts and hurt no other attribute. */
    static List<ProposedFix> of(List<Drift> drifts, BothSides sides) {
        if (sides.hibernate() < 6) {
            return List.of();
        }
        Map<EntityFix.Setting, List<Drift>> ended = new LinkedHashMap<>();
        for (Drift drift : drifts) {
            if (drift.code().equals("column.type")) {
                setting(drift, sides)
                        .ifPresent(setting -> ended.computeIfAbsent(setting, key -> new ArrayList<>())
                                .add(drift));
            }
        }
        List<ProposedFix> fixes = new ArrayList<>();
        ended.forEach((setting, those) -> {
            if (those.size() >= ENOUGH && hurtsNobody(those, sides)) {
                fixes.add(new ProposedFix(those, setting, Optional.empty()));
            }
        });
        return fixes;
    }

    private static Optional<EntityFix.Setting> setting(Drift drift, BothSides sides) {
        try {
            Attribute attribute = sides.attribute(BothSides.tableOf(drift), BothSides.columnOf(drift));
            boolean decided = attribute.kind() != Attribute.Kind.VALUE
                    || LimitFixes.isDefined(attribute)
                    || List.of(Jpa.JDBC_TYPE_CODE, Jpa.JDBC_TYPE, Jpa.TYPE, Jpa.CONVERT, Jpa.TIME_ZONE_STORAGE).stream()
                            .anyMatch(attribute::has);
            return decided
                    ? Optional.empty()
                    : setting(
                            attribute.javaType(), sides.migrationsColumn(drift).type());
        } catch (AuthorNeededException e) {
            return Optional.empty();
        }
    }

    private static Optional<EntityFix.Setting> setting(String javaType, ColumnType found) {
        if (found.array() || found.domainBase().isPresent()) {
            return Optional.empty();
        }
        return switch (javaType) {
            case "java.time.Instant" -> preferred("instant", found.is(PostgresType.TIMESTAMP) ? "TIMESTAMP" : "");
            case "java.time.OffsetDateTime", "java.time.ZonedDateTime" ->
                found.is(PostgresType.TIMESTAMP)
                        ? Optional.of(new EntityFix.Setting(HibernateKeys.DEFAULT_TIMEZONE_STORAGE, "NORMALIZE"))
                        : Optional.empty();
            case "java.util.UUID" -> preferred("uuid", uuid(found));
            case "boolean", "java.lang.Boolean" -> preferred("boolean", integer(found));
            case "java.time.Duration" -> preferred("duration", duration(found));
            default -> Optional.empty();
        };
    }

    private static Optional<EntityFix.Setting> preferred(String what, String type) {
        return type.isEmpty()
                ? Optional.empty()
                : Optional.of(new EntityFix.Setting(PREFERRED + what + "_jdbc_type", type));
    }

    private static String uuid(ColumnType found) {
        if (found.is(PostgresType.BYTEA)) {
            return "BINARY";
        }
        boolean fits = found.length().orElse(0) == 36;
        if (!fits) {
            return "";
        }
        return found.is(PostgresType.CHAR) ? "CHAR" : "VARCHAR";
    }

    private static String integer(ColumnType found) {
        if (found.is(PostgresType.SMALLINT)) {
            return "SMALLINT";
        }
        return found.is(PostgresType.INTEGER) ? "INTEGER" : "";
    }

    private static String duration(ColumnType found) {
        if (found.is(PostgresType.BIGINT)) {
            return "BIGINT";
        }
        return found.is(PostgresType.INTERVAL) ? "INTERVAL_SECOND" : "";
    }

    /** All attributes of these types drift the same way, but for those whose author decided otherwise. */
    private static boolean hurtsNobody(List<Drift> ended, BothSides sides) {
        Set<String> columns = new HashSet<>();
        Set<String> types = new HashSet<>();
        for (Drift drift : ended) {
            columns.add(drift.location().path());
            sides.mapping()
                    .column(BothSides.tableOf(drift), BothSides.columnOf(drift))
                    .ifPresent(column -> types.add(String.valueOf(column.javaType())));
        }
        return sides.mapping().mapping().columns().stream()
                .filter(column -> types.contains(String.valueOf(column.javaType())))
                .filter(column -> !columns.contains(column.table() + "." + column.column()))
                .allMatch(column -> isDecided(column, sides));
    }

    private static boolean isDecided(MappedColumn column, BothSides sides) {
        if (column.explicit().contains(Explicit.DEFINITION)) {
            return true;
        }
        try {
            Attribute attribute = sides.attribute(column.table(), column.column());
            return List.of(Jpa.JDBC_TYPE_CODE, Jpa.JDBC_TYPE, Jpa.TYPE, Jpa.CONVERT).stream()
                    .anyMatch(attribute::has);
        } catch (AuthorNeededException e) {
            return false;
        }
    }
}
