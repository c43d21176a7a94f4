package io.github.migrationdrift.drift;

import io.github.migrationdrift.drift.HibernateChange.Seen;
import io.github.migrationdrift.mapping.MappedColumn.Explicit;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where upgrading Hibernate has changed the schema without any edit. Seen by running the same entities on 5.6.15, 6.0.2,
 * 6.1.7, 6.2.49, 6.3.2, 6.4.10, 6.5.3, 6.6.56, 7.0.10, 7.1.15, 7.2.0, 7.3.4 and 7.4.6.
 */
public final class HibernateChanges {
    private static final List<HibernateChange> ALL = List.of(
            change(
                    6,
                    0,
                    Set.of(Finding.SEQUENCE_MISSING),
                    seen -> seen.migratedSequences().contains("hibernate_sequence")
                            && seen.drift().location().path().endsWith("_seq"),
                    "since Hibernate 6.0 each entity has a sequence of its own; before, all used hibernate_sequence, as"
                            + " with hibernate.id.db_structure_naming_strategy=legacy"),
            change(
                    6,
                    0,
                    Set.of(Finding.COLUMN_TYPE),
                    seen -> seen.isOf("java.time.Duration") && seen.turned("bigint", "numeric(21"),
                    "since Hibernate 6.0 a Duration is numeric(21); before it was bigint"),
            change(
                    6,
                    0,
                    Set.of(Finding.COLUMN_TYPE_WITHOUT_ZONE),
                    seen -> seen.isOf("java.time.Instant") && seen.turned("timestamp", "timestamptz"),
                    "since Hibernate 6.0 an Instant is a timestamp with time zone; before it had none"),
            change(
                    6,
                    0,
                    Set.of(Finding.COLUMN_TYPE_ENUM_WIDER),
                    seen -> seen.column()
                                    .filter(column -> column.attribute() != null
                                            && !column.enumConstants().isEmpty())
                                    .isPresent()
                            && seen.turned("integer", "smallint"),
                    "since Hibernate 6.0 the ordinal of an enum is a smallint; before it was an integer"),
            change(
                    6,
                    0,
                    Set.of(Finding.COLUMN_PRECISION_NARROWER_IMPLICIT),
                    seen -> seen.turned("numeric(19,2)", "numeric(38,2)"),
                    "since Hibernate 6.0 a BigDecimal is numeric(38,2); before it was numeric(19,2)"),
            change(
                    6,
                    2,
                    Set.of(Finding.COLUMN_TYPE_WITHOUT_ZONE),
                    seen -> seen.isOf("java.time.OffsetDateTime", "java.time.ZonedDateTime")
                            && seen.turned("timestamp", "timestamptz"),
                    "since Hibernate 6.2 an OffsetDateTime or ZonedDateTime is a timestamp with time zone; before it had"
                            + " none"),
            change(
                    6,
                    2,
                    Set.of(Finding.CHECK_MISSING_IMPLICIT),
                    Seen::holdsValuesOfAnEnumOrBoolean,
                    "since Hibernate 6.2 the columns of enums and converted booleans have a check; before they had none"),
            change(
                    7,
                    0,
                    Set.of(Finding.CHECK_MISSING_IMPLICIT),
                    seen -> seen.column()
                            .filter(column -> column.attribute() == null)
                            .isPresent(),
                    "since Hibernate 7.0 discriminator columns have a check; before they had none"),
            change(
                    7,
                    0,
                    Set.of(Finding.COLUMN_TIME_PRECISION_WIDER),
                    seen -> seen.isOf("java.time.LocalTime", "java.time.OffsetTime")
                            && seen.drift().entitiesDefinition().orElse("").contains("(0)"),
                    "since Hibernate 7.0 a LocalTime or OffsetTime is time(0); before it was time(6)"),
            change(
                    7,
                    3,
                    Set.of(Finding.CHECK_MISSING_IMPLICIT),
                    seen -> seen.belongsToCollection()
                            && !seen.holdsValuesOfAnEnumOrBoolean()
                            && seen.drift().entitiesDefinition().orElse("").contains(">="),
                    "since Hibernate 7.3 the position in a list has a check; before it had none"),
            change(
                    7,
                    3,
                    Set.of(Finding.COLUMN_NULLABLE),
                    seen -> seen.isStated(Explicit.VERSION),
                    "since Hibernate 7.3 the column of a @Version is NOT NULL; before it allowed NULL"),
            change(
                    7,
                    4,
                    Set.of(Finding.COLUMN_NULLABLE),
                    seen -> seen.isStated(Explicit.TIMESTAMP),
                    "since Hibernate 7.4 the columns of @CreationTimestamp and @UpdateTimestamp are NOT NULL; before they"
                            + " allowed NULL"),
            change(
                    7,
                    4,
                    Set.of(Finding.UNIQUE_MISSING),
                    Seen::isInCollectionTable,
                    "since Hibernate 7.4 the table of a set whose elements may be null has a unique key; before it had no"
                            + " key"));

    private HibernateChanges() {}

    /** The drift, with a hint where an upgrade of Hibernate explains it. */
    public static Drift explain(
            Drift drift, String hibernateVersion, MappingIndex mapping, Set<String> migratedSequences) {
        Seen seen = Seen.of(drift, mapping, migratedSequences);
        Optional<String> hint = ALL.stream()
                .filter(change -> change.explains(hibernateVersion, seen))
                .map(HibernateChange::sentence)
                .findFirst();
        return hint.isPresent() ? drift.withHint(hint) : drift;
    }

    private static HibernateChange change(
            int major, int minor, Set<Finding> findings, Predicate<Seen> looksLike, String sentence) {
        return new HibernateChange(new HibernateChange.Version(major, minor), findings, looksLike, sentence);
    }
}
