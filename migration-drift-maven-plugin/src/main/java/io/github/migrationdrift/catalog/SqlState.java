package io.github.migrationdrift.catalog;

import java.util.regex.Pattern;

/** The codes of errors, by the names that PostgreSQL's manual gives them (appendix A). */
public final class SqlState {
    public static final String FEATURE_NOT_SUPPORTED = "0A000";
    public static final String STRING_DATA_RIGHT_TRUNCATION = "22001";
    public static final String NUMERIC_VALUE_OUT_OF_RANGE = "22003";
    public static final String DIVISION_BY_ZERO = "22012";
    public static final String INVALID_PARAMETER_VALUE = "22023";
    public static final String SEQUENCE_GENERATOR_LIMIT_EXCEEDED = "2200H";
    public static final String INVALID_TEXT_REPRESENTATION = "22P02";
    public static final String RESTRICT_VIOLATION = "23001";
    public static final String NOT_NULL_VIOLATION = "23502";
    public static final String FOREIGN_KEY_VIOLATION = "23503";
    public static final String UNIQUE_VIOLATION = "23505";
    public static final String CHECK_VIOLATION = "23514";
    public static final String EXCLUSION_VIOLATION = "23P01";
    public static final String INVALID_CATALOG_NAME = "3D000";
    public static final String INVALID_SCHEMA_NAME = "3F000";
    public static final String INSUFFICIENT_PRIVILEGE = "42501";
    public static final String SYNTAX_ERROR = "42601";
    public static final String UNDEFINED_COLUMN = "42703";
    public static final String UNDEFINED_OBJECT = "42704";
    public static final String DUPLICATE_OBJECT = "42710";
    public static final String DUPLICATE_FUNCTION = "42723";
    public static final String AMBIGUOUS_FUNCTION = "42725";
    public static final String DATATYPE_MISMATCH = "42804";
    public static final String INVALID_FOREIGN_KEY = "42830";
    public static final String CANNOT_COERCE = "42846";
    public static final String UNDEFINED_FUNCTION = "42883";
    public static final String GENERATED_ALWAYS = "428C9";
    public static final String UNDEFINED_TABLE = "42P01";
    public static final String DUPLICATE_SCHEMA = "42P06";
    public static final String OBJECT_NOT_IN_PREREQUISITE_STATE = "55000";
    public static final String OBJECT_IN_USE = "55006";
    public static final String LOCK_NOT_AVAILABLE = "55P03";
    public static final String QUERY_CANCELED = "57014";
    public static final String UNDEFINED_FILE = "58P01";

    /** The driver's own, of a type that it cannot write. */
    public static final String DATA_TYPE_MISMATCH = "07006";

    /** Connection, authentication, shutdown; and a database that is not there. */
    private static final Pattern DATABASE_GONE = Pattern.compile("^(08|28|57P|" + INVALID_CATALOG_NAME + ")");

    /** Data exceptions and violations of constraints. */
    private static final Pattern ABOUT_ROWS = Pattern.compile("^2[23]");

    private SqlState() {}

    /** Whether it was a value, or a row, that did not fit. */
    public static boolean isAboutRows(String state) {
        return ABOUT_ROWS.matcher(state).find();
    }

    /** Whether the database, or the connection to it, went away or was refused. */
    public static boolean saysThatDatabaseIsGone(String state) {
        return DATABASE_GONE.matcher(state).find();
    }
}
