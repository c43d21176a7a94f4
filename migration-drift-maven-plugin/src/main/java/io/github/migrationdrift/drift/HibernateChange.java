package io.github.migrationdrift.drift;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.mapping.MappedColumn;
import io.github.migrationdrift.mapping.MappedTable;
import io.github.migrationdrift.mapping.MappingIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Hibernate that derives another schema from the same entities.
 *
 * @param since the first version that does
 * @param findings that the change shows as
 * @param looksLike whether a drift is what the former version would have made
 */
record HibernateChange(Version since, Set<Finding> findings, Predicate<Seen> looksLike, String sentence) {
    private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.(\\d+).*");

    boolean explains(String hibernateVersion, Seen seen) {
        return findings.contains(seen.drift().finding()) && isIn(hibernateVersion) && looksLike.test(seen);
    }

    private boolean isIn(String hibernateVersion) {
        Matcher numbers = NUMBER.matcher(hibernateVersion);
        if (!numbers.matches()) {
            return false;
        }
        int major = Integer.parseInt(numbers.group(1));
        int minor = Integer.parseInt(numbers.group(2));
        return major > since.major() || (major == since.major() && minor >= since.minor());
    }

    record Version(int major, int minor) {}

    /** A drift, and what is known of its object. */
    record Seen(Drift drift, Optional<MappedColumn> column, List<MappedTable> tables, Set<String> migratedSequences) {

        static Seen of(Drift drift, MappingIndex mapping, Set<String> migratedSequences) {
            Optional<ObjectName> table = drift.location()
                    .table()
                    .map(name -> new ObjectName(drift.location().schema(), name));
            return new Seen(
                    drift,
                    table.flatMap(name -> drift.subjectColumn().flatMap(column -> mapping.column(name, column))),
                    table.map(mapping::tables).orElse(List.of()),
                    migratedSequences);
        }

        boolean isOf(String... javaTypes) {
            return column.map(MappedColumn::javaType)
                    .filter(List.of(javaTypes)::contains)
                    .isPresent();
        }

        boolean turned(String migrations, String entities) {
            return drift.migrationsDefinition().orElse("").startsWith(migrations)
                    && drift.entitiesDefinition().orElse("").startsWith(entities);
        }

        boolean isStated(MappedColumn.Explicit explicit) {
            return column.filter(mapped -> mapped.explicit().contains(explicit)).isPresent();
        }

        boolean holdsValuesOfAnEnumOrBoolean() {
            return column.filter(mapped -> mapped.attribute() != null)
                    .filter(mapped -> !mapped.enumConstants().isEmpty()
                            || List.of("boolean", "java.lang.Boolean").contains(String.valueOf(mapped.javaType())))
                    .isPresent();
        }

        boolean isInCollectionTable() {
            return tables.stream().anyMatch(table -> table.role() == MappedTable.Role.COLLECTION);
        }

        /** A column that a collection keeps in its own table or in that of its elements. */
        boolean belongsToCollection() {
            return isInCollectionTable()
                    || column.filter(mapped ->
                                    tables.stream().map(MappedTable::entity).noneMatch(mapped.entity()::equals))
                            .isPresent();
        }
    }
}
