package io.github.migrationdrift.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A constraint that refuses rows which are alike by operators of its own choice: {@code EXCLUDE}, or {@code UNIQUE …
 * WITHOUT OVERLAPS} (since PostgreSQL 18).
 *
 * @param columns the columns it names, in their order; expressions are left out
 * @param definition as PostgreSQL prints it with an empty search path, for example {@code EXCLUDE USING gist (span WITH
 *     &&)}
 * @param uniqueKey the unique constraint that would refuse the same rows, where there is one
 */
public record ExclusionConstraint(String name, List<String> columns, String definition, Optional<UniqueKey> uniqueKey) {
    public ExclusionConstraint {
        columns = List.copyOf(columns);
    }
}
