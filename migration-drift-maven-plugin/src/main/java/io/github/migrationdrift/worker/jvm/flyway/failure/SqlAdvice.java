package io.github.migrationdrift.worker.jvm.flyway.failure;

import io.github.migrationdrift.catalog.SqlState;
import io.github.migrationdrift.failure.CheckFailure.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The way out of what PostgreSQL complains of, by SQLSTATE. */
final class SqlAdvice {
    private static final String EXTENSION = "The embedded PostgreSQL has the extensions of PostgreSQL's own contrib"
            + " only (citext, hstore, pgcrypto, uuid-ossp, pg_trgm, ltree …). Check on a server that has the others, such"
            + " as a container with PostGIS, TimescaleDB or pgvector: <url> (-Ddrift.url=jdbc:postgresql://…); or keep"
            + " what needs them in a folder of its own, and name only the other folders in <locations>"
            + " (-Ddrift.locations).";
    private static final String PRELOAD = "The extension must be loaded when the server starts. Check on a server that"
            + " does so: <url> (-Ddrift.url=jdbc:postgresql://…).";
    private static final Pattern CREATE_EXTENSION =
            Pattern.compile("\\bcreate\\s+extension\\b", Pattern.CASE_INSENSITIVE);
    private static final String EXTENSION_RIGHT =
            "The <username> (-Ddrift.username) may not create this extension. Check"
                    + " as a superuser of that server; or let one create the extension in its database template1, from which the"
                    + " check's databases are made, and write CREATE EXTENSION IF NOT EXISTS in the migration.";
    private static final String MISSING_OBJECT =
            "The migrations run on an empty database of a new server, which holds only what they create. If an extension brings the missing object, add CREATE EXTENSION IF NOT EXISTS to a"
                    + " migration; what a database administrator prepares belongs into <initSql> (-Ddrift.initSql).";
    private static final String MISSING_ROLE =
            "Create the role on the server; the check creates roles only on the PostgreSQL that it starts itself.";
    private static final String DEFAULT = "The migrations run on an empty database, as in a new installation; the"
            + " statement would fail there too.";
    private static final String OTHER_DATABASE =
            "The check runs in databases of its own, and creates others only on the PostgreSQL that it starts itself."
                    + " Create the database on the server of <url>, or let the statement name the one in which it runs:"
                    + " execute format('… on database %I …', current_database()).";
    private static final String OUT_OF_RESOURCES =
            "The machine or the server lacks what the message names, for example disk space, memory or connections; the migration is not the cause. Free some and run the check again.";
    private static final String INTERRUPTED = "The statement waited for another session, or met a timeout that the"
            + " migrations set themselves. Run the check again; if it happens again, look for what holds the lock or sets"
            + " the timeout.";

    /** What is no fault of the statement, by the class of its state. */
    private static final Map<Pattern, String> BY_CLASS = Map.of(
            Pattern.compile("^(53|(?!" + SqlState.UNDEFINED_FILE + ")58)"), OUT_OF_RESOURCES,
            Pattern.compile("^(40|" + SqlState.LOCK_NOT_AVAILABLE + "|" + SqlState.QUERY_CANCELED + ")"), INTERRUPTED);

    private static final Map<String, String> BY_STATE = Map.of(
            SqlState.INSUFFICIENT_PRIVILEGE,
            "The migrations run as a superuser, or on a server of <url> as its <username>. Grant what the migration needs to that role, or to the role that it changes to by SET ROLE. Not even a superuser may change a"
                    + " system catalog.",
            SqlState.UNDEFINED_OBJECT,
            MISSING_OBJECT,
            SqlState.UNDEFINED_FUNCTION,
            MISSING_OBJECT,
            SqlState.UNDEFINED_TABLE,
            MISSING_OBJECT,
            SqlState.UNDEFINED_FILE,
            EXTENSION,
            SqlState.INVALID_CATALOG_NAME,
            OTHER_DATABASE,
            SqlState.FEATURE_NOT_SUPPORTED,
            DEFAULT,
            SqlState.INVALID_SCHEMA_NAME,
            "The migrations do not create the schema. Add CREATE SCHEMA, or name it in flyway.schemas of"
                    + " <flywayProperties> (-Dflyway.schemas=…): then Flyway creates it.",
            SqlState.SYNTAX_ERROR,
            "If the syntax is that of a newer PostgreSQL, set <postgresVersion> to the version of production.");

    private static final Pattern META_COMMAND =
            Pattern.compile("(?m)^\\\\(?:restrict|unrestrict|connect|c|i|ir|set|echo|copy|encoding|gset|if|endif)\\b");

    private SqlAdvice() {}

    static Kind kind(SQLException cause, String statement) {
        return Lacks.isRole(cause, statement) ? Kind.ROLE_MISSING : Kind.MIGRATION_FAILED;
    }

    static String of(SQLException cause, String statement) {
        if (Lacks.isRole(cause, statement)) {
            return MISSING_ROLE;
        }
        if (SqlState.FEATURE_NOT_SUPPORTED.equals(cause.getSQLState())
                && !isAboutPreloading(cause)
                && CREATE_EXTENSION.matcher(statement).find()) {
            return EXTENSION;
        }
        if (SqlState.INSUFFICIENT_PRIVILEGE.equals(cause.getSQLState())
                && CREATE_EXTENSION.matcher(statement).find()) {
            return EXTENSION_RIGHT;
        }
        if (META_COMMAND.matcher(statement).find()) {
            return "Lines that begin with a backslash are commands of psql, as pg_dump writes them: remove them, for Flyway"
                    + " sends them to PostgreSQL.";
        }
        boolean mayBeAnothers = List.of(SqlState.SYNTAX_ERROR, SqlState.UNDEFINED_OBJECT, SqlState.UNDEFINED_FUNCTION)
                .contains(String.valueOf(cause.getSQLState()));
        return (mayBeAnothers ? ForeignDialect.advice(statement) : Optional.<String>empty()).orElseGet(() -> of(cause));
    }

    static String of(SQLException cause) {
        String message = Optional.ofNullable(cause.getMessage()).orElse("");
        String state = Optional.ofNullable(cause.getSQLState()).orElse("");
        if (Lacks.isRole(cause, "")) {
            return MISSING_ROLE;
        }
        if (isAboutPreloading(cause)) {
            return PRELOAD;
        }
        if (state.equals(SqlState.FEATURE_NOT_SUPPORTED) && message.contains("extension \"")) {
            return EXTENSION;
        }
        return BY_CLASS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(state).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> BY_STATE.getOrDefault(state, DEFAULT));
    }

    private static boolean isAboutPreloading(SQLException cause) {
        return String.valueOf(cause.getMessage()).contains("shared_preload_libraries");
    }
}
