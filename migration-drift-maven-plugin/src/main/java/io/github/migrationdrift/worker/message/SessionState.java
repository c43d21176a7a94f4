package io.github.migrationdrift.worker.message;

import java.io.Serializable;
import java.util.Map;

/**
 * What migrations have left in their session, which those after them would find.
 *
 * @param settings that a session can be given
 * @param repeatable whether that is all there is, so that another session can be made like it
 */
public record SessionState(Map<String, String> settings, boolean repeatable) implements Serializable {
    public SessionState {
        settings = Map.copyOf(settings);
    }

    /** Where nobody knows. */
    public static final SessionState UNKNOWN = new SessionState(Map.of(), false);
}
