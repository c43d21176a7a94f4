package io.github.migrationdrift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.cache.CheckInputs;
import io.github.migrationdrift.cache.Environment;
import io.github.migrationdrift.configuration.ActiveProfiles;
import io.github.migrationdrift.configuration.ApplicationDatabase;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.policy.Baseline;
import io.github.migrationdrift.policy.BaselinedDrift;
import io.github.migrationdrift.policy.IgnoreRule;
import io.github.migrationdrift.policy.Policy;
import io.github.migrationdrift.policy.RuleDraft;
import io.github.migrationdrift.policy.RuleUse;
import io.github.migrationdrift.policy.Strictness;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A check is unchanged when nothing has changed that its verdict may depend on: each such thing is changed here, alone. */
class UnchangedCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @TempDir
    private Path directory;

    /** What changes. */
    private interface Change {
        void make(Project project) throws IOException;
    }

    @TestFactory
    Stream<DynamicTest> whatAVerdictDependsOnMakesTheCheckAnother() {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.putAll(files());
        changes.putAll(dependencies());
        changes.putAll(settings());
        changes.putAll(configuration());
        changes.putAll(policy());
        changes.putAll(surroundings());
        assertThat(changes).hasSizeGreaterThanOrEqualTo(60);
        return changes.entrySet().stream()
                .map(change -> DynamicTest.dynamicTest(
                        change.getKey(),
                        () -> assertThat(digests(change.getKey(), change.getValue()))
                                .doesNotHaveDuplicates()));
    }

    @TestFactory
    Stream<DynamicTest> whatNoVerdictDependsOnLeavesItTheSame() {
        return Map.<String, Change>of(
                        "a file that was touched",
                        project -> Files.setLastModifiedTime(
                                project.at("classes/com/acme/Book.class"), FileTime.fromMillis(1)),
                        "a shell in a shell",
                        project -> project.variables.put("SHLVL", "7"),
                        "another run on a CI server",
                        project -> project.variables.put("GITHUB_RUN_ID", "4711"),
                        "a job of GitLab in another container",
                        project -> project.variables.putAll(Map.of(
                                "CI_JOB_ID",
                                "4711",
                                "GITLAB_USER_LOGIN",
                                "somebody",
                                "HOSTNAME",
                                "runner-7-project-1")),
                        "a build of Jenkins of another branch",
                        project -> project.variables.putAll(Map.of(
                                "BUILD_NUMBER",
                                "7",
                                "GIT_COMMIT",
                                "4711",
                                "BRANCH_NAME",
                                "later",
                                "CHANGE_ID",
                                "12",
                                "STAGE_NAME",
                                "Verify")),
                        "the arguments of Maven",
                        project -> project.variables.put("MAVEN_CMD_LINE_ARGS", "-X verify"),
                        "the order of settings",
                        project -> {
                            Map<String, Setting> reversed = new TreeMap<>(Comparator.reverseOrder());
                            reversed.putAll(project.flyway);
                            project.flyway = new LinkedHashMap<>(reversed);
                        })
                .entrySet()
                .stream()
                .map(change -> DynamicTest.dynamicTest(change.getKey(), () -> {
                    List<Map<String, String>> digests = digests(change.getKey(), change.getValue());
                    assertThat(digests.get(1)).isEqualTo(digests.get(0));
                }));
    }

    @Test
    void aClassThatAsksForTheEnvironmentMayAskForAnything() throws Exception {
        Project project = new Project(Files.createDirectories(directory.resolve("asking")));
        Files.writeString(project.at("classes/com/acme/Asking.class"), "\0getenv\0");
        Map<String, String> before = project.digests();
        project.variables.put("GITHUB_RUN_ID", "4711");

        assertThat(project.digests()).isNotEqualTo(before);
    }

    /** Before and after. */
    private List<Map<String, String>> digests(String name, Change change) throws IOException {
        // All at the same path, for that counts too.
        Path place = directory.resolve("project");
        delete(place);
        Project project = new Project(Files.createDirectories(place));
        Map<String, String> before = project.digests();
        assertThat(project.digests()).as("twice the same, before %s", name).isEqualTo(before);
        change.make(project);
        return List.of(before, project.digests());
    }

    private static void delete(Path place) throws IOException {
        if (Files.exists(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Map<String, Change> files() {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("a class that is compiled anew", writing("classes/com/acme/Book.class", "other"));
        changes.put("one more class", writing("classes/com/acme/Loan.class", "class"));
        changes.put("a class that is gone", deleting("classes/com/acme/Book.class"));
        changes.put("a class in another package", moving("classes/com/acme/Book.class", "classes/com/Book.class"));
        changes.put("a space in a migration", writing("classes/db/migration/V1__book.sql", "create  table book ()"));
        changes.put("one more migration", writing("classes/db/migration/V2__loan.sql", "create table loan ()"));
        changes.put("a migration that is gone", deleting("classes/db/migration/V1__book.sql"));
        changes.put(
                "a migration of another version",
                moving("classes/db/migration/V1__book.sql", "classes/db/migration/V3__book.sql"));
        changes.put("a callback", writing("classes/db/migration/afterMigrate.sql", "select 1"));
        changes.put(
                "the settings of a script",
                writing("classes/db/migration/V1__book.sql.conf", "executeInTransaction=false"));
        changes.put("a mapping file", writing("classes/META-INF/orm.xml", "<entity-mappings/>"));
        changes.put("a persistence unit", writing("classes/META-INF/persistence.xml", "<persistence/>"));
        changes.put(
                "properties of Hibernate",
                writing("classes/hibernate.properties", "hibernate.globally_quoted_identifiers=true"));
        changes.put(
                "a service of the module",
                writing("classes/META-INF/services/org.hibernate.Service", "com.acme.Service"));
        changes.put("a source", writing("src/main/java/com/acme/Book.java", "class Book { int pages; }"));
        changes.put("a resource as it is written", writing("src/main/resources/db/migration/V1__book.sql", "-- moved"));
        changes.put("a script in a directory that is stated", writing("sql/V9__view.sql", "create view v as select 1"));
        changes.put("an empty directory that is stated", deleting("sql"));
        changes.put("a file that a setting names", writing("conf/import.sql", "select 2"));
        changes.put("a directory instead of a file", project -> {
            Files.delete(project.at("conf/import.sql"));
            Files.createDirectories(project.at("conf/import.sql"));
        });
        changes.put("other bytes of the same length, size and time", project -> {
            Path file = project.at("classes/com/acme/Book.class");
            FileTime time = Files.getLastModifiedTime(file);
            Files.writeString(file, Files.readString(file).replace('k', 'x'));
            Files.setLastModifiedTime(file, time);
        });
        changes.put("where a link leads", project -> {
            Files.writeString(project.at("conf/elsewhere"), "class Elsewhere");
            Files.delete(project.at("classes/com/acme/Linked.class"));
            Files.createSymbolicLink(project.at("classes/com/acme/Linked.class"), project.at("conf/elsewhere"));
        });
        return changes;
    }

    private static Map<String, Change> dependencies() {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("a class in a jar", project -> jar(project.at("lib/a.jar"), Map.of("com/acme/A.class", "changed")));
        changes.put(
                "a migration in a jar",
                project -> jar(
                        project.at("lib/a.jar"),
                        Map.of("com/acme/A.class", "a", "db/migration/V5__a.sql", "select 1")));
        changes.put("one more jar", project -> {
            jar(project.at("lib/c.jar"), Map.of("com/acme/C.class", "c"));
            project.classPath.add(project.at("lib/c.jar"));
        });
        changes.put("a jar that is gone", project -> project.classPath.remove(project.at("lib/b.jar")));
        changes.put("a jar that is on the class path and not there", deleting("lib/b.jar"));
        changes.put("the order of the class path", project -> Collections.reverse(project.classPath));
        changes.put("the same jar by another name", project -> {
            Files.move(project.at("lib/b.jar"), project.at("lib/b-2.jar"));
            project.classPath.set(2, project.at("lib/b-2.jar"));
        });
        return changes;
    }

    private static Map<String, Change> settings() {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("packages", with(builder -> builder.packages("com.acme.other")));
        changes.put("PostgreSQL", with(builder -> builder.postgresVersion("17.10.0")));
        changes.put("a role", with(builder -> builder.roles(List.of("auditor"))));
        changes.put("the SQL before", with(builder -> builder.initSql("create extension citext")));
        changes.put("the time that it may take", with(builder -> builder.timeout(Duration.ofMinutes(1))));
        changes.put("the memory of the worker", with(builder -> builder.workerMaxMemory("256m")));
        changes.put(
                "an argument of the worker", with(builder -> builder.workerArguments(List.of("-Duser.language=de"))));
        changes.put("names of keys that count", with(builder -> builder.checkNames(true)));
        changes.put("an application elsewhere", with(builder -> builder.applicationElsewhere(true)));
        changes.put("where entities are sought", with(builder -> builder.entityLocations(List.of())));
        changes.put("where sources are", with(builder -> builder.sourceRoots(List.of())));
        changes.put("where resources are written", with(builder -> builder.resourceRoots(List.of())));
        changes.put("the JDK of the worker", project -> project.jdk = "other-jdk");
        changes.put("an update of that JDK in its place", writing("jdk/release", "JAVA_VERSION=\"17.0.16\""));
        return changes;
    }

    private static Map<String, Change> configuration() {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("a naming strategy", setting("hibernate.physical_naming_strategy", "com.acme.Upper"));
        changes.put("a converter", setting("hibernate.type.preferred_uuid_jdbc_type", "CHAR"));
        changes.put("a placeholder", setting("flyway.placeholders.owner", "shop"));
        changes.put("the schema", setting("flyway.defaultSchema", "shop"));
        changes.put("the order of migrations", setting("flyway.outOfOrder", "true"));
        changes.put("the target", setting("flyway.target", "1"));
        changes.put("a location", setting("flyway.locations", "classpath:db/other"));
        changes.put("a setting that is gone", project -> project.flyway.remove("flyway.initSql"));
        changes.put(
                "where a setting stands",
                project ->
                        project.hibernate.put("hibernate.jdbc.batch_size", Setting.stated("10", "application.yml:3")));
        changes.put(
                "whether a setting is implied",
                project -> project.hibernate.put("hibernate.jdbc.batch_size", Setting.implied("10", "pom.xml")));
        changes.put(
                "a mapping file by its name",
                project -> project.mappingFiles = List.of(Setting.stated("book.hbm.xml", "x")));
        changes.put(
                "packages that the project scans",
                project -> project.packages = List.of(Setting.stated("com.acme", "x")));
        changes.put(
                "classes that are listed", project -> project.classes = List.of(Setting.stated("com.acme.Book", "x")));
        changes.put("whether only those count", project -> project.onlyClasses = true);
        changes.put(
                "a profile",
                project -> project.profiles =
                        Optional.of(ActiveProfiles.of("Spring", List.of("prod"), "x", List.of("prod"))));
        changes.put("what contradicts", project -> project.contradictions = Map.of("hibernate.x", "two values"));
        changes.put("a remark", project -> project.remarks = List.of("a placeholder has no value"));
        changes.put(
                "the name of the database",
                project -> project.database = new ApplicationDatabase(
                        Optional.of(Setting.stated("shop", "x")), Optional.empty(), Optional.empty()));
        changes.put(
                "who migrates",
                project -> project.database = new ApplicationDatabase(
                        Optional.empty(), Optional.of(Setting.stated("shop", "x")), Optional.empty()));
        return changes;
    }

    private static Map<String, Change> policy() {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("strictness", project -> project.strictness = Strictness.STRICT);
        changes.put("a rule", project -> project.rules.add(rule("table", "loan", "reason", "r")));
        changes.put("a rule that is gone", project -> project.rules.clear());
        changes.put(
                "the table of a rule", project -> project.rules.set(0, rule("table", "/old_.*/", "reason", "kept")));
        changes.put("the reason of a rule", project -> project.rules.set(0, rule("table", "old_*", "reason", "other")));
        changes.put(
                "the last day of a rule",
                project -> project.rules.set(0, rule("table", "old_*", "reason", "kept", "until", "2027-01-01")));
        changes.put(
                "the severity of a rule",
                project -> project.rules.set(0, rule("table", "old_*", "reason", "kept", "severity", "info")));
        changes.put("the day", project -> project.today = TODAY.plusDays(1));
        changes.put("a baseline", project -> project.baseline = Optional.of(baseline(project, "00112233aabbccdd")));
        changes.put(
                "an empty baseline",
                project ->
                        project.baseline = Optional.of(new Baseline(project.at("drift-baseline.json"), "", List.of())));
        return changes;
    }

    private static Map<String, Change> surroundings() {
        Map<String, Change> changes = new LinkedHashMap<>();
        changes.put("a variable", project -> project.variables.put("DB_SCHEMA", "other"));
        changes.put("one more variable", project -> project.variables.put("JAVA_TOOL_OPTIONS", "-Dx=y"));
        changes.put("a variable that is gone", project -> project.variables.remove("DB_SCHEMA"));
        changes.put("the language of the shell", project -> project.variables.put("LC_ALL", "de_DE.UTF-8"));
        changes.put("the time zone", project -> project.properties.put("zone", "Asia/Tokyo"));
        changes.put("the locale", project -> project.properties.put("locale", "tr"));
        changes.put("the Java that runs Maven", project -> project.properties.put("java.version", "21.0.1"));
        changes.put("the user", project -> project.properties.put("user.name", "somebody"));
        changes.put("what is to be written", project -> project.output = List.of("json,html"));
        changes.put("two values that read like one", project -> project.output = List.of("json", ""));
        return changes;
    }

    private static Change writing(String file, String content) {
        return project -> {
            Files.createDirectories(project.at(file).getParent());
            Files.writeString(project.at(file), content);
        };
    }

    private static Change deleting(String file) {
        return project -> Files.delete(project.at(file));
    }

    private static Change moving(String from, String to) {
        return project -> Files.move(project.at(from), project.at(to));
    }

    private static Change with(UnaryOperator<DriftSettings.Builder> further) {
        return project -> project.further = further;
    }

    private static Change setting(String name, String value) {
        return project -> (name.startsWith("flyway.") ? project.flyway : project.hibernate)
                .put(name, Setting.stated(value, "pom.xml"));
    }

    private static IgnoreRule rule(String... keysAndValues) {
        RuleDraft draft = new RuleDraft("drift-ignore.yml:1");
        for (int i = 0; i < keysAndValues.length; i += 2) {
            draft.set(keysAndValues[i], List.of(keysAndValues[i + 1]));
        }
        return draft.rule(RuleUse.MODULE);
    }

    private static Baseline baseline(Project project, String fingerprint) {
        return new Baseline(
                project.at("drift-baseline.json"),
                "",
                List.of(new BaselinedDrift(
                        "", "table.extra", "public.old", Optional.empty(), Optional.of("table"), TODAY, fingerprint)));
    }

    private static void jar(Path file, Map<String, String> entries) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream stream = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(stream)) {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                JarEntry written = new JarEntry(entry.getKey());
                written.setTime(0);
                jar.putNextEntry(written);
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** A project that is never checked here: what would be read for it is enough. */
    private static final class Project {
        private final Path base;
        private final List<Path> classPath = new ArrayList<>();
        private final Map<String, Setting> hibernate = new LinkedHashMap<>();
        private Map<String, Setting> flyway = new LinkedHashMap<>();
        private List<Setting> mappingFiles = List.of();
        private List<Setting> packages = List.of();
        private List<Setting> classes = List.of();
        private boolean onlyClasses;
        private Optional<ActiveProfiles> profiles = Optional.empty();
        private Map<String, String> contradictions = Map.of();
        private List<String> remarks = List.of();
        private ApplicationDatabase database = ApplicationDatabase.UNKNOWN;
        private UnaryOperator<DriftSettings.Builder> further = builder -> builder;
        private String jdk = "jdk";
        private Strictness strictness = Strictness.STANDARD;
        private final List<IgnoreRule> rules = new ArrayList<>(List.of(rule("table", "old_*", "reason", "kept")));
        private Optional<Baseline> baseline = Optional.empty();
        private LocalDate today = TODAY;
        private final Map<String, String> variables =
                new TreeMap<>(Map.of("DB_SCHEMA", "shop", "SHLVL", "1", "GITHUB_RUN_ID", "1"));
        private final Map<String, String> properties =
                new TreeMap<>(Map.of("zone", "UTC", "locale", "en", "java.version", "17.0.15", "user.name", "nobody"));
        private List<String> output = List.of("json");

        private Project(Path base) throws IOException {
            this.base = base;
            write("classes/com/acme/Book.class", "class Book");
            write("classes/db/migration/V1__book.sql", "create table book ()");
            write("src/main/java/com/acme/Book.java", "class Book {}");
            write("src/main/resources/db/migration/V1__book.sql", "create table book ()");
            write("conf/import.sql", "select 1");
            write("conf/linked", "class Linked");
            for (String home : List.of("jdk", "other-jdk")) {
                write(home + "/release", "JAVA_VERSION=\"17.0.15\"");
                write(home + "/bin/java", "");
            }
            Files.createDirectories(at("sql"));
            Files.createSymbolicLink(at("classes/com/acme/Linked.class"), at("conf/linked"));
            jar(at("lib/a.jar"), Map.of("com/acme/A.class", "a"));
            jar(at("lib/b.jar"), Map.of("com/acme/B.class", "b"));
            classPath.addAll(List.of(at("classes"), at("lib/a.jar"), at("lib/b.jar")));
            hibernate.put("hibernate.jdbc.batch_size", Setting.stated("10", "pom.xml"));
            hibernate.put("jakarta.persistence.sql-load-script-source", Setting.stated("conf/import.sql", "pom.xml"));
            flyway.put("flyway.locations", Setting.stated("classpath:db/migration,filesystem:sql", "pom.xml"));
            flyway.put("flyway.initSql", Setting.stated("select 1", "pom.xml"));
        }

        private Path at(String file) {
            return base.resolve(file);
        }

        private void write(String file, String content) throws IOException {
            writing(file, content).make(this);
        }

        private Map<String, String> digests() {
            DriftSettings.Builder builder = new DriftSettings.Builder(base)
                    .classPath(classPath)
                    .entityLocations(List.of(at("classes")))
                    .sourceRoots(List.of(at("src/main/java")))
                    .resourceRoots(List.of(at("src/main/resources")))
                    .javaExecutable(at(jdk + "/bin/java"))
                    .configuration(new ProjectConfiguration(
                            hibernate,
                            flyway,
                            mappingFiles,
                            packages,
                            classes,
                            onlyClasses,
                            profiles,
                            contradictions,
                            remarks,
                            database))
                    .policy(new Policy(strictness, rules, baseline, today));
            return new CheckInputs(
                            further.apply(builder).build().values(), new Environment(variables, properties), output)
                    .digests();
        }
    }
}
