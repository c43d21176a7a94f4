package io.github.migrationdrift.worker.jvm.flyway.changes;

import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Learns from Flyway what is about to run. */
public final class SourceMarker implements Callback {
    /** Events after which nothing runs, statements, which belong to their script, and what Flyway calls deprecated. */
    private static final Pattern UNMARKED = Pattern.compile("(Error|OperationFinish|Statement|createSchema)$");

    private final String name;
    private final BiConsumer<Event, Context> listener;

    public SourceMarker(String name, BiConsumer<Event, Context> listener) {
        this.name = name;
        this.listener = listener;
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
        listener.accept(event, context);
    }

    @Override
    public String getCallbackName() {
        return name;
    }
}
