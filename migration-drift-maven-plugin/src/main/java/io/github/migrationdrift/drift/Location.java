package io.github.migrationdrift.drift;

import java.util.Optional;

/**
 * Where in the schema a drift is.
 *
 * @param object an index, constraint, sequence or type, where the table and column do not say it all
 */
public record Location(String schema, Optional<String> table, Optional<String> column, Optional<String> object) {

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
