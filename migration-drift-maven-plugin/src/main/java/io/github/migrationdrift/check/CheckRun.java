package io.github.migrationdrift.check;

import io.github.migrationdrift.application.ScannedEntities;
import io.github.migrationdrift.cache.ClassDataKeeper;
import io.github.migrationdrift.cache.RunKeepers;
import io.github.migrationdrift.check.Timings.Step;
import io.github.migrationdrift.discovery.EntitySearch;
import io.github.migrationdrift.discovery.MigrationLocations;
import io.github.migrationdrift.discovery.MigrationPlace;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.generate.GenerateOptions;
import io.github.migrationdrift.generate.ProposedMigration;
import io.github.migrationdrift.postgres.binaries.PostgresBinaries;
import io.github.migrationdrift.postgres.binaries.PostgresVersion;
import io.github.migrationdrift.postgres.scratch.ScratchDirectory;
import io.github.migrationdrift.postgres.server.GivenServer;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.rewrite.EntityProposal;
import io.github.migrationdrift.settings.CheckSettings;
import io.github.migrationdrift.worker.ClassData;
import io.github.migrationdrift.worker.Worker;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** One check from beginning to end. */
public final class CheckRun {
    private static final String DIRECTORY = "a scratch directory was made";

    private final CheckSettings settings;
    private final PostgresBinaries binaries;
    private final RunKeepers keepers;
    private final Consumer<String> log;
    private final Timings timings;
    private final Progress progress;
    private final Deadline deadline;

    public CheckRun(
            CheckSettings settings,
            PostgresBinaries binaries,
            Consumer<String> log,
            Progress progress,
            Timings timings) {
        this(settings, binaries, RunKeepers.NONE, log, progress, timings);
    }

    /** @param keepers of what is taken over from earlier runs */
    public CheckRun(
            CheckSettings settings,
            PostgresBinaries binaries,
            RunKeepers keepers,
            Consumer<String> log,
            Progress progress,
            Timings timings) {
        this.progress = progress;
        this.settings = settings;
        this.binaries = binaries;
        this.keepers = keepers;
        this.log = log;
        this.timings = timings;
        this.deadline = Deadline.in(settings.timeout());
    }

    /** Checks. */
    public DriftReport run() {
        Outcome<DriftReport> outcome = run(done -> done.report(done.check()));
        return outcome.value().withWarnings(outcome.warnings());
    }

    /** Checks, and writes the migration that the entities ask for. */
    public ProposedMigration propose(GenerateOptions options) {
        Outcome<ProposedMigration> outcome = run(done -> new GenerateStage(done, options).run());
        return outcome.value().withWarnings(outcome.warnings());
    }

    /** Checks, and looks for what makes the entities agree with the migrations. */
    public EntityProposal proposeEntities() {
        Outcome<EntityProposal> outcome = run(done -> new EntityFixStage(done, this::otherwise).run());
        return outcome.value().withWarnings(outcome.warnings());
    }

    /** Another check while this one is not over. */
    private DriftReport otherwise(CheckSettings others) {
        return new CheckRun(others, binaries, log, Progress.UNTOLD, new Timings()).run();
    }

    /** What is done with a check while its server and its worker are there. */
    @FunctionalInterface
    private interface Ending<T> {
        T of(CheckStages.Done done) throws SQLException;
    }

    /**
     * What came of it.
     *
     * @param warnings of what stays behind
     */
    private record Outcome<T>(T value, List<String> warnings) {}

    private <T> Outcome<T> run(Ending<T> ending) {
        try {
            return bounded(ending);
        } catch (SQLException e) {
            throw postgresFailed(e);
        } finally {
            timings.finish();
        }
    }

    private <T> Outcome<T> bounded(Ending<T> ending) throws SQLException {
        PostgresVersion version = PostgresVersion.parse(settings.postgres().version());
        CompletableFuture<ClassData> classData = CompletableFuture.supplyAsync(this::classData);
        MigrationPlace place = deadline.during("migrations were looked for", () -> MigrationLocations.of(settings));
        ScannedEntities scanned = deadline.during("entities were looked for", new EntitySearch(settings)::scan);
        ServerStart start = ServerStart.prepare(binaries, version, place, keepers.migrated());
        Site<T> site = (scratch, worker) -> onServer(
                start,
                scratch,
                worker,
                server -> new CheckContext(
                        settings,
                        server.server(),
                        worker,
                        scratch.path(),
                        place,
                        scanned,
                        deadline,
                        timings,
                        server.resumed()),
                ending);
        return with(
                deadline.await(classData, "class data were looked for"), data -> inMemoryOrOnDisk(data, scanned, site));
    }

    private ClassData classData() {
        return keepers.classData().map(ClassDataKeeper::find).orElse(ClassData.NONE);
    }

    /** What is done with or without class data. */
    @FunctionalInterface
    private interface Start<T> {
        Outcome<T> with(ClassData data) throws SQLException;
    }

    /** Whatever they are worth, they are no reason for a check to fail. */
    private <T> Outcome<T> with(ClassData data, Start<T> start) throws SQLException {
        try {
            return start.with(data);
        } catch (CheckFailure e) {
            if (!(data instanceof ClassData.Archive archive) || e.kind() != CheckFailure.Kind.WORKER_FAILED) {
                throw e;
            }
            Outcome<T> without = start.with(ClassData.NONE);
            keepers.classData().ifPresent(keeper -> keeper.refuse(archive));
            return without;
        }
    }

    private <T> Outcome<T> inMemoryOrOnDisk(ClassData data, ScannedEntities scanned, Site<T> site) throws SQLException {
        Optional<ScratchDirectory> memory = deadline.during(DIRECTORY, this::inMemory);
        if (memory.isPresent()) {
            try {
                return in(memory.get(), data, scanned, tellingOfRoom(site));
            } catch (MemoryFullException e) {
                log.accept("The data of PostgreSQL needs more room than there is in memory; it begins anew on disk.");
            }
        }
        return in(deadline.during(DIRECTORY, ScratchDirectory::create), data, scanned, site);
    }

    private Optional<ScratchDirectory> inMemory() {
        ScratchDirectory.sweep();
        return settings.postgres().server().isEmpty() ? ScratchDirectory.createInMemory() : Optional.empty();
    }

    /** Where a check takes place. */
    @FunctionalInterface
    private interface Site<T> {
        Outcome<T> run(ScratchDirectory scratch, Worker worker) throws SQLException;
    }

    private <T> Outcome<T> in(ScratchDirectory scratch, ClassData data, ScannedEntities scanned, Site<T> site)
            throws SQLException {
        try (Worker worker = startWorker(scratch, data);
                ScratchDirectory guarded = scratch) {
            worker.warmUp(scanned.classes());
            Outcome<T> outcome = telling(worker, () -> site.run(guarded, worker));
            keepers.classData().ifPresent(keeper -> keeper.make(data, scratch.path()));
            return outcome;
        }
    }

    /** What came of the lack is no matter: migrations that need more room are no drift. */
    private static <T> Site<T> tellingOfRoom(Site<T> site) {
        return (scratch, worker) -> {
            try {
                return site.run(scratch, worker);
            } catch (CheckFailure | SQLException e) {
                if (scratch.isFull()) {
                    throw new MemoryFullException(e);
                }
                throw e;
            }
        };
    }

    /** Memory has too little room for the data of this project. */
    private static final class MemoryFullException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private MemoryFullException(Exception cause) {
            super(cause);
        }
    }

    private <T> T telling(Worker worker, Work<T> work) throws SQLException {
        ProgressTeller teller = ProgressTeller.start(progress, deadline, worker::migrations);
        try {
            return work.run();
        } finally {
            teller.close();
        }
    }

    /** What a check does with its server. */
    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> Outcome<T> onServer(
            ServerStart start,
            ScratchDirectory scratch,
            Worker worker,
            Function<StartedServer, CheckContext> context,
            Ending<T> ending)
            throws SQLException {
        long since = timings.now();
        try (StartedServer server =
                deadline.during("PostgreSQL was starting", () -> startServer(start, scratch, worker))) {
            timings.record(Step.SERVER_START, since);
            CheckStages stages = new CheckStages(context.apply(server));
            CheckStages.Done done = deadline.during("the check began", stages::run);
            T value = deadline.during(deadline.doing(), () -> ending.of(done));
            keep(start, done);
            return new Outcome<>(value, server.server().tidyUp());
        } catch (SQLException e) {
            throw worker.reasonFor(postgresFailed(e));
        } catch (CheckFailure e) {
            throw e.kind() == CheckFailure.Kind.POSTGRES_FAILED ? worker.reasonFor(e) : e;
        }
    }

    /** A check is not worth less for it where that does not work. */
    private void keep(ServerStart start, CheckStages.Done done) {
        try {
            deadline.during("the migrated database was kept", () -> {
                start.keep(done);
                return done;
            });
        } catch (RuntimeException | SQLException e) {
            log.accept("The migrated database is not kept: " + e);
        }
    }

    private StartedServer startServer(ServerStart start, ScratchDirectory scratch, Worker worker) {
        if (settings.postgres().server().isEmpty()) {
            return start.start(scratch);
        }
        GivenServer server = GivenServer.connect(settings.postgres().server().get());
        deadline.await(worker.guard(server.databases()), "the worker was told what to drop");
        return new StartedServer(server, Optional.empty());
    }

    private static CheckFailure postgresFailed(SQLException e) {
        return new CheckFailure(
                CheckFailure.Kind.POSTGRES_FAILED,
                "The scratch PostgreSQL failed: " + e.getMessage(),
                "Run Maven with -X to see what happened before.",
                e);
    }

    /** The worker guards the scratch directory, so it starts before PostgreSQL and ends after the directory is gone. */
    private Worker startWorker(ScratchDirectory scratch, ClassData data) {
        try {
            return Worker.start(settings.worker(), data, scratch, log);
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }
}
