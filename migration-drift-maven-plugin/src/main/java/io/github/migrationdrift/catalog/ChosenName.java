package io.github.migrationdrift.catalog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of constraints and indexes: those that a human chose, rather than PostgreSQL or Hibernate, and those that PostgreSQL gives. */
public final class ChosenName {
    private static final Pattern HIBERNATE_HASH = Pattern.compile("(?i)(uk|fk|idx)_?(?=.*[0-9])[0-9a-z]{20,26}");

    private static final int MAXIMUM_BYTES = 63;

    private ChosenName() {}

    public static Optional<String> of(ObjectName table, PrimaryKey key) {
        return unlessGenerated(key.name(), table.name(), List.of(), "pkey");
    }

    public static Optional<String> of(ObjectName table, UniqueKey key) {
        List<String> columns =
                Stream.concat(key.columns().stream(), key.included().stream()).toList();
        return unlessGenerated(key.name(), table.name(), columns, key.constraint() ? "key" : "idx");
    }

    public static Optional<String> of(ObjectName table, ForeignKey key) {
        return unlessGenerated(key.name(), table.name(), key.columns(), "fkey");
    }

    public static Optional<String> of(ObjectName table, CheckConstraint check) {
        List<String> named = check.columns().size() == 1 ? check.columns() : List.of();
        return unlessGenerated(check.name(), table.name(), named, "check");
    }

    public static Optional<String> of(ObjectName table, Index index) {
        List<String> columns =
                index.keys().stream().flatMap(key -> key.column().stream()).toList();
        return columns.size() == index.keys().size() && index.included().isEmpty()
                ? unlessGenerated(index.name(), table.name(), columns, "idx")
                : unlessHashed(index.name());
    }

    public static Optional<String> of(ObjectName table, ExclusionConstraint constraint) {
        String suffix = constraint.definition().startsWith("EXCLUDE") ? "excl" : "key";
        return unlessGenerated(constraint.name(), table.name(), constraint.columns(), suffix);
    }

    /** The name that PostgreSQL gives to a foreign key that nobody names, where no other object has it. */
    public static String byPostgres(ObjectName table, ForeignKey key) {
        return byPostgres(table.name(), key.columns(), "_fkey");
    }

    /** As {@link #byPostgres(ObjectName, ForeignKey)}, for a check. */
    public static String byPostgres(ObjectName table, CheckConstraint check) {
        return byPostgres(table.name(), check.columns().size() == 1 ? check.columns() : List.of(), "_check");
    }

    /** As {@link #byPostgres(ObjectName, ForeignKey)}, for a primary key. */
    public static String byPostgres(ObjectName table, PrimaryKey key) {
        return byPostgres(table.name(), List.of(), "_pkey");
    }

    /** As {@link #byPostgres(ObjectName, ForeignKey)}, for a unique constraint or index. */
    public static String byPostgres(ObjectName table, UniqueKey key) {
        return byPostgres(table.name(), key.columns(), key.constraint() ? "_key" : "_idx");
    }

    /** A name that is built like theirs, for something about one column. */
    public static String about(ObjectName table, String column, String ending) {
        return byPostgres(table.name(), List.of(column), ending);
    }

    private static Optional<String> unlessGenerated(String name, String table, List<String> columns, String label) {
        Matcher ending = Pattern.compile("_" + label + "[0-9]*").matcher(name);
        boolean byPostgres = false;
        while (ending.find()) {
            byPostgres |= ending.end() == name.length() && name.equals(byPostgres(table, columns, ending.group()));
        }
        return byPostgres ? Optional.empty() : unlessHashed(name);
    }

    private static Optional<String> unlessHashed(String name) {
        return HIBERNATE_HASH.matcher(name).matches() ? Optional.empty() : Optional.of(name);
    }

    /**
     * The name that PostgreSQL makes, with a number at its end where another one had it already. Of a name that would be too
     * long, the longer of its two parts is cut until it fits.
     */
    private static String byPostgres(String table, List<String> columns, String ending) {
        String first = table;
        String second = columns.isEmpty() ? "" : "_" + String.join("_", columns);
        while (bytes(first + second + ending) > MAXIMUM_BYTES) {
            if (bytes(first) > bytes(second) - 1) {
                first = first.substring(0, first.length() - 1);
            } else {
                second = second.substring(0, second.length() - 1);
            }
        }
        return first + second + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
