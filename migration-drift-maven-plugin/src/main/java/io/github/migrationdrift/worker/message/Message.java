package io.github.migrationdrift.worker.message;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.failure.Lack;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What parent and worker say to each other. */
public sealed interface Message extends Serializable {

    /** Load these classes, if they are there, while there is nothing else to do. */
    record WarmUp(List<String> classNames) implements Message {
        public WarmUp {
            classNames = List.copyOf(classNames);
        }
    }

    /** Do this; several may be under way. */
    record Task(long id, Serializable request) implements Message {}

    /** The migrations are under way. */
    record Progress(MigrationCount count) implements Message {}

    /** It is done. */
    record Result(long id, Serializable value) implements Message {}

    /** It could not be done. */
    record Failure(
            long id,
            CheckFailure.@Nullable Kind kind,
            String message,
            String advice,
            @Nullable Lack lack,
            String stackTrace)
            implements Message {}

    /** There is nothing more to do, and the parent tidies up itself. */
    record Farewell() implements Message {}
}
