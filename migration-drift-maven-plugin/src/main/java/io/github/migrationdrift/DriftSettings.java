package io.github.migrationdrift;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.policy.Strictness;
import io.github.migrationdrift.postgres.server.HomeNames;
import io.github.migrationdrift.configuration.ApplicationDatabase;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.Setting;
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

/**
 * What to check, and how. Made by {@link #onClassPath()} in a test, or by the Maven goal.
 *
 * @param baseDirectory of the project; relative migration locations and the paths in reports start here
 * @param classPath of the worker: the project's classes, its dependencies, Hibernate, Flyway and the JDBC driver
 * @param entityLocations directories and jars that are searched for entities
 * @param packages entities outside these packages are left out; empty for all
 * @param configuration what is set for Hibernate and Flyway, and where: here, or by the project itself
 * @param postgresVersion a major such as {@code 16}, or a full version such as {@code 16.15.0}
 * @param server an existing database whose server is used instead of one that is started for the check
 * @param roles made before the migrations run, on a server that is started for the check
 * @param initSql executed in the scratch database before the migrations run; empty for nothing
 * @param sourceRoots where the Java sources of the entities are
 * @param resourceRoots where the migrations are written, as opposed to where the build copies them
 * @param javaExecutable that runs the worker
 * @param workerMaxMemory heap of the worker, as {@code -Xmx} takes it
 * @param workerArguments further JVM arguments of the worker
 * @param timeout for the whole check
 * @param strictness which drifts make the report fail
 * @param checkNames whether a key, index or check is to have the name that the entities state
 * @param applicationElsewhere whether the entities are a part of an application that is not on the class path, so that
 *     what it states of them may be unknown
 */
public record DriftSettings(
        Path baseDirectory,
        List<Path> classPath,
        List<Path> entityLocations,
        List<String> packages,
        ProjectConfiguration configuration,
        String postgresVersion,
        Optional<JdbcTarget> server,
        List<String> roles,
        String initSql,
        List<Path> sourceRoots,
        List<Path> resourceRoots,
        Path javaExecutable,
        String workerMaxMemory,
        List<String> workerArguments,
        Duration timeout,
        Strictness strictness,
        boolean checkNames,
        boolean applicationElsewhere) {

    /** Where Flyway looks for migrations when nobody says otherwise. */
    public static final String DEFAULT_LOCATION = "classpath:db/migration";

    public DriftSettings {
        classPath = List.copyOf(classPath);
        entityLocations = List.copyOf(entityLocations);
        packages = List.copyOf(packages);
        roles = List.copyOf(roles);
        sourceRoots = List.copyOf(sourceRoots);
        resourceRoots = List.copyOf(resourceRoots);
        workerArguments = List.copyOf(workerArguments);
    }

    /** Where the migrations are, as Flyway spells it; Flyway's own default where nobody says it. */
    public List<String> migrationLocations() {
        List<String> stated = configuration.migrationLocations();
        return stated.isEmpty() ? List.of(DEFAULT_LOCATION) : stated;
    }

    /** The stated packages, else those that the project scans; empty for all. */
    public List<String> packagesToScan() {
        return packages.isEmpty()
                ? configuration.packages().stream().map(Setting::value).toList()
                : packages;
    }

    /** The schema that unqualified names fall into: Flyway's default schema. */
    public String defaultSchema() {
        Map<String, String> flyway = configuration.flywayProperties();
        String stated = flyway.get("flyway.defaultSchema");
        if (stated != null && !stated.isBlank()) {
            return stated.strip();
        }
        String schemas = flyway.getOrDefault("flyway.schemas", "");
        return schemas.isBlank() ? "public" : schemas.split(",", -1)[0].strip();
    }

    /** The same, with settings that win over those of the project. */
    public DriftSettings under(ProjectConfiguration stronger) {
        return new DriftSettings(
                baseDirectory,
                classPath,
                entityLocations,
                packages,
                stronger.over(configuration),
                postgresVersion,
                server,
                roles,
                initSql,
                sourceRoots,
                resourceRoots,
                javaExecutable,
                workerMaxMemory,
                workerArguments,
                timeout,
                strictness,
                checkNames,
                applicationElsewhere);
    }

    /** What the migrations find the application's database and their own role to be called. */
    public HomeNames homeNames() {
        ApplicationDatabase application = configuration.applicationDatabase();
        return HomeNames.of(
                application.name().map(Setting::value), application.migrator().map(Setting::value));
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
        private Path javaExecutable = Path.of(System.getProperty("java.home"), "bin", "java");
        private String workerMaxMemory = "512m";
        private List<String> workerArguments = List.of();
        private Duration timeout = Duration.ofMinutes(10);
        private Strictness strictness = Strictness.STANDARD;
        private boolean checkNames;
        private boolean applicationElsewhere;

        public Builder(Path baseDirectory) {
            this.baseDirectory = baseDirectory;
        }

        public Builder classPath(List<Path> entries) {
            classPath = entries;
            return this;
        }

        public Builder entityLocations(List<Path> locations) {
            entityLocations = locations;
            return this;
        }

        public Builder packages(List<String> names) {
            packages = names;
            return this;
        }

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

        public Builder postgresVersion(String version) {
            postgresVersion = version;
            return this;
        }

        /** An existing database; only databases with names of our own are made on its server, and dropped again. */
        public Builder server(String url, String user, String password) {
            server = Optional.of(new JdbcTarget(url, user, password));
            return this;
        }

        public Builder roles(List<String> names) {
            roles = names;
            return this;
        }

        public Builder initSql(String sql) {
            initSql = sql;
            return this;
        }

        public Builder sourceRoots(List<Path> roots) {
            sourceRoots = roots;
            return this;
        }

        public Builder resourceRoots(List<Path> roots) {
            resourceRoots = roots;
            return this;
        }

        public Builder javaExecutable(Path executable) {
            javaExecutable = executable;
            return this;
        }

        public Builder workerMaxMemory(String size) {
            workerMaxMemory = size;
            return this;
        }

        public Builder workerArguments(List<String> arguments) {
            workerArguments = arguments;
            return this;
        }

        public Builder timeout(Duration limit) {
            timeout = limit;
            return this;
        }

        public Builder strictness(Strictness level) {
            strictness = level;
            return this;
        }

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
            return new DriftSettings(
                    baseDirectory,
                    classPath,
                    entityLocations,
                    packages,
                    own().over(project),
                    postgresVersion,
                    server,
                    roles,
                    initSql,
                    sourceRoots,
                    resourceRoots,
                    javaExecutable,
                    workerMaxMemory,
                    workerArguments,
                    timeout,
                    strictness,
                    checkNames,
                    applicationElsewhere);
        }
    }
}
