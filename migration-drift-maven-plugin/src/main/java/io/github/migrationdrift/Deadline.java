package io.github.migrationdrift;

import io.github.migrationdrift.failure.CheckFailure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The moment at which a check is given up. */
final class Deadline {
    private final Duration timeout;
    private final long end;

    private Deadline(Duration timeout) {
        this.timeout = timeout;
        this.end = System.nanoTime() + timeout.toNanos();
    }

    static Deadline in(Duration timeout) {
        return new Deadline(timeout);
    }

    /**
     * Waits for what is being done.
     *
     * @throws CheckFailure that it failed with, or when there is no time left
     */
    <T> T await(CompletableFuture<T> future, String doing) {
        try {
            return future.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new CheckFailure(
                    CheckFailure.Kind.TIMEOUT,
                    "The check was given up after " + words(timeout) + ", while " + doing,
                    "Give it more time with -Ddrift.timeout=<seconds>, or run Maven with -X to see what it waits for.");
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

    private static String words(Duration duration) {
        return duration.toSeconds() % 60 == 0 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
    }
}
