package io.github.migrationdrift.check;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** How long each step of a check took. Steps overlap, so they do not add up to the total. */
public final class Timings {
    private final Map<Step, Duration> steps = new ConcurrentHashMap<>();
    private final long start = System.nanoTime();

    /** The steps of a check. */
    public enum Step {
        SERVER_START("server start"),
        FLYWAY("Flyway"),
        HIBERNATE("Hibernate"),
        EXPECTED_DDL("expected DDL"),
        CATALOGS("catalogs"),
        COMPARE("compare"),
        TOTAL("total");

        private final String words;

        Step(String words) {
            this.words = words;
        }
    }

    /** A point in time to measure from. */
    long now() {
        return System.nanoTime();
    }

    void record(Step step, long since) {
        steps.merge(step, Duration.ofNanos(System.nanoTime() - since), Duration::plus);
    }

    /** Notes how long it takes until this is done, from now. */
    <T> CompletableFuture<T> timed(Step step, CompletableFuture<T> future) {
        long since = now();
        return future.whenComplete((result, failure) -> record(step, since));
    }

    void finish() {
        record(Step.TOTAL, start);
    }

    public Duration of(Step step) {
        return steps.getOrDefault(step, Duration.ZERO);
    }

    /** All steps with their milliseconds, for example {@code server start 310 ms, Flyway 420 ms}. */
    @Override
    public String toString() {
        Map<String, Long> milliseconds = new LinkedHashMap<>();
        for (Step step : Step.values()) {
            milliseconds.put(step.words, of(step).toMillis());
        }
        return String.join(
                ", ",
                milliseconds.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue() + " ms")
                        .toList());
    }
}
