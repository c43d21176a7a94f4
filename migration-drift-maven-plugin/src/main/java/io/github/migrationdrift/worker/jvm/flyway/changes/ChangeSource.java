package io.github.migrationdrift.worker.jvm.flyway.changes;

/**
 * What was at work when a change was logged.
 *
 * @param event the last event that Flyway announced
 * @param callbacksCalled whether its callbacks, as far as they come in order, had already run
 * @param script the migration that then began, or nothing
 */
public record ChangeSource(String event, boolean callbacksCalled, String script) {
    private static final String SEPARATOR = ">";

    public static ChangeSource callback(String event) {
        return new ChangeSource(event, false, "");
    }

    static ChangeSource parse(String text) {
        int end = text.indexOf(SEPARATOR);
        return end < 0 ? callback(text) : new ChangeSource(text.substring(0, end), true, text.substring(end + 1));
    }

    String format() {
        return callbacksCalled ? event + SEPARATOR + script : event;
    }

    /** Neither a migration nor surely a callback: Flyway makes its own table and the schemas it is told to make. */
    boolean mayBeFlyway() {
        return callbacksCalled && script.isEmpty();
    }
}
