package io.github.migrationdrift.maven;

import io.github.migrationdrift.DriftCheck;
import io.github.migrationdrift.DriftSettings;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.check.Progress;
import io.github.migrationdrift.check.Timings;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.maven.reactor.MeetingPoint;
import io.github.migrationdrift.maven.reactor.ModuleLayout;
import io.github.migrationdrift.maven.reactor.ModuleOutcome;
import io.github.migrationdrift.maven.reactor.NeededModules;
import io.github.migrationdrift.policy.Baseline;
import io.github.migrationdrift.policy.IgnoreRule;
import io.github.migrationdrift.policy.Policy;
import io.github.migrationdrift.policy.PolicyFiles;
import io.github.migrationdrift.policy.RuleUse;
import io.github.migrationdrift.policy.Strictness;
import io.github.migrationdrift.report.DriftReport;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that compare the entities with the migrations. */
abstract class ComparingMojo extends ProjectMojo {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONG_PAUSE = Duration.ofMinutes(1);

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

    /**
     * Drifts that are not to fail the build, or are to be shown with another severity. Each {@code <ignore>} has some of
     * {@code code}, {@code schema}, {@code table}, {@code column}, {@code object}, {@code definition} and {@code where},
     * a {@code reason}, and optionally {@code until} (a date) and {@code severity}. A name may have {@code *} for any part
     * of it, or be a regular expression between slashes. The last that matches counts, and all of them count more than
     * those of {@code drift-ignore.yml}, which stands beside the POM or that of a parent.
     */
    @Parameter
    private List<Ignore> ignores = List.of();

    /** Whether tables that well-known libraries bring along (Quartz, ShedLock, Spring Batch and the like) are ignored. */
    @Parameter(property = "drift.frameworkRules", defaultValue = "true")
    private boolean frameworkRules;

    /**
     * The drifts that were there when the check was switched on, as {@code mvn drift:baseline} writes them. Without it,
     * {@code drift-baseline.json} beside the POM or that of a parent, where there is one.
     */
    @Parameter(property = "drift.baselineFile")
    private @Nullable File baselineFile;

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

    private final ToolchainManager toolchains;
    private final SettingsDecrypter decrypter;

    ComparingMojo(
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
    final void perform(ModuleLayout module) throws MojoExecutionException, MojoFailureException {
        QuietLoggers.silence(getLog());
        prepare();
        ProjectConfiguration configuration = configuration(module);
        MeetingPoint meeting = meetingPoint(configuration);
        Optional<ModuleOutcome> elsewhere = meeting.withoutComparing();
        if (elsewhere.isPresent()) {
            getLog().info(describe(elsewhere.get()));
            finishElsewhere();
        } else {
            compare(module, withApplication(module, configuration, meeting), meeting);
        }
    }

    private void compare(ModuleLayout module, ProjectConfiguration configuration, MeetingPoint meeting)
            throws MojoExecutionException, MojoFailureException {
        boolean onCommandLine = execution.getSource() == MojoExecution.Source.CLI;
        new NeededModules(project, session, onCommandLine)
                .require(modules().needed())
                .forEach(getLog()::warn);
        Policy policy = policy();
        DriftSettings.Builder builder = settings(module, configuration, meeting)
                .policy(policy)
                .checkNames(checkNames)
                .timeout(Parameters.timeout(timeout))
                .javaExecutable(JavaExecutable.find(toolchains, session))
                .workerMaxMemory(Parameters.memory(workerMaxMemory))
                .workerArguments(Parameters.words(workerArguments));
        builder.roles(Parameters.trimmed(roles)).initSql(Parameters.sql(initSql, module.baseDirectory()));
        server().ifPresent(server -> builder.server(server.url(), server.user(), server.password()));
        DriftSettings settings = builder.classPath(classPath(meeting)).build();
        begin(settings);
        if (tellAgain(settings)) {
            return;
        }
        Timings clock = new Timings();
        DriftReport report = new ModuleOutcome.Compared(run(settings, configuration, clock)).report();
        if (report.fails()) {
            configuration.remarks().forEach(getLog()::info);
        }
        finish(report, policy, clock);
    }

    /** Before anything is done that takes time. */
    abstract void prepare() throws MojoFailureException;

    /** Before the check runs. */
    abstract void begin(DriftSettings settings);

    /**
     * Tells the verdict of the same check, where it has passed before.
     *
     * @return whether there is nothing more to do
     */
    boolean tellAgain(DriftSettings settings) throws MojoFailureException {
        return false;
    }

    /** When it has run. */
    abstract void finish(DriftReport report, Policy policy, Timings clock)
            throws MojoExecutionException, MojoFailureException;

    /** When there is nothing to compare here. */
    void finishElsewhere() throws MojoFailureException {
        // As a rule, nothing else is to be said.
    }

    /** The drifts that are accepted already. */
    Optional<Baseline> baseline() {
        return policyFiles().baseline();
    }

    /** Whether every difference counts. */
    final boolean isStrict() {
        return Parameters.strictness(strictness) == Strictness.STRICT;
    }

    /** What the project makes of drifts. */
    private Policy policy() {
        List<IgnoreRule> rules = policyFiles().rules(Ignore.rules(ignores, useOfStated()), frameworkRules);
        return new Policy(
                Parameters.strictness(strictness),
                executions().isAlone(project) ? rules : sharedByExecutions(rules),
                baseline(),
                LocalDate.now(ZoneId.systemDefault()));
    }

    /** One of the executions may have a use for it that another has not. */
    private static List<IgnoreRule> sharedByExecutions(List<IgnoreRule> rules) {
        return rules.stream()
                .map(rule -> rule.use() == RuleUse.MODULE ? rule.with(RuleUse.BUILD) : rule)
                .toList();
    }

    /** Whose drifts the rules of the POM have to match: where they are inherited, those of other modules do as well. */
    private RuleUse useOfStated() {
        if (new OwnConfiguration(project).states("ignores")) {
            return RuleUse.MODULE;
        }
        for (MavenProject parent = project.getParent(); parent != null; parent = parent.getParent()) {
            if (new OwnConfiguration(parent).states("ignores")) {
                return session.getAllProjects().contains(parent) ? RuleUse.BUILD : RuleUse.ANYBODY;
            }
        }
        return RuleUse.ANYBODY;
    }

    final PolicyFiles policyFiles() {
        return new PolicyFiles(
                project.getBasedir().toPath(),
                Optional.ofNullable(session.getTopLevelProject())
                        .map(MavenProject::getBasedir)
                        .map(File::toPath),
                Optional.ofNullable(baselineFile).map(File::toPath).map(Path::toAbsolutePath));
    }

    /** What could not be read may be why the check cannot be done. */
    private DriftReport run(DriftSettings settings, ProjectConfiguration configuration, Timings clock)
            throws MojoFailureException {
        try {
            return examine(settings, clock);
        } catch (CheckFailure failure) {
            configuration.remarks().forEach(getLog()::warn);
            throw failure;
        }
    }

    /** Does what the goal is for, as far as it needs a server; what the check found is returned. */
    DriftReport examine(DriftSettings settings, Timings clock) throws MojoFailureException {
        return check().run(settings, clock);
    }

    final DriftCheck check() {
        return new DriftCheck(binaries(), getLog()::debug, progress());
    }

    final MavenBinaries binaries() {
        return new MavenBinaries(artifacts());
    }

    /** A person at a terminal waits; the log of a CI server is read afterwards. */
    final Progress progress() {
        boolean watched = session.getRequest().isInteractiveMode() && !isOnCiServer();
        return Progress.every(watched ? PAUSE : LONG_PAUSE, line -> getLog().info(line));
    }

    /** As nearly every CI server says it. */
    static boolean isOnCiServer() {
        return "true".equalsIgnoreCase(System.getenv("CI"));
    }

    private Optional<JdbcTarget> server() {
        return new ServerCredentials(session.getSettings(), decrypter).target(url, username, password, serverId);
    }
}
