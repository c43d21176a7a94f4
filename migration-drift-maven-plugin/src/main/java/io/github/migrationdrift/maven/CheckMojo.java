package io.github.migrationdrift.maven;

import io.github.migrationdrift.DriftCheck;
import io.github.migrationdrift.DriftSettings;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.check.Timings;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.maven.reactor.MeetingPoint;
import io.github.migrationdrift.maven.reactor.ModuleLayout;
import io.github.migrationdrift.maven.reactor.ModuleOutcome;
import io.github.migrationdrift.maven.reactor.NeededModules;
import io.github.migrationdrift.report.ConsoleReport;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.report.Printable;
import io.github.migrationdrift.report.ReportedProject;
import io.github.migrationdrift.report.Reporters;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Fails the build when the schema that the Flyway migrations build and the schema that Hibernate derives from the
 * entities are not the same, and says for each difference what it is, what it does at run time, where it comes from and
 * how to repair it.
 *
 * <p>Both schemas are made on a scratch PostgreSQL that is started for the check and gone afterwards. Sources and
 * existing databases are never touched.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public class CheckMojo extends ProjectMojo {

    /**
     * Which drifts fail the build: {@code runtime} (only what breaks or corrupts data at run time), {@code standard}
     * (every error) or {@code strict} (every difference).
     */
    @Parameter(property = "drift.strictness", defaultValue = "standard")
    private String strictness = "standard";

    /**
     * Whether it is an error when a key, index or check has another name than an annotation states. Without it, such a
     * name is an info, which fails the build under {@code strict} alone; names that Hibernate or PostgreSQL generate
     * never count.
     */
    @Parameter(property = "drift.checkNames", defaultValue = "false")
    private boolean checkNames;

    /** Whether drift fails the build. With {@code false} it is reported as warnings and the build goes on. */
    @Parameter(property = "drift.failOnDrift", defaultValue = "true")
    private boolean failOnDrift;

    /**
     * JDBC URL of an existing database, such as {@code jdbc:postgresql://localhost:5432/postgres}, whose server is used
     * instead of one that is started for the check; for PostGIS, pgvector, TimescaleDB and the like. The check
     * creates databases of its own there and drops them again; the role needs {@code createdb}.
     */
    @Parameter(property = "drift.url")
    private @Nullable String url;

    /** Role to connect with to {@code url}. */
    @Parameter(property = "drift.username")
    private @Nullable String username;

    /** Password of {@code username}. */
    @Parameter(property = "drift.password")
    private @Nullable String password;

    /** A server of Maven's {@code settings.xml} that has the user name and the password for {@code url}. */
    @Parameter(property = "drift.serverId")
    private @Nullable String serverId;

    /**
     * Roles that the migrations need and do not create. They are created first, on a PostgreSQL that is started for the
     * check. Other missing roles are created when a migration names them, and listed in a warning.
     */
    @Parameter(property = "drift.roles")
    private List<String> roles = List.of();

    /**
     * SQL, or a file with SQL, that is executed in the empty database before the migrations run: what a database
     * administrator prepares in production, for example {@code create extension citext}.
     */
    @Parameter(property = "drift.initSql")
    private @Nullable String initSql;

    /** Seconds after which the check is stopped and the build fails. */
    @Parameter(property = "drift.timeout", defaultValue = "600")
    private long timeout;

    /** Heap of the JVM that runs Flyway and Hibernate, as {@code -Xmx} takes it. */
    @Parameter(property = "drift.workerMaxMemory", defaultValue = "512m")
    private String workerMaxMemory = "512m";

    /** Further arguments for the JVM that runs Flyway and Hibernate, separated by spaces. */
    @Parameter(property = "drift.workerArguments")
    private @Nullable String workerArguments;

    /** Prints how long each step took. */
    @Parameter(property = "drift.timings", defaultValue = "false")
    private boolean timings;

    /** Prints first what the check uses, every setting with the place where it was read, as {@code doctor} does. */
    @Parameter(property = "drift.verbose", defaultValue = "false")
    private boolean verbose;

    /**
     * Formats of the report, besides JSON, which is always written: any of those that {@code drift.reports} names in its
     * message, or {@code all}. They stand beside {@code reportFile}.
     */
    @Parameter(property = "drift.reports")
    private List<String> reports = List.of();

    /** The file for the report in JSON; those in other formats stand beside it. */
    @Parameter(property = "drift.reportFile", defaultValue = "${project.build.directory}/drift/drift-report.json")
    private File reportFile = new File("target/drift/drift-report.json");

    private final ToolchainManager toolchains;
    private final SettingsDecrypter decrypter;

    @Inject
    CheckMojo(
            MavenProject project,
            MavenSession session,
            MojoExecution execution,
            RepositorySystem repositories,
            ToolchainManager toolchains,
            SettingsDecrypter decrypter) {
        super(project, session, execution, repositories);
        this.toolchains = toolchains;
        this.decrypter = decrypter;
    }

    @Override
    String name() {
        return "check";
    }

    @Override
    void perform(ModuleLayout module) throws MojoExecutionException, MojoFailureException {
        QuietLoggers.silence(getLog());
        ReportFiles files = new ReportFiles(reportFile.toPath(), Reporters.named(Parameters.trimmed(reports)));
        files.clear();
        ProjectConfiguration configuration = configuration(module);
        MeetingPoint meeting = meetingPoint(configuration);
        Optional<ModuleOutcome> elsewhere = meeting.withoutComparing();
        if (elsewhere.isPresent()) {
            getLog().info(describe(elsewhere.get()));
        } else {
            compare(module, withApplication(module, configuration, meeting), meeting, files);
        }
    }

    private void compare(
            ModuleLayout module, ProjectConfiguration configuration, MeetingPoint meeting, ReportFiles files)
            throws MojoExecutionException, MojoFailureException {
        boolean onCommandLine = execution.getSource() == MojoExecution.Source.CLI;
        new NeededModules(project, session, onCommandLine)
                .require(modules().needed())
                .forEach(getLog()::warn);
        DriftSettings.Builder builder = settings(module, configuration, meeting)
                .strictness(Parameters.strictness(strictness))
                .checkNames(checkNames)
                .timeout(Parameters.timeout(timeout))
                .javaExecutable(JavaExecutable.find(toolchains, session))
                .workerMaxMemory(Parameters.memory(workerMaxMemory))
                .workerArguments(Parameters.words(workerArguments));
        builder.roles(Parameters.trimmed(roles)).initSql(Parameters.sql(initSql, module.baseDirectory()));
        server().ifPresent(server -> builder.server(server.url(), server.user(), server.password()));
        DriftSettings settings = builder.classPath(classPath(meeting)).build();
        tellWhatItGoesBy(settings);
        Timings clock = new Timings();
        DriftReport report = new ModuleOutcome.Compared(run(settings, configuration, clock)).report();
        if (report.fails()) {
            configuration.remarks().forEach(getLog()::info);
        }
        ConsoleReport console = new ConsoleReport(report, new MavenPalette(), shownReportFile());
        tell(report, console, clock);
        files.write(report, ReportedProject.in(project.getArtifactId(), module.baseDirectory()));
        judge(report, console, clock);
    }

    private void tellWhatItGoesBy(DriftSettings settings) {
        if (verbose) {
            DriftCheck.diagnose(settings).forEach(getLog()::info);
        } else if (getLog().isDebugEnabled()) {
            DriftCheck.diagnose(settings).forEach(getLog()::debug);
        }
    }

    /** What could not be read may be why the check cannot be done. */
    private DriftReport run(DriftSettings settings, ProjectConfiguration configuration, Timings clock) {
        try {
            return new DriftCheck(new MavenBinaries(artifacts()), line -> getLog().debug(line)).run(settings, clock);
        } catch (CheckFailure failure) {
            configuration.remarks().forEach(getLog()::warn);
            throw failure;
        }
    }

    private Optional<JdbcTarget> server() {
        return new ServerCredentials(session.getSettings(), decrypter).target(url, username, password, serverId);
    }

    private void tell(DriftReport report, ConsoleReport console, Timings clock) {
        Consumer<CharSequence> failures = failOnDrift ? colouredLog()::error : colouredLog()::warn;
        console.failures().forEach(failures);
        report.warnings().forEach(getLog()::warn);
        console.remarks().forEach(colouredLog()::warn);
        console.uncounted().ifPresent(getLog()::info);
        console.ignored().forEach(getLog()::info);
        console.nextSteps().ifPresent(report.fails() ? failures : getLog()::info);
        if (timings) {
            getLog().info("Timings: " + clock);
        }
    }

    private void judge(DriftReport report, ConsoleReport console, Timings clock) throws MojoFailureException {
        Optional<String> duration = Optional.of(seconds(clock));
        if (!report.fails()) {
            colouredLog().info(console.success(duration));
        } else if (failOnDrift) {
            throw new MojoFailureException(
                    "Schema drift: the entities and the migrations differ, see above and " + shownReportFile());
        } else {
            colouredLog().warn(console.tolerated(duration));
        }
    }

    private static String seconds(Timings clock) {
        return String.format(Locale.ROOT, "%.1f s", clock.of(Timings.Step.TOTAL).toMillis() / 1000.0);
    }

    private String shownReportFile() {
        Path base = project.getBasedir().toPath().toAbsolutePath();
        Path file = reportFile.toPath().toAbsolutePath();
        return Printable.line((file.startsWith(base) ? base.relativize(file) : file)
                .toString()
                .replace('\\', '/'));
    }
}
