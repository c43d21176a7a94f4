package io.github.migrationdrift.drift;

import io.github.migrationdrift.catalog.ObjectName;
import java.util.Optional;

/**
 * Where in the schema a drift is.
 *
 * @param object an index, constraint, sequence or type, where the table and column do not say it all
 */
public record Location(String schema, Optional<String> table, Optional<String> column, Optional<String> object) {

    public static Location of(ObjectName table) {
        return new Location(table.schema(), Optional.of(table.name()), Optional.empty(), Optional.empty());
    }

    public static Location of(ObjectName table, String column) {
        return new Location(table.schema(), Optional.of(table.name()), Optional.of(column), Optional.empty());
    }

    /** Dotted path, for example {@code public.book.isbn}. */
    public String path() {
        StringBuilder path = new StringBuilder(schema);
        table.ifPresent(name -> path.append('.').append(name));
        column.ifPresent(name -> path.append('.').append(name));
        object.ifPresent(name -> path.append(path.length() == schema.length() || table.isEmpty() ? "." : " ")
                .append(name));
        return path.toString();
    }
}
