package io.github.migrationdrift.maven;

import io.github.migrationdrift.DriftSettings;
import io.github.migrationdrift.application.ApplicationClasses;
import io.github.migrationdrift.application.EntityScanner;
import io.github.migrationdrift.configuration.BuildFacts;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.discovery.ConfigurationReader;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.maven.reactor.CheckExecutions;
import io.github.migrationdrift.maven.reactor.EntityModules;
import io.github.migrationdrift.maven.reactor.MeetingPoint;
import io.github.migrationdrift.maven.reactor.ModuleLayout;
import io.github.migrationdrift.maven.reactor.ModuleOutcome;
import io.github.migrationdrift.maven.reactor.ProjectClassPath;
import io.github.migrationdrift.maven.reactor.Reactor;
import io.github.migrationdrift.maven.reactor.ReactorModule;
import io.github.migrationdrift.postgres.binaries.PostgresVersion;
import io.github.migrationdrift.report.Printable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that look at a project: how it maps its entities and migrates its database. */
abstract class ProjectMojo extends AbstractMojo {

    /** Leaves the goal out. */
    @Parameter(property = "drift.skip", defaultValue = "false")
    private boolean skip;

    /**
     * Where the migrations are, as Flyway writes it: {@code classpath:db/migration} or {@code filesystem:sql}, the
     * latter relative to the module. Without any, what the project says elsewhere counts, and then {@code
     * classpath:db/migration}.
     */
    @Parameter(property = "drift.locations")
    private List<String> locations = List.of();

    /**
     * Further settings for Flyway, by their names with or without the {@code flyway.} prefix, for example {@code
     * <schemas>app</schemas>} or {@code <flyway.placeholders.owner>app</flyway.placeholders.owner>}. They win over what
     * the project says elsewhere.
     */
    @Parameter
    private Map<String, String> flywayProperties = Map.of();

    /** Packages whose entities are checked, with their sub-packages. Without any, all entities of the module are. */
    @Parameter(property = "drift.packages")
    private List<String> packages = List.of();

    /**
     * Dependencies whose entities are checked too, as {@code group:artifact} with {@code *} for any part of a name, for
     * example {@code com.acme:*-domain}. Modules of the same build take part anyway, and so do classes in the packages
     * in which a Spring Boot application looks for entities.
     */
    @Parameter(property = "drift.dependencies")
    private List<String> dependencies = List.of();

    /**
     * Settings for Hibernate that the application makes in Java code, for example {@code
     * <hibernate.physical_naming_strategy>}. They win over what the project says elsewhere.
     */
    @Parameter
    private Map<String, String> hibernateProperties = Map.of();

    /**
     * Profiles of Spring Boot or Quarkus under which the application's configuration is read, for example {@code
     * prod,postgres}. Without any, those that the configuration itself activates.
     */
    @Parameter(property = "drift.springProfiles")
    private List<String> springProfiles = List.of();

    /** The persistence unit to check, where there are several. */
    @Parameter(property = "drift.persistenceUnit")
    private @Nullable String persistenceUnit;

    /**
     * PostgreSQL to check on: a major version from {@code 12} to {@code 18}, or a full one such as {@code 16.15.0}. The
     * binaries are resolved like any artifact, for the operating system and architecture of the build.
     */
    @Parameter(property = "drift.postgresVersion", defaultValue = "18")
    private String postgresVersion = "18";

    final MavenProject project;
    final MavenSession session;
    final MojoExecution execution;
    /** Read once for all that this goal asks of them. */
    private final ApplicationClasses classes = new ApplicationClasses();

    private final RepositorySystem repositories;

    ProjectMojo(MavenProject project, MavenSession session, MojoExecution execution, RepositorySystem repositories) {
        this.project = project;
        this.session = session;
        this.execution = execution;
        this.repositories = repositories;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            KnownParameters parameters = new KnownParameters(project, session.getUserProperties());
            parameters.require(execution);
            if (skip) {
                getLog().info("The drift " + name() + " is skipped (drift.skip).");
                return;
            }
            if (project.getPackaging().equals("pom")) {
                getLog().info("Nothing to check: this module has packaging pom.");
                return;
            }
            parameters.unknownProperties(plugin()).forEach(getLog()::warn);
            perform(new ModuleLayout(project));
        } catch (CheckFailure failure) {
            throw translate(failure);
        }
    }

    /** Escapes what it is told: names, SQL and messages of others reach the console through it. */
    @Override
    public final Log getLog() {
        return new PrintableLog(super.getLog());
    }

    /** For lines with colours in them, which are escaped already. */
    final Log colouredLog() {
        return super.getLog();
    }

    private PluginDescriptor plugin() {
        return execution.getMojoDescriptor().getPluginDescriptor();
    }

    static String describe(ModuleOutcome outcome) {
        return outcome instanceof ModuleOutcome.DeferredTo deferred
                ? deferred.reason()
                : "Nothing to check: this module has neither entities nor migrations.";
    }

    /** What the goal does, in the words of its messages. */
    abstract String name();

    /** The goal that compares, in this module or in others of the build. */
    String comparingGoal() {
        return "check";
    }

    abstract void perform(ModuleLayout module) throws MojoExecutionException, MojoFailureException;

    final ArtifactSource artifacts() {
        return new ArtifactSource(repositories, session, project);
    }

    final CheckExecutions executions() {
        return new CheckExecutions(session, comparingGoal());
    }

    final MeetingPoint meetingPoint(ProjectConfiguration configuration) {
        CheckExecutions executions = executions();
        return new MeetingPoint(
                Reactor.of(session, project, plugin()),
                executions,
                project,
                configuration.migrationLocations(),
                executions.selectors(project, execution.getExecutionId()),
                () -> new EntityScanner(classes)
                                .scan(
                                        modules().locations(),
                                        Parameters.trimmed(packages),
                                        ProjectClassPath.entries(project))
                                .entities()
                        > 0);
    }

    final EntityModules modules() {
        return new EntityModules(project, session, Parameters.trimmed(dependencies));
    }

    /** All but the class path, so that a wrong value is seen before anything is resolved. */
    final DriftSettings.Builder settings(
            ModuleLayout module, ProjectConfiguration configuration, MeetingPoint meeting) {
        EntityModules modules = modules();
        modules.requireNamed();
        ConfigurationReader.requireUnits(facts(module, List.of()));
        return new DriftSettings.Builder(module.baseDirectory())
                .configuration(configuration)
                .postgresVersion(PostgresVersion.parse(postgresVersion).release())
                .entityLocations(modules.locations())
                .classes(classes)
                .packages(Parameters.trimmed(packages))
                .applicationElsewhere(meeting.application().isPresent())
                .sourceRoots(modules.sourceRoots())
                .resourceRoots(Stream.concat(
                                modules.resourceRoots().stream(),
                                meeting.migrationsElsewhere().stream()
                                        .flatMap(elsewhere -> elsewhere.resourceRoots().stream()))
                        .toList());
    }

    /** Migrations of a module that nothing depends on are taken from where they are written. */
    final List<Path> classPath(MeetingPoint meeting) {
        Optional<ReactorModule> elsewhere = meeting.migrationsElsewhere();
        elsewhere.ifPresent(module -> getLog().info("The migrations are those of the module " + module.name() + "."));
        return Stream.concat(
                        new WorkerClassPath(project, artifacts()).entries().stream(),
                        elsewhere.stream()
                                .flatMap(module -> module.resourceRoots().stream())
                                .filter(Files::isDirectory))
                .toList();
    }

    /** What the application says that maps the entities of this module, where this module has to check itself. */
    final ProjectConfiguration withApplication(
            ModuleLayout module, ProjectConfiguration configuration, MeetingPoint meeting) {
        Optional<ReactorModule> application = meeting.application();
        if (application.isEmpty()) {
            return configuration;
        }
        getLog().info(
                        "No check of this module runs in the application "
                                + application.get().name()
                                + " in this build, so this module is checked by itself, under the configuration that is written there.");
        return own().over(
                        ConfigurationReader.read(facts(module, application.get().resourceRoots()), classes));
    }

    /** What this plugin is told, over what the project says of itself. */
    final ProjectConfiguration configuration(ModuleLayout module) {
        return own().over(ConfigurationReader.read(facts(module, List.of()), classes));
    }

    private ProjectConfiguration own() {
        return Parameters.configuration(hibernateProperties, flywayProperties, locations);
    }

    private BuildFacts facts(ModuleLayout module, List<Path> others) {
        return new BuildFacts(
                module.baseDirectory(),
                ProjectClassPath.entries(project),
                Stream.concat(module.resourceRoots().stream(), others.stream()).toList(),
                Parameters.properties(project, session.getUserProperties()),
                FlywayPlugin.settings(project),
                Parameters.trimmed(springProfiles),
                Optional.ofNullable(persistenceUnit).map(String::strip).filter(name -> !name.isEmpty()));
    }

    /** The message and the advice, as they may reach a console. */
    static String words(CheckFailure failure) {
        return escaped(failure.getMessage() + "\n" + failure.advice());
    }

    /** For an exception's message, which passes the log by. */
    static String escaped(String text) {
        return String.join(System.lineSeparator(), Printable.lines(text));
    }

    /** Without the cause, which Maven would print behind the message, stack trace of the worker and all. */
    private MojoExecutionException translate(CheckFailure failure) throws MojoFailureException {
        getLog().debug(failure);
        String message = words(failure);
        if (Set.of(CheckFailure.Kind.MIGRATION_FAILED, CheckFailure.Kind.ROLE_MISSING)
                .contains(failure.kind())) {
            throw new MojoFailureException(message);
        }
        return new MojoExecutionException(message);
    }
}
