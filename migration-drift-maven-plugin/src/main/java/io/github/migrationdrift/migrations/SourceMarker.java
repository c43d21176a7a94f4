package io.github.migrationdrift.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Tells the change log on Flyway's own connection what is about to run there. */
final class SourceMarker implements Callback {
    /** Events without a usable connection, statements, which belong to their script, and what Flyway calls deprecated. */
    private static final Pattern UNMARKED = Pattern.compile("(Error|OperationFinish|Statement|createSchema)$");

    private final String name;
    private final BiFunction<Event, Context, ChangeSource> source;

    SourceMarker(String name, BiFunction<Event, Context, ChangeSource> source) {
        this.name = name;
        this.source = source;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return !UNMARKED.matcher(event.getId()).find();
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        ChangeSource marked = source.apply(event, context);
        Connection connection = context.getConnection();
        if (connection == null) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement("select pg_catalog.set_config(?, ?, false)")) {
            statement.setString(1, ChangeLog.SETTING);
            statement.setString(2, marked.format());
            statement.execute();
        } catch (SQLException e) {
            throw new FlywayException(e);
        }
    }

    @Override
    public String getCallbackName() {
        return name;
    }
}
