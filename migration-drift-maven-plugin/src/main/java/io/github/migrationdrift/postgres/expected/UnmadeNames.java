package io.github.migrationdrift.postgres.expected;

import io.github.migrationdrift.catalog.SqlState;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of what could not be made as declared, so that what fails for their sake alone is not told a second time. */
final class UnmadeNames {
    private static final Set<String> FOLLOWING = Set.of(
            SqlState.UNDEFINED_COLUMN,
            SqlState.UNDEFINED_TABLE,
            SqlState.INVALID_FOREIGN_KEY,
            SqlState.DATATYPE_MISMATCH);

    private final Set<String> names = new HashSet<>();

    void add(String name) {
        names.add(name);
    }

    /** Whether PostgreSQL misses one of them, or finds it other than declared. */
    boolean explain(SQLException failure) {
        return FOLLOWING.contains(DdlExecution.state(failure))
                && names.stream().anyMatch(name -> isNamed(name, String.valueOf(failure.getMessage())));
    }

    private static boolean isNamed(String name, String message) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
                .matcher(message)
                .find();
    }
}
