package io.github.migrationdrift.postgres.expected;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of what could not be made as declared, so that what fails for their sake alone is not told a second time. */
final class UnmadeNames {
    private static final String UNDEFINED_COLUMN = "42703";
    private static final String UNDEFINED_TABLE = "42P01";
    private static final String NO_SUCH_KEY = "42830";
    private static final String OTHER_TYPE = "42804";
    private static final Set<String> FOLLOWING = Set.of(UNDEFINED_COLUMN, UNDEFINED_TABLE, NO_SUCH_KEY, OTHER_TYPE);

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
