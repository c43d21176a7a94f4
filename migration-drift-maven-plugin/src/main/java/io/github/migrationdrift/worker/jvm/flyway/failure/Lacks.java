package io.github.migrationdrift.worker.jvm.flyway.failure;

import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.failure.Lack;
import io.github.migrationdrift.failure.Lack.Thing;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads from what PostgreSQL says what it lacks. Its words are those of the server's language, so that only the state,
 * the routine of PostgreSQL's that complains, and the name are looked at, where English words do not tell.
 */
final class Lacks {
    private static final Pattern MISSING_ROLE = Pattern.compile("role \".+?\" does not exist");
    private static final Pattern TAKEN_ROLE = Pattern.compile("role \".+?\" already exists");

    /** SET ROLE says that a value is invalid. */
    private static final Set<String> ROLE_STATES = Set.of(SqlState.UNDEFINED_OBJECT, SqlState.INVALID_PARAMETER_VALUE);

    private static final Set<String> ROLE_ROUTINES = Set.of(
            "get_role_oid",
            "get_rolespec_oid",
            "get_rolespec_tuple",
            "AlterRole",
            "AlterRoleSet",
            "DropRole",
            "RenameRole",
            "check_role",
            "check_session_authorization");

    /** The one for all settings, among them the role. */
    private static final String SETTING_ROUTINE = "call_string_check_hook";

    private static final Pattern SETS_ROLE = Pattern.compile(
            "\\bset\\s+(session\\s+|local\\s+)?(role|session\\s+authorization)\\b", Pattern.CASE_INSENSITIVE);

    private Lacks() {}

    /** @param place of the statement, in words */
    static Optional<Lack> of(SQLException cause, String statement, String place) {
        String message = firstLine(cause);
        if (isRole(cause, statement)) {
            return named(Thing.ROLE, message, place);
        }
        return switch (state(cause)) {
            case SqlState.INVALID_SCHEMA_NAME -> named(Thing.SCHEMA, message, place);
            case SqlState.INVALID_CATALOG_NAME -> named(Thing.DATABASE, message, place);
            case SqlState.DUPLICATE_OBJECT ->
                isTakenRole(cause) ? named(Thing.ROLE_TO_MAKE, message, place) : Optional.empty();
            case SqlState.UNDEFINED_FUNCTION -> extension(Contrib.withFunction(message), place);
            case SqlState.UNDEFINED_OBJECT -> extension(Contrib.withObject(message), place);
            default -> Optional.empty();
        };
    }

    /** Whether it is about a role that does not exist. */
    static boolean isRole(SQLException cause, String statement) {
        return ROLE_STATES.contains(state(cause))
                && (MISSING_ROLE.matcher(firstLine(cause)).find()
                        || routine(cause).filter(ROLE_ROUTINES::contains).isPresent()
                        || (routine(cause).filter(SETTING_ROUTINE::equals).isPresent()
                                && SETS_ROLE.matcher(statement).find()));
    }

    private static boolean isTakenRole(SQLException cause) {
        return TAKEN_ROLE.matcher(firstLine(cause)).find()
                || routine(cause).filter("CreateRole"::equals).isPresent();
    }

    private static Optional<Lack> named(Thing thing, String message, String place) {
        return Quoted.first(message).map(name -> new Lack(thing, name, place));
    }

    private static Optional<Lack> extension(Optional<String> name, String place) {
        return name.map(found -> new Lack(Thing.EXTENSION, found, place));
    }

    private static String state(SQLException cause) {
        return String.valueOf(cause.getSQLState());
    }

    private static String firstLine(SQLException cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    /** The driver is the project's own, in whatever version. */
    private static Optional<String> routine(SQLException cause) {
        try {
            Object said = cause.getClass().getMethod("getServerErrorMessage").invoke(cause);
            return said == null
                    ? Optional.empty()
                    : Optional.ofNullable(
                            (String) said.getClass().getMethod("getRoutine").invoke(said));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }
}
