package io.github.migrationdrift.worker.message;

/** Carries the stack trace of a failure in the worker, as text. */
public final class WorkerStackTrace extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WorkerStackTrace(String stackTrace) {
        super(stackTrace, null, false, false);
    }
}
