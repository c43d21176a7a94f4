package io.github.migrationdrift.check;

import io.github.migrationdrift.worker.message.MigrationCount;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Says now and then what a check is doing, as long as it runs. */
final class ProgressTeller {
    private final Progress progress;
    private final Deadline deadline;
    private final Supplier<Optional<MigrationCount>> migrations;
    private final long begin = System.nanoTime();
    private final Thread thread;

    private ProgressTeller(Progress progress, Deadline deadline, Supplier<Optional<MigrationCount>> migrations) {
        this.progress = progress;
        this.deadline = deadline;
        this.migrations = migrations;
        this.thread = new Thread(this::tell, "drift-progress");
        thread.setDaemon(true);
    }

    /** @param migrations how far they have come */
    static ProgressTeller start(Progress progress, Deadline deadline, Supplier<Optional<MigrationCount>> migrations) {
        ProgressTeller teller = new ProgressTeller(progress, deadline, migrations);
        teller.thread.start();
        return teller;
    }

    private void tell() {
        try {
            Thread.sleep(progress.first().toMillis());
            while (true) {
                progress.told().accept(line());
                Thread.sleep(progress.pause().toMillis());
            }
        } catch (InterruptedException e) {
            // The check is done.
        }
    }

    private String line() {
        long seconds = (System.nanoTime() - begin) / 1_000_000_000;
        return "After " + seconds + " s, " + deadline.doing()
                + migrations.get().map(ProgressTeller::words).orElse("") + ".";
    }

    private static String words(MigrationCount count) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(Locale.ENGLISH);
        return count.ran() == count.all()
                ? ""
                : " (Flyway: " + numbers.format(count.ran()) + " of " + numbers.format(count.all()) + " migrations)";
    }

    void close() {
        thread.interrupt();
    }
}
