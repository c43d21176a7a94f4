package io.github.migrationdrift.worker.jvm.flyway;

import io.github.migrationdrift.worker.jvm.flyway.changes.ChangeSource;
import io.github.migrationdrift.worker.jvm.flyway.changes.SourceMarker;
import io.github.migrationdrift.worker.jvm.flyway.scripts.RanScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Follows Flyway: which migration is at work, which ones ran. */
final class MigrationProgress {
    private final List<RanScript> ran = new ArrayList<>();
    private Optional<RanScript> current = Optional.empty();
    private final IntConsumer told;
    private final MigrationSession session;
    private String folder = "";

    /**
     * @param told how many have run, each time that one more has
     * @param session in which they run
     */
    MigrationProgress(IntConsumer told, MigrationSession session) {
        this.told = told;
        this.session = session;
    }

    /** These have run earlier. */
    void beginAfter(Stream<RanScript> earlier) {
        earlier.forEach(ran::add);
    }

    /** From now on scripts are those of a folder below the locations. */
    void enter(String next) {
        current = Optional.empty();
        folder = next + "/";
    }

    /**
     * Flyway calls callbacks in the order of their names, those given here before scripts of the same name. So these
     * two come before and after the project's own. After a migration that no callback follows nothing changes the schema
     * until the next event, of which Flyway tells.
     *
     * @param called whether the project has a callback for an event
     * @param listener is told what is about to run
     */
    void follow(FluentConfiguration configuration, Predicate<Event> called, Consumer<ChangeSource> listener) {
        Callback[] own = {
            new SourceMarker("", (event, context) -> {
                beforeCallbacks(event);
                if (called.test(event)) {
                    listener.accept(ChangeSource.callback(event.getId()));
                }
            }),
            new SourceMarker("~drift", (event, context) -> {
                ChangeSource next = afterCallbacks(event, context);
                if (event != Event.AFTER_EACH_MIGRATE || called.test(event)) {
                    listener.accept(next);
                }
            })
        };
        configuration.callbacks(
                Stream.of(configuration.getCallbacks(), own).flatMap(Stream::of).toArray(Callback[]::new));
    }

    private void beforeCallbacks(Event event) {
        if (event == Event.AFTER_EACH_MIGRATE) {
            current.ifPresent(ran::add);
            current = Optional.empty();
            told.accept(ran.size());
        }
    }

    private ChangeSource afterCallbacks(Event event, Context context) {
        if (event == Event.AFTER_MIGRATE) {
            session.end();
        }
        if (event == Event.BEFORE_EACH_MIGRATE) {
            session.begin(context.getConnection());
            current = Optional.of(RanScript.of(context.getMigrationInfo(), folder));
        }
        return new ChangeSource(
                event.getId(), true, current.map(RanScript::name).orElse(""));
    }

    List<RanScript> ran() {
        return ran;
    }

    Optional<RanScript> current() {
        return current;
    }
}
