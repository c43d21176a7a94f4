package io.github.migrationdrift.configuration.spring;

import io.github.migrationdrift.configuration.ApplicationDatabase;
import io.github.migrationdrift.configuration.BuildFacts;
import io.github.migrationdrift.configuration.ConfigurationSource;
import io.github.migrationdrift.configuration.ConnectionSchema;
import io.github.migrationdrift.configuration.DriverSettings;
import io.github.migrationdrift.configuration.Placeholders;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.ProjectResources;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.configuration.flyway.FlywayNames;
import io.github.migrationdrift.worker.message.HibernateKeys;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a Spring Boot application states in its configuration files, and what Boot itself sets for Hibernate. */
public final class SpringBoot implements ConfigurationSource {
    private static final String BOOT = "org.springframework.boot.SpringApplication";
    private static final String JPA_UNTIL_3 =
            "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration";
    private static final String JPA_SINCE_4 =
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration";
    private static final String SNAKE_CASE = "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl";
    private static final List<String> OLDER_PHYSICAL_STRATEGIES = List.of(
            "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
            "org.springframework.boot.orm.jpa.hibernate.SpringPhysicalNamingStrategy");
    private static final List<String> IMPLICIT_STRATEGIES = List.of(
            "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy",
            "org.springframework.boot.hibernate.SpringImplicitNamingStrategy");

    private static final Map<String, String> HIBERNATE_NAMES = Map.of(
            "spring.jpa.hibernate.naming.physical-strategy",
            HibernateKeys.PHYSICAL_NAMING_STRATEGY,
            "spring.jpa.hibernate.naming.implicit-strategy",
            HibernateKeys.IMPLICIT_NAMING_STRATEGY,
            "spring.jpa.hibernate.use-new-id-generator-mappings",
            "hibernate.id.new_generator_mappings",
            "spring.jpa.database-platform",
            HibernateKeys.DIALECT);

    private static final String POSTGRES_DRIVER = "org.postgresql.Driver";

    private static final Set<String> CHANGING = Set.of("update", "create", "create-drop", "create-only");

    private static final List<String> USERS =
            List.of("spring.datasource.username", "spring.datasource.hikari.username");

    private static final String TRANSACTIONAL_LOCK = "flyway.postgresql.transactional.lock";
    private static final Set<String> TRUE = Set.of("true", "on", "yes", "1");
    private static final Set<String> FALSE = Set.of("false", "off", "no", "0");

    private static final List<String> LISTS = List.of(
            "spring.flyway.locations",
            "spring.flyway.schemas",
            "spring.flyway.init-sqls",
            "spring.flyway.sql-migration-suffixes",
            "spring.jpa.mapping-resources");

    private static final Set<String> CONNECTION = Set.of(
            "spring.flyway.url", "spring.flyway.user", "spring.flyway.password", "spring.flyway.driverclassname");

    @Override
    public ProjectConfiguration read(BuildFacts build, ProjectResources resources) {
        if (!resources.hasClass(BOOT)) {
            return ProjectConfiguration.NONE;
        }
        Set<String> remarks = new LinkedHashSet<>();
        SpringFiles files = SpringFiles.read(build, resources, remarks);
        Map<String, Setting> written = new HashMap<>(PropertySources.settings(resources));
        written.putAll(files.settings());
        SpringValues values = new SpringValues(written, build.properties());
        Map<String, Setting> filled = filled(written, values.placeholders(), remarks);
        SpringNames names = new SpringNames(filled);
        if (names.value("spring.flyway.enabled").filter("false"::equals).isPresent()) {
            remarks.add(names.one("spring.flyway.enabled").map(Setting::origin).orElse("")
                    + ": the application does not run Flyway under these profiles");
        }
        names.one("spring.jpa.hibernate.ddl-auto")
                .filter(setting -> CHANGING.contains(setting.value().strip()))
                .ifPresent(setting -> remarks.add(setting.origin()
                        + ": Hibernate itself changes the schema when the application starts (ddl-auto "
                        + setting.value().strip()
                        + "), so what the migrations lack may be made there, unseen by Flyway"));
        LISTS.stream()
                .flatMap(list -> names.gaps(list).stream())
                .forEach(setting -> remarks.add(setting.origin()
                        + ": the element of the list before this one is missing; Boot refuses to start so"));
        Map<String, Setting> flyway = flyway(names);
        new SpringNames(written)
                .one("spring.modulith.runtime.flyway-enabled")
                .ifPresent(setting -> flyway.put(FlywayNames.MODULES, setting));
        ProjectConfiguration connection = connectionSchema(new SpringNames(written), values.placeholders())
                .map(schema -> ConnectionSchema.implied(schema, flyway))
                .orElse(ProjectConfiguration.NONE);
        return new ProjectConfiguration(
                        hibernate(names),
                        flyway,
                        names.list("spring.jpa.mapping-resources"),
                        List.of(),
                        List.of(),
                        List.copyOf(remarks))
                .under(files.profiles())
                .on(database(new SpringNames(written), values.placeholders()))
                .over(connection)
                .over(ProjectConfiguration.stringType(stringType(new SpringNames(written), values.placeholders())))
                .over(ProjectConfiguration.settings(implied(resources), Map.of()))
                .contradicting(
                        resources.hasClass(POSTGRES_DRIVER)
                                ? Map.of()
                                : files.otherDatabase(build)
                                        .map(text -> Map.of("database", text))
                                        .orElse(Map.of()));
    }

    /** Only what matters here; a database's password may well have no value. */
    private static Map<String, Setting> filled(
            Map<String, Setting> written, Placeholders placeholders, Set<String> remarks) {
        Map<String, Setting> filled = new HashMap<>();
        written.forEach((name, setting) -> {
            if (!matters(name)) {
                return;
            }
            Optional<String> value =
                    SpringValues.isSecret(setting.value()) ? Optional.empty() : placeholders.fill(setting.value());
            value.ifPresentOrElse(
                    text -> filled.put(name, Setting.stated(text, setting.origin())),
                    () -> remarks.add(setting.origin() + ": " + name
                            + (placeholders.isCircular(setting.value())
                                    ? " refers to itself: "
                                    : " has no value that can be read here: ")
                            + SpringValues.shown(setting.value())));
        });
        return filled;
    }

    /** Hikari's own settings win over the URL's. */
    private static Optional<Setting> connectionSchema(SpringNames names, Placeholders placeholders) {
        return filled("spring.datasource.hikari.schema", names, placeholders)
                .filter(schema -> !schema.value().isBlank())
                .or(() -> filled("spring.datasource.hikari.connection-init-sql", names, placeholders)
                        .flatMap(ConnectionSchema::ofStatement))
                .or(() -> url(names, placeholders).flatMap(ConnectionSchema::ofUrl));
    }

    private static Optional<Setting> stringType(SpringNames names, Placeholders placeholders) {
        return filled("spring.datasource.hikari.data-source-properties.stringtype", names, placeholders)
                .or(() -> url(names, placeholders).flatMap(DriverSettings::stringTypeOfUrl));
    }

    private static Optional<Setting> url(SpringNames names, Placeholders placeholders) {
        return SpringDatabase.URLS.stream()
                .flatMap(name -> filled(name, names, placeholders).stream())
                .findFirst();
    }

    /** Flyway may have a URL and a user of its own. */
    private static ApplicationDatabase database(SpringNames names, Placeholders placeholders) {
        Function<List<String>, List<Setting>> values = keys -> keys.stream()
                .flatMap(name -> filled(name, names, placeholders).stream())
                .toList();
        return ApplicationDatabase.of(
                new ApplicationDatabase.Login(
                        values.apply(List.of("spring.flyway.url")), values.apply(List.of("spring.flyway.user"))),
                new ApplicationDatabase.Login(values.apply(SpringDatabase.URLS), values.apply(USERS)));
    }

    private static Optional<Setting> filled(String name, SpringNames names, Placeholders placeholders) {
        return names.one(name)
                .flatMap(setting ->
                        placeholders.fill(setting.value()).map(value -> Setting.stated(value, setting.origin())));
    }

    private static boolean matters(String name) {
        String canonical = SpringNames.canonical(name);
        return (canonical.startsWith("spring.jpa.") || canonical.startsWith("spring.flyway."))
                && !CONNECTION.contains(canonical);
    }

    private static Map<String, Setting> hibernate(SpringNames names) {
        Map<String, Setting> hibernate = new HashMap<>(names.texts("spring.jpa.properties"));
        HIBERNATE_NAMES.forEach((name, key) -> names.one(name)
                .filter(setting -> !setting.value().isEmpty())
                .ifPresent(setting -> hibernate.put(key, setting)));
        return hibernate;
    }

    private static Map<String, Setting> flyway(SpringNames names) {
        Map<String, Setting> flyway = new HashMap<>();
        names.below("spring.flyway")
                .forEach((name, setting) -> FlywayNames.of(name)
                        .filter(key -> !key.startsWith(FlywayNames.PREFIX + FlywayNames.PLACEHOLDERS))
                        .ifPresent(key -> flyway.putIfAbsent(key, converted(key, setting))));
        names.texts("spring.flyway.placeholders")
                .forEach((name, setting) -> flyway.put(FlywayNames.PREFIX + FlywayNames.PLACEHOLDERS + name, setting));
        names.one("spring.flyway.postgresql.transactional-lock")
                .ifPresent(setting -> flyway.put(TRANSACTIONAL_LOCK, converted(TRANSACTIONAL_LOCK, setting)));
        List<Setting> statements = names.list("spring.flyway.init-sqls");
        if (!statements.isEmpty()) {
            flyway.put(
                    "flyway.initSql",
                    Setting.stated(
                            statements.stream().map(Setting::value).collect(Collectors.joining(";\n")),
                            statements.get(0).origin()));
        }
        return flyway;
    }

    /** As Boot understands it: Flyway itself knows no {@code yes}, and no vendor. */
    private static Setting converted(String key, Setting setting) {
        String value = setting.value();
        if (key.equals(ProjectConfiguration.LOCATIONS)) {
            return Setting.stated(value.replace("{vendor}", "postgresql"), setting.origin());
        }
        return FlywayNames.isTruth(key) ? Setting.stated(truth(value), setting.origin()) : setting;
    }

    private static String truth(String value) {
        String plain = value.strip().toLowerCase(Locale.ROOT);
        return TRUE.contains(plain) ? "true" : FALSE.contains(plain) ? "false" : value;
    }

    /** What Boot's auto-configuration sets where the application says nothing. */
    private static Map<String, Setting> implied(ProjectResources resources) {
        Map<String, Setting> implied = new HashMap<>();
        boolean since4 = resources.hasClass(JPA_SINCE_4);
        if (since4 || resources.hasClass(JPA_UNTIL_3)) {
            first(since4 ? List.of(SNAKE_CASE) : OLDER_PHYSICAL_STRATEGIES, resources)
                    .ifPresent(strategy -> implied.put(HibernateKeys.PHYSICAL_NAMING_STRATEGY, strategy));
            first(IMPLICIT_STRATEGIES, resources)
                    .ifPresent(strategy -> implied.put(HibernateKeys.IMPLICIT_NAMING_STRATEGY, strategy));
        }
        return implied;
    }

    private static Optional<Setting> first(List<String> classes, ProjectResources resources) {
        return classes.stream()
                .filter(resources::hasClass)
                .findFirst()
                .map(name -> Setting.implied(name, "default of Spring Boot"));
    }
}
