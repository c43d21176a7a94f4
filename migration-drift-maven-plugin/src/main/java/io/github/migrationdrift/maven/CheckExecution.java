package io.github.migrationdrift.maven;

import java.util.Map;

/**
 * An execution of {@code check} that runs in this build and is not skipped.
 *
 * @param selectors what it states of what is compared, by the parameter
 */
record CheckExecution(String id, Map<String, String> selectors) {
    CheckExecution {
        selectors = Map.copyOf(selectors);
    }

    /** Whether it compares what somebody who states these asks for. */
    boolean honours(Map<String, String> stated) {
        return selectors.entrySet().containsAll(stated.entrySet());
    }
}
