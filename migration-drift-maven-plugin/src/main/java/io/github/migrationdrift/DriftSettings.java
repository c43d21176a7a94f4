package io.github.migrationdrift;

import io.github.migrationdrift.application.ApplicationClasses;
import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.policy.Policy;
import io.github.migrationdrift.policy.PolicyFiles;
import io.github.migrationdrift.policy.Strictness;
import io.github.migrationdrift.settings.CheckSettings;
import io.github.migrationdrift.settings.ProjectLayout;
import io.github.migrationdrift.settings.ScratchPostgres;
import io.github.migrationdrift.worker.WorkerOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What to check, and how. Made by {@link #onClassPath()} in a test, or by the Maven goal. */
public final class DriftSettings {
    private final CheckSettings values;

    private DriftSettings(CheckSettings values) {
        this.values = values;
    }

    CheckSettings values() {
        return values;
    }

    /**
     * Settings for a check from within a test: the class path of this JVM, the entities in {@code target/classes}, the
     * migrations in {@code classpath:db/migration}.
     */
    public static Builder onClassPath() {
        Path base = Path.of("").toAbsolutePath();
        return new Builder(base)
                .classPath(Stream.of(System.getProperty("java.class.path", "").split(Pattern.quote(File.pathSeparator)))
                        .filter(entry -> !entry.isEmpty())
                        .map(entry -> base.resolve(entry).normalize())
                        .filter(Files::exists)
                        .toList())
                .entityLocations(List.of(base.resolve("target/classes")))
                .sourceRoots(List.of(base.resolve("src/main/java")))
                .resourceRoots(List.of(base.resolve("src/main/resources")));
    }

    /** Starts from the defaults of the Maven goal. */
    public static final class Builder {
        private static final String ORIGIN = "DriftSettings";

        private final Path baseDirectory;
        private List<Path> classPath = List.of();
        private List<Path> entityLocations = List.of();
        private List<String> packages = List.of();
        private final Map<String, Setting> hibernate = new HashMap<>();
        private final Map<String, Setting> flyway = new HashMap<>();
        private ProjectConfiguration project = ProjectConfiguration.NONE;
        private String postgresVersion = "18";
        private Optional<JdbcTarget> server = Optional.empty();
        private List<String> roles = List.of();
        private String initSql = "";
        private List<Path> sourceRoots = List.of();
        private List<Path> resourceRoots = List.of();
        private ApplicationClasses classes = new ApplicationClasses();
        private Path javaExecutable = Path.of(System.getProperty("java.home"), "bin", "java");
        private String workerMaxMemory = WorkerOptions.DEFAULT_MAX_HEAP;
        private List<String> workerArguments = List.of();
        private Duration timeout = Duration.ofMinutes(10);
        private Strictness strictness = Strictness.STANDARD;
        private Optional<Policy> policy = Optional.empty();
        private boolean checkNames;
        private boolean applicationElsewhere;

        /** @param baseDirectory of the project; relative migration locations and the paths in reports start here */
        public Builder(Path baseDirectory) {
            this.baseDirectory = baseDirectory;
        }

        /** Of the worker: the project's classes, its dependencies, Hibernate, Flyway and the JDBC driver. Empty by default. */
        public Builder classPath(List<Path> entries) {
            classPath = entries;
            return this;
        }

        /** Directories and jars that are searched for entities. Empty by default. */
        public Builder entityLocations(List<Path> locations) {
            entityLocations = locations;
            return this;
        }

        /** Entities outside these packages and those below are left out. Empty, the default, is all. */
        public Builder packages(List<String> names) {
            packages = names;
            return this;
        }

        /** As {@link #packages(List)}. */
        public Builder packages(String... names) {
            return packages(List.of(names));
        }

        /** Settings for Hibernate, such as naming strategies; they win over those of the project. */
        public Builder hibernateProperties(Map<String, String> properties) {
            properties.forEach((name, value) -> hibernate.put(name, Setting.stated(value, ORIGIN)));
            return this;
        }

        /** As Flyway spells them: {@code classpath:db/migration}, or {@code filesystem:sql} relative to the base. */
        public Builder migrationLocations(List<String> locations) {
            flyway.put(ProjectConfiguration.LOCATIONS, Setting.stated(String.join(",", locations), ORIGIN));
            return this;
        }

        /** As {@link #migrationLocations(List)}. */
        public Builder migrationLocations(String... locations) {
            return migrationLocations(List.of(locations));
        }

        /** Further settings for Flyway, with their {@code flyway.} prefix; they win over those of the project. */
        public Builder flywayProperties(Map<String, String> properties) {
            properties.forEach((name, value) -> flyway.put(name, Setting.stated(value, ORIGIN)));
            return this;
        }

        /** What the project itself says. */
        public Builder configuration(ProjectConfiguration configuration) {
            project = configuration;
            return this;
        }

        /** A major such as {@code 16}, or a full version such as {@code 16.15.0}. 18 by default. */
        public Builder postgresVersion(String version) {
            postgresVersion = version;
            return this;
        }

        /** An existing database; only databases with names of our own are made on its server, and dropped again. */
        public Builder server(String url, String user, String password) {
            server = Optional.of(new JdbcTarget(url, user, password));
            return this;
        }

        /** Made before the migrations run, on a server that is started for the check. None by default. */
        public Builder roles(List<String> names) {
            roles = names;
            return this;
        }

        /** Executed in the scratch database before the migrations run. Empty, the default, is nothing. */
        public Builder initSql(String sql) {
            initSql = sql;
            return this;
        }

        /** Where the Java sources of the entities are. */
        public Builder sourceRoots(List<Path> roots) {
            sourceRoots = roots;
            return this;
        }

        /** Where the migrations are written, as opposed to where the build copies them. */
        public Builder resourceRoots(List<Path> roots) {
            resourceRoots = roots;
            return this;
        }

        /** Class files that have been read already. They are read for the check by default. */
        public Builder classes(ApplicationClasses read) {
            classes = read;
            return this;
        }

        /** Runs the worker. The JVM of the caller by default. */
        public Builder javaExecutable(Path executable) {
            javaExecutable = executable;
            return this;
        }

        /** Heap of the worker, as {@code -Xmx} takes it. {@code 512m} by default. */
        public Builder workerMaxMemory(String size) {
            workerMaxMemory = size;
            return this;
        }

        /** Further JVM arguments of the worker. */
        public Builder workerArguments(List<String> arguments) {
            workerArguments = arguments;
            return this;
        }

        /** For the whole check; ten minutes by default. */
        public Builder timeout(Duration limit) {
            timeout = limit;
            return this;
        }

        /**
         * Which drifts make the report fail, {@code STANDARD} by default. What {@code drift-ignore.yml} and {@code
         * drift-baseline.json} say, beside the POM or that of a parent, counts more.
         */
        public Builder strictness(Strictness level) {
            strictness = level;
            return this;
        }

        /** What the project makes of drifts, instead of strictness and of the policy files beside the POM. */
        public Builder policy(Policy stated) {
            policy = Optional.of(stated);
            return this;
        }

        /** Whether a key, index or check is to have the name that the entities state; false by default. */
        public Builder checkNames(boolean check) {
            checkNames = check;
            return this;
        }

        /** The entities are a part of an application that is not on the class path. */
        public Builder applicationElsewhere(boolean elsewhere) {
            applicationElsewhere = elsewhere;
            return this;
        }

        private ProjectConfiguration own() {
            return ProjectConfiguration.settings(hibernate, flyway);
        }

        public DriftSettings build() {
            return new DriftSettings(new CheckSettings(
                    new ProjectLayout(baseDirectory, classPath, entityLocations, sourceRoots, resourceRoots, classes),
                    packages,
                    own().over(project),
                    new ScratchPostgres(postgresVersion, server, roles, initSql),
                    new WorkerOptions(javaExecutable, classPath, baseDirectory, workerArguments, workerMaxMemory),
                    timeout,
                    policy.orElseGet(() -> new PolicyFiles(baseDirectory).policy(strictness)),
                    checkNames,
                    applicationElsewhere));
        }
    }
}
