package io.github.migrationdrift.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of constraints and indexes that a human chose, rather than PostgreSQL or Hibernate. */
public final class ChosenName {
    private static final Pattern HIBERNATE_HASH = Pattern.compile("(?i)(uk|fk|idx)_?(?=.*[0-9])[0-9a-z]{20,26}");

    private ChosenName() {}

    public static Optional<String> of(ObjectName table, PrimaryKey key) {
        return unlessGenerated(key.name(), table.name() + "_pkey");
    }

    public static Optional<String> of(ObjectName table, UniqueKey key) {
        List<String> columns =
                Stream.concat(key.columns().stream(), key.included().stream()).toList();
        return unlessGenerated(key.name(), joined(table, columns, key.constraint() ? "key" : "idx"));
    }

    public static Optional<String> of(ObjectName table, ForeignKey key) {
        return unlessGenerated(key.name(), joined(table, key.columns(), "fkey"));
    }

    public static Optional<String> of(ObjectName table, CheckConstraint check) {
        List<String> named = check.columns().size() == 1 ? check.columns() : List.of();
        return unlessGenerated(check.name(), joined(table, named, "check"));
    }

    public static Optional<String> of(ObjectName table, Index index) {
        List<String> columns =
                index.keys().stream().flatMap(key -> key.column().stream()).toList();
        return columns.size() == index.keys().size() && index.included().isEmpty()
                ? unlessGenerated(index.name(), joined(table, columns, "idx"))
                : unlessGenerated(index.name(), "");
    }

    public static Optional<String> of(ObjectName table, ExclusionConstraint constraint) {
        String suffix = constraint.definition().startsWith("EXCLUDE") ? "excl" : "key";
        return unlessGenerated(constraint.name(), joined(table, constraint.columns(), suffix));
    }

    private static String joined(ObjectName table, List<String> columns, String suffix) {
        return columns.isEmpty()
                ? table.name() + "_" + suffix
                : table.name() + "_" + String.join("_", columns) + "_" + suffix;
    }

    private static Optional<String> unlessGenerated(String name, String byPostgres) {
        boolean generated =
                name.equals(byPostgres) || HIBERNATE_HASH.matcher(name).matches();
        return generated ? Optional.empty() : Optional.of(name);
    }
}
