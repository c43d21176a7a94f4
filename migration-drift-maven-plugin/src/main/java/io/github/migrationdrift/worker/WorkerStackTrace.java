package io.github.migrationdrift.worker;

/** Carries the stack trace of a failure in the worker, as text. */
final class WorkerStackTrace extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorkerStackTrace(String stackTrace) {
        super(stackTrace, null, false, false);
    }
}
