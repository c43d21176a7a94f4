package io.github.migrationdrift.check;

import io.github.migrationdrift.failure.CheckFailure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The moment at which a check is given up, and what the check does at present. */
final class Deadline {
    /** Longer than any check; what is meant to be without end is more than nanoseconds can count. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Duration timeout;
    private final long end;
    private volatile String doing = "it began";

    private Deadline(Duration timeout) {
        this.timeout = timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout;
        this.end = System.nanoTime() + this.timeout.toNanos();
    }

    static Deadline in(Duration timeout) {
        return new Deadline(timeout);
    }

    /** From now on, this is what time runs out in. */
    void enter(String step) {
        doing = step;
    }

    String doing() {
        return doing;
    }

    /**
     * Does something in a thread of its own and waits for it. When there is no time left, the thread is interrupted;
     * where it waits for PostgreSQL or the worker, it ends when those are taken from it. What it opens too late is closed.
     *
     * @throws CheckFailure that it failed with, or when there is no time left
     */
    <T> T during(String step, Callable<T> work) throws SQLException {
        return await(begin(step, work));
    }

    /**
     * Waits for what is being done.
     *
     * @throws CheckFailure that it failed with, or when there is no time left
     */
    <T> T await(CompletableFuture<T> future, String step) {
        enter(step);
        return await(future);
    }

    private <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw givenUp();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CheckFailure failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CheckFailure(
                    CheckFailure.Kind.TIMEOUT, "The check was interrupted while " + doing, "Run it again.");
        }
    }

    private <T> T await(Work<T> begun) throws SQLException {
        try {
            return await(begun.outcome);
        } catch (CheckFailure e) {
            begun.interrupt();
            throw e;
        } catch (IllegalStateException e) {
            throw unwrapped(e);
        }
    }

    /** Failures of what is awaited are wrapped, since as a rule there are none but a {@link CheckFailure}. */
    private static RuntimeException unwrapped(IllegalStateException thrown) throws SQLException {
        Throwable cause = thrown.getCause();
        if (cause instanceof SQLException failure) {
            throw failure;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : thrown;
    }

    /** The work may tell more closely what it does, so its step is entered before. */
    private <T> Work<T> begin(String step, Callable<T> work) {
        enter(step);
        CompletableFuture<T> outcome = new CompletableFuture<>();
        Thread thread = new Thread(() -> complete(outcome, work), "drift-check");
        thread.setDaemon(true);
        thread.start();
        return new Work<>(outcome, thread);
    }

    private static <T> void complete(CompletableFuture<T> outcome, Callable<T> work) {
        try {
            T result = work.call();
            if (!outcome.complete(result) && result instanceof AutoCloseable late) {
                late.close();
            }
        } catch (Throwable e) {
            outcome.completeExceptionally(e);
        }
    }

    private CheckFailure givenUp() {
        return new CheckFailure(
                CheckFailure.Kind.TIMEOUT,
                "The check was given up after " + words(timeout) + ", while " + doing,
                "Give it more time with -Ddrift.timeout=<seconds>, or run Maven with -X to see what it waits for.");
    }

    private static String words(Duration duration) {
        return duration.toSeconds() % 60 == 0 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
    }

    private record Work<T>(CompletableFuture<T> outcome, Thread thread) {

        /** What can be interrupted ends before others take away what it works on. */
        void interrupt() {
            if (!outcome.cancel(false)) {
                return;
            }
            thread.interrupt();
            try {
                thread.join(PATIENCE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
