package io.github.migrationdrift;

import io.github.migrationdrift.check.CheckRun;
import io.github.migrationdrift.check.Progress;
import io.github.migrationdrift.check.Timings;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.generate.GenerateOptions;
import io.github.migrationdrift.generate.ProposedMigration;
import io.github.migrationdrift.postgres.binaries.PostgresBinaries;
import io.github.migrationdrift.rewrite.EntityProposal;
import java.util.function.Consumer;

/**
 * Writes the migration that closes the gap between the entities and the migrations, and proves it: Flyway runs it on tables
 * with rows, and the check runs again.
 *
 * <pre>{@code
 * ProposedMigration migration = new DriftRepair()
 *         .propose(DriftSettings.onClassPath().build(), GenerateOptions.described("add isbn"));
 * migration.files().forEach(file -> System.out.println(file.text()));
 * }</pre>
 */
public final class DriftRepair {
    private final PostgresBinaries binaries;
    private final Consumer<String> log;
    private final Progress progress;

    /** For a test: takes PostgreSQL's binaries from the class path and says nothing on the way. */
    public DriftRepair() {
        this(PostgresBinaries.onClassPath(), line -> {}, Progress.UNTOLD);
    }

    /**
     * @param binaries where PostgreSQL comes from
     * @param log takes what the worker prints, line by line; meant for a debug log
     * @param progress is told what is done that takes long
     */
    public DriftRepair(PostgresBinaries binaries, Consumer<String> log, Progress progress) {
        this.binaries = binaries;
        this.log = log;
        this.progress = progress;
    }

    /**
     * Checks, writes the migration and proves it, on a scratch PostgreSQL that is gone afterwards. Files come to be only by
     * {@link ProposedMigration#write()}.
     *
     * @throws CheckFailure when the check cannot be done; its message and advice are meant for the user
     */
    public ProposedMigration propose(DriftSettings settings, GenerateOptions options) {
        return propose(settings, options, new Timings());
    }

    /**
     * Checks, and looks for the annotations and settings that make the entities agree with the migrations, where it is the
     * entities that are wrong. Proved by compiling a copy and checking that. Sources change only by {@link
     * EntityProposal#write()}.
     *
     * @throws CheckFailure when the check cannot be done; its message and advice are meant for the user
     */
    public EntityProposal proposeEntities(DriftSettings settings) {
        return proposeEntities(settings, new Timings());
    }

    /** As {@link #proposeEntities(DriftSettings)}, and notes how long each step takes. */
    public EntityProposal proposeEntities(DriftSettings settings, Timings timings) {
        return new CheckRun(settings.values(), binaries, log, progress, timings).proposeEntities();
    }

    /** As {@link #propose(DriftSettings, GenerateOptions)}, and notes how long each step takes. */
    public ProposedMigration propose(DriftSettings settings, GenerateOptions options, Timings timings) {
        return new CheckRun(settings.values(), binaries, log, progress, timings).propose(options);
    }
}
