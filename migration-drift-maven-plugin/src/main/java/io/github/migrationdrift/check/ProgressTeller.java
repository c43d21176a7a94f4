package io.github.migrationdrift.check;

import io.github.migrationdrift.worker.message.MigrationCount;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Says now and then what a check is doing, as long as it runs. */
final class ProgressTeller {
    private final Deadline deadline;
    private final Supplier<Optional<MigrationCount>> migrations;
    private final long begin = System.nanoTime();
    private final Timer timer = new Timer("drift-progress", true);

    private ProgressTeller(Deadline deadline, Supplier<Optional<MigrationCount>> migrations) {
        this.deadline = deadline;
        this.migrations = migrations;
    }

    /** @param migrations how far they have come */
    static ProgressTeller start(Progress progress, Deadline deadline, Supplier<Optional<MigrationCount>> migrations) {
        ProgressTeller teller = new ProgressTeller(deadline, migrations);
        TimerTask telling = new TimerTask() {
            @Override
            public void run() {
                progress.told().accept(teller.line());
            }
        };
        teller.timer.schedule(
                telling, progress.first().toMillis(), progress.pause().toMillis());
        return teller;
    }

    private String line() {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
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
        timer.cancel();
    }
}
