package io.github.migrationdrift.worker.jvm.flyway.failure;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.failure.CheckFailure.Kind;
import io.github.migrationdrift.failure.DatabaseGone;
import io.github.migrationdrift.worker.jvm.flyway.scripts.RanScript;
import io.github.migrationdrift.worker.jvm.flyway.scripts.ScriptTexts;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;

/** Turns what Flyway throws into what the user has to know. */
public final class MigrationFailure {
    /** Connection, authentication, resources, shutdown. */
    private static final Pattern SERVER_STATES = Pattern.compile("^(08|28|57P|null)");

    /** The severity of what ends a connection, in the languages that leave it so; a statement that fails is an ERROR. */
    private static final String CONNECTION_REFUSED = "FATAL:";

    /** The class of the driver, of whatever version, that opens connections. */
    private static final String CONNECTING = "ConnectionFactoryImpl";

    private static final Pattern SERVER_GONE = Pattern.compile("^(08|57P)");

    private MigrationFailure() {}

    private static CheckFailure serverGone(SQLException sql, Optional<RanScript> current, Throwable thrown) {
        String during = current.map(RanScript::path)
                .map(path -> " while " + ScriptTexts.fileName(path) + " ran")
                .orElse("");
        return DatabaseGone.because("The database server went away" + during, SqlFailure.describe(sql), thrown);
    }

    public static CheckFailure translate(Throwable thrown, Optional<RanScript> current, ScriptTexts texts) {
        Optional<FlywaySqlScriptException> script = find(thrown, FlywaySqlScriptException.class);
        Optional<SQLException> sql = find(thrown, SQLException.class).map(MigrationFailure::first);
        if (sql.isPresent()
                && SERVER_GONE.matcher(String.valueOf(sql.get().getSQLState())).find()) {
            return serverGone(sql.get(), current, thrown);
        }
        if (script.isPresent() && sql.isPresent()) {
            return SqlFailure.of(script.get(), sql.get(), current, texts);
        }
        return current.map(ran -> JavaMigrationFailure.of(ran, thrown)).orElseGet(() -> translate(thrown));
    }

    /** What fails before any migration has begun. */
    public static CheckFailure translate(Throwable thrown) {
        Optional<SQLException> sql = find(thrown, SQLException.class).map(MigrationFailure::first);
        if (sql.isPresent()) {
            return outsideMigrations(sql.get(), thrown);
        }
        return thrown instanceof FlywayException flyway ? FlywayComplaint.of(flyway) : unexpected(thrown);
    }

    private static CheckFailure outsideMigrations(SQLException sql, Throwable thrown) {
        boolean refused = isConnecting(sql)
                || SERVER_STATES.matcher(String.valueOf(sql.getSQLState())).find();
        String description = SqlFailure.describe(sql);
        return refused
                ? DatabaseGone.because("Flyway cannot work on the scratch database", description, thrown)
                : new CheckFailure(
                                Kind.MIGRATION_FAILED, "a callback failed: " + description, SqlAdvice.of(sql), thrown)
                        .lacking(Lacks.of(sql, "", "a callback"));
    }

    private static boolean isConnecting(SQLException sql) {
        return String.valueOf(sql.getMessage()).startsWith(CONNECTION_REFUSED)
                || Stream.of(sql.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().endsWith(CONNECTING));
    }

    private static CheckFailure unexpected(Throwable thrown) {
        return new CheckFailure(
                Kind.MIGRATION_FAILED,
                "Flyway failed: " + thrown,
                "If a class is missing, the project's class path lacks a library that its migrations or callbacks need.",
                thrown);
    }

    static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static SQLException first(SQLException thrown) {
        SQLException next = thrown.getNextException();
        return thrown instanceof BatchUpdateException && next != null ? next : thrown;
    }
}
