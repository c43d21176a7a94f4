package io.github.migrationdrift;

import io.github.migrationdrift.cache.RunKeepers;
import io.github.migrationdrift.cache.VerdictKeeper;
import io.github.migrationdrift.catalog.Catalog;
import io.github.migrationdrift.catalog.read.CatalogReader;
import io.github.migrationdrift.check.CheckRun;
import io.github.migrationdrift.check.ComparedTables;
import io.github.migrationdrift.check.PluginVersion;
import io.github.migrationdrift.check.Progress;
import io.github.migrationdrift.check.Timings;
import io.github.migrationdrift.discovery.Diagnosis;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.DatabaseVoice;
import io.github.migrationdrift.drift.Scope;
import io.github.migrationdrift.drift.judge.PostgresJudge;
import io.github.migrationdrift.drift.rules.DriftRules;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.mapping.Mapping;
import io.github.migrationdrift.mapping.MappingIndex;
import io.github.migrationdrift.policy.Candidate;
import io.github.migrationdrift.policy.Policy;
import io.github.migrationdrift.policy.Strictness;
import io.github.migrationdrift.postgres.binaries.PostgresBinaries;
import io.github.migrationdrift.report.DriftReport;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Checks that the schema built by the Flyway migrations and the schema that Hibernate derives from the entities are
 * the same.
 *
 * <pre>{@code
 * DriftCheck.assertNoDrift(DriftSettings.onClassPath().packages("com.acme").build());
 * }</pre>
 */
public final class DriftCheck {
    private final PostgresBinaries binaries;
    private final Consumer<String> log;
    private final Progress progress;

    /** For a test: takes PostgreSQL's binaries from the class path and says nothing on the way. */
    public DriftCheck() {
        this(PostgresBinaries.onClassPath(), line -> {}, Progress.UNTOLD);
    }

    /**
     * @param binaries where PostgreSQL comes from
     * @param log takes what the worker prints, line by line; meant for a debug log
     * @param progress is told what a check does that takes long
     */
    public DriftCheck(PostgresBinaries binaries, Consumer<String> log, Progress progress) {
        this.binaries = binaries;
        this.log = log;
        this.progress = progress;
    }

    /**
     * Runs the check on a scratch PostgreSQL that is gone afterwards.
     *
     * @throws CheckFailure when the check cannot be done; its message and advice are meant for the user
     */
    public DriftReport run(DriftSettings settings) {
        return run(settings, new Timings());
    }

    /**
     * For a test: runs the check with PostgreSQL's binaries of the class path, and fails with what differs.
     *
     * @throws AssertionError when a drift fails the report
     * @throws CheckFailure when the check cannot be done
     */
    public static void assertNoDrift(DriftSettings settings) {
        DriftReport report = new DriftCheck().run(settings);
        if (report.fails()) {
            throw new AssertionError(report.describe());
        }
    }

    /** What a check would go by, line by line, and where each of it was read. Checks nothing. */
    public static List<String> diagnose(DriftSettings settings) {
        return Diagnosis.of(settings.values());
    }

    /**
     * Where the verdict of this check is kept while nothing changes that it depends on.
     *
     * @param output what is asked for besides the verdict
     * @param directory where the cache is to be, instead of the user's directory for caches
     * @param log is told why a verdict is not kept, or not found
     */
    public static VerdictKeeper keeper(
            DriftSettings settings, List<String> output, Optional<Path> directory, Consumer<String> log) {
        return new VerdictKeeper(settings.values(), output, directory, log);
    }

    /** As {@link #run(DriftSettings)}, and notes how long each step takes. */
    public DriftReport run(DriftSettings settings, Timings timings) {
        return new CheckRun(settings.values(), binaries, log, progress, timings).run();
    }

    /** The same, with what is kept from earlier runs. */
    public DriftReport run(DriftSettings settings, Timings timings, RunKeepers keepers) {
        return new CheckRun(settings.values(), binaries, keepers, log, progress, timings).run();
    }

    /**
     * Compares two existing databases, without Hibernate or Flyway. Nothing is written to either; expressions that are
     * spelled differently are evaluated on the second, in a transaction that is rolled back.
     *
     * @param wanted the database that is as it should be
     * @param found the database that is held against it
     * @throws SQLException when one of them cannot be read
     */
    public static DriftReport compare(DataSource wanted, DataSource found, Strictness strictness) throws SQLException {
        try (Connection right = wanted.getConnection();
                Connection other = found.getConnection()) {
            Catalog wantedCatalog = CatalogReader.read(right);
            Catalog foundCatalog = CatalogReader.read(other);
            Set<String> schemas = new HashSet<>(wantedCatalog.schemas());
            schemas.addAll(foundCatalog.schemas());
            Comparison comparison = Comparison.of(
                    wantedCatalog,
                    foundCatalog,
                    new MappingIndex(Mapping.NONE),
                    new Scope(schemas, Set.of()),
                    false,
                    List.of(),
                    new PostgresJudge(other));
            return new DriftReport(
                    strictness,
                    new DriftReport.Versions(PluginVersion.VALUE, foundCatalog.serverVersion(), "", ""),
                    new DriftReport.Subject(
                            0,
                            wantedCatalog.tables().size(),
                            wantedCatalog.sequences().size(),
                            0),
                    List.of(),
                    ComparedTables.of(wantedCatalog, foundCatalog, comparison.mapping()),
                    Policy.of(strictness)
                            .judge(DriftRules.examine(comparison).stream()
                                    .map(DatabaseVoice::tell)
                                    .map(drift -> new Candidate(drift, Set.of(), Optional.empty()))
                                    .toList()));
        }
    }
}
