package io.github.migrationdrift.postgres.server;

/** A server that did not come up; its log says why. */
final class LaunchException extends Exception {
    private static final long serialVersionUID = 1L;

    LaunchException(Throwable cause) {
        super(describe(cause), cause);
    }

    private static String describe(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }

    LaunchException(String message) {
        super(message);
    }
}
