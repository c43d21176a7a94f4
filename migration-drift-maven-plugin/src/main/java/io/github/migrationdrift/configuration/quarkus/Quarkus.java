package io.github.migrationdrift.configuration.quarkus;

import io.github.migrationdrift.configuration.ActiveProfiles;
import io.github.migrationdrift.configuration.ApplicationDatabase;
import io.github.migrationdrift.configuration.BuildFacts;
import io.github.migrationdrift.configuration.ConfigurationSource;
import io.github.migrationdrift.configuration.ConnectionSchema;
import io.github.migrationdrift.configuration.DriverSettings;
import io.github.migrationdrift.configuration.Placeholders;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.ProjectResource;
import io.github.migrationdrift.configuration.ProjectResources;
import io.github.migrationdrift.configuration.PropertiesFile;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.configuration.YamlFile;
import io.github.migrationdrift.configuration.flyway.FlywayNames;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.worker.message.HibernateKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Quarkus application's {@code application.properties} or {@code application.yaml}. */
public final class Quarkus implements ConfigurationSource {
    private static final String MARKER = "io.quarkus.runtime.Application";
    private static final String ORM = "quarkus.hibernate-orm.";
    private static final String FLYWAY = "quarkus.flyway.";
    private static final String ENVERS = "quarkus.hibernate-envers.";
    private static final String DATASOURCE = "quarkus.datasource.";
    private static final String NAME = "Quarkus";
    private static final String PROFILE = "quarkus.profile";
    private static final String DEFAULT_PROFILE = "prod";
    private static final String DEFAULT_UNIT = "<default>";
    private static final Set<String> BUILT_IN = Set.of("dev", "test", DEFAULT_PROFILE);
    private static final Pattern PROFILED = Pattern.compile("%([^.]+)\\.(.+)");
    private static final Pattern UNIT =
            Pattern.compile("\"([^\"]+)\"\\.(.+)|([^.\"]+)\\.(datasource|packages)(\\[\\d+])?");

    private static final Map<String, String> HIBERNATE_NAMES = Map.ofEntries(
            Map.entry("physical-naming-strategy", HibernateKeys.PHYSICAL_NAMING_STRATEGY),
            Map.entry("implicit-naming-strategy", HibernateKeys.IMPLICIT_NAMING_STRATEGY),
            Map.entry("metadata-builder-contributor", HibernateKeys.METADATA_BUILDER_CONTRIBUTOR),
            Map.entry("database.default-schema", HibernateKeys.DEFAULT_SCHEMA),
            Map.entry("database.default-catalog", "hibernate.default_catalog"),
            Map.entry("database.globally-quoted-identifiers", "hibernate.globally_quoted_identifiers"),
            Map.entry("mapping.timezone.default-storage", HibernateKeys.DEFAULT_TIMEZONE_STORAGE),
            Map.entry("mapping.id.optimizer.default", "hibernate.id.optimizer.pooled.preferred"),
            Map.entry("mapping.duration.preferred-jdbc-type", "hibernate.type.preferred_duration_jdbc_type"),
            Map.entry("mapping.instant.preferred-jdbc-type", "hibernate.type.preferred_instant_jdbc_type"),
            Map.entry("mapping.boolean.preferred-jdbc-type", "hibernate.type.preferred_boolean_jdbc_type"),
            Map.entry("mapping.uuid.preferred-jdbc-type", "hibernate.type.preferred_uuid_jdbc_type"));

    private static final Map<String, Map<String, String>> QUOTING = Map.of(
            "all", Map.of("hibernate.globally_quoted_identifiers", "true"),
            "all-except-column-definitions",
                    Map.of(
                            "hibernate.globally_quoted_identifiers", "true",
                            "hibernate.globally_quoted_identifiers_skip_column_definitions", "true"),
            "only-keywords", Map.of("hibernate.auto_quote_keyword", "true"));

    /** What Quarkus sets for a schema that was made for Hibernate 5.6, on PostgreSQL. */
    private static final Map<String, String> COMPATIBLE_WITH_5_6 = Map.of(
            HibernateKeys.SEQUENCE_NAMING_STRATEGY,
            "legacy",
            "hibernate.type.preferred_duration_jdbc_type",
            "BIGINT",
            "hibernate.type.preferred_instant_jdbc_type",
            "TIMESTAMP",
            HibernateKeys.DEFAULT_TIMEZONE_STORAGE,
            "NORMALIZE");

    public static boolean isUsed(ProjectResources resources) {
        return resources.hasClass(MARKER);
    }

    @Override
    public ProjectConfiguration read(BuildFacts build, ProjectResources resources) {
        if (!isUsed(resources)) {
            return ProjectConfiguration.NONE;
        }
        List<String> remarks = new ArrayList<>();
        Map<String, Setting> all = all(resources);
        ActiveProfiles profiles = profiles(build, all, resources);
        Map<String, Setting> active = active(all, profiles.active(), resources);
        Map<String, Setting> settings = filled(active, build, remarks);
        String unit = unit(settings, build);
        Map<String, Setting> orm = below(settings, ORM, unit);
        String source =
                Optional.ofNullable(orm.get("datasource")).map(Setting::value).orElse(unit);
        Map<String, Setting> flyway = flyway(below(settings, FLYWAY, source));
        Optional.ofNullable(active.get("quarkus.modulith.flyway.enabled"))
                .ifPresent(setting -> flyway.put(FlywayNames.MODULES, setting));
        Map<String, Setting> datasource = below(settings, DATASOURCE, source);
        Optional<Setting> url = Optional.ofNullable(datasource.get("jdbc.url"));
        ProjectConfiguration connection = url.flatMap(ConnectionSchema::ofUrl)
                .map(schema -> ConnectionSchema.implied(schema, flyway))
                .orElse(ProjectConfiguration.NONE);
        Map<String, Setting> hibernate = hibernate(orm);
        hibernate.putAll(envers(below(settings, ENVERS, unit)));
        return new ProjectConfiguration(
                        hibernate,
                        flyway,
                        list(orm, "mapping-files")
                                .filter(file -> !file.value().equals("no-file"))
                                .toList(),
                        list(orm, "packages").toList(),
                        List.of(),
                        remarks)
                .under(profiles)
                .on(database(below(settings, FLYWAY, source), datasource))
                .over(connection)
                .over(ProjectConfiguration.stringType(
                        Optional.ofNullable(datasource.get("jdbc.additional-jdbc-properties.stringtype"))
                                .or(() -> url.flatMap(DriverSettings::stringTypeOfUrl))));
    }

    /** Flyway may have a URL and a user of its own. */
    private static ApplicationDatabase database(Map<String, Setting> flyway, Map<String, Setting> datasource) {
        return ApplicationDatabase.of(login(flyway, "jdbc-url", "username"), login(datasource, "jdbc.url", "username"));
    }

    private static ApplicationDatabase.Login login(Map<String, Setting> settings, String url, String user) {
        return new ApplicationDatabase.Login(
                Stream.ofNullable(settings.get(url)).toList(),
                Stream.ofNullable(settings.get(user)).toList());
    }

    private static Map<String, Setting> all(ProjectResources resources) {
        Map<String, Setting> all = new LinkedHashMap<>();
        files("application", resources).forEach(file -> all.putAll(settings(file)));
        return all;
    }

    /** The settings of the active profiles, without their prefixes; a profile's win over the plain ones. */
    private static Map<String, Setting> active(
            Map<String, Setting> plain, List<String> profiles, ProjectResources resources) {
        Map<String, Setting> all = new LinkedHashMap<>(plain);
        profiles.forEach(
                profile -> files("application-" + profile, resources).forEach(file -> all.putAll(settings(file))));
        Map<String, Setting> active = new LinkedHashMap<>(all);
        all.forEach((name, setting) -> {
            Matcher profiled = PROFILED.matcher(name);
            if (profiled.matches() && names(profiled.group(1)).anyMatch(profiles::contains)) {
                active.put(profiled.group(2), setting);
            }
        });
        return active;
    }

    private static Stream<ProjectResource> files(String name, ProjectResources resources) {
        return Stream.of(name + ".yml", name + ".yaml", name + ".properties")
                .flatMap(file ->
                        Stream.concat(resources.first(file).stream(), resources.file("config/" + file).stream()));
    }

    private static Map<String, Setting> settings(ProjectResource file) {
        Map<String, Setting> settings = new LinkedHashMap<>();
        if (file.origin().endsWith(".properties")) {
            settings.putAll(PropertiesFile.settings(file.inUtf8()));
        } else {
            YamlFile.documents(file).forEach(settings::putAll);
        }
        return settings;
    }

    /** One name, or several in braces. */
    private static Stream<String> names(String prefix) {
        return Stream.of(prefix.replaceAll("[{}]", "").split("\\s*,\\s*", -1));
    }

    private static ActiveProfiles profiles(BuildFacts build, Map<String, Setting> all, ProjectResources resources) {
        Set<String> known = new TreeSet<>(resources.profiles("application-"));
        all.keySet().stream()
                .map(PROFILED::matcher)
                .filter(Matcher::matches)
                .flatMap(profiled -> names(profiled.group(1)))
                .forEach(known::add);
        if (!build.springProfiles().isEmpty()) {
            ActiveProfiles.requireKnown(build.springProfiles(), BUILT_IN, known);
            return ActiveProfiles.of(NAME, build.springProfiles(), ActiveProfiles.PARAMETER, known);
        }
        Setting stated = Optional.ofNullable(build.properties().get(PROFILE))
                .map(value -> Setting.stated(value, "property " + PROFILE + " of the build"))
                .or(() -> Optional.ofNullable(all.get(PROFILE)))
                .orElse(Setting.implied(DEFAULT_PROFILE, "default of Quarkus"));
        return ActiveProfiles.of(NAME, List.of(stated.value().split("\\s*,\\s*", -1)), stated.origin(), known);
    }

    private static Map<String, Setting> filled(Map<String, Setting> settings, BuildFacts build, List<String> remarks) {
        Placeholders placeholders = new Placeholders(name -> Optional.ofNullable(settings.get(name))
                .map(Setting::value)
                .or(() -> Optional.ofNullable(build.properties().get(name))));
        Map<String, Setting> filled = new TreeMap<>();
        settings.forEach((name, setting) -> {
            if (name.startsWith(DATASOURCE)) {
                placeholders
                        .fill(setting.value())
                        .ifPresent(value -> filled.put(name, Setting.stated(value, setting.origin())));
            } else if (name.startsWith(ENVERS) || name.startsWith(ORM) || name.startsWith(FLYWAY)) {
                placeholders
                        .fill(setting.value())
                        .ifPresentOrElse(
                                value -> filled.put(name, Setting.stated(value, setting.origin())),
                                () -> remarks.add(setting.origin() + ": " + name + " has a placeholder without value: "
                                        + setting.value()));
            }
        });
        return filled;
    }

    /** The empty name is the default unit's. */
    private static String unit(Map<String, Setting> settings, BuildFacts build) {
        Set<String> named = new TreeSet<>();
        boolean unnamed = false;
        for (String name : settings.keySet()) {
            if (name.startsWith(ORM)) {
                Matcher unit = UNIT.matcher(name.substring(ORM.length()));
                boolean matches = unit.matches();
                if (matches && !name.startsWith(ORM + "unsupported-properties")) {
                    named.add(unit.group(1) == null ? unit.group(3) : unit.group(1));
                } else {
                    unnamed = true;
                }
            }
        }
        if (build.persistenceUnit().isPresent()) {
            return stated(build.persistenceUnit().get(), named, settings.keySet());
        }
        if (unnamed || named.isEmpty()) {
            return "";
        }
        if (named.size() == 1) {
            return named.iterator().next();
        }
        throw new CheckFailure(
                CheckFailure.Kind.CONFIGURATION,
                "There are several persistence units: " + String.join(", ", named),
                "Say which one the migrations are for: <persistenceUnit>"
                        + named.iterator().next()
                        + "</persistenceUnit> (-Ddrift.persistenceUnit=…). For several, give the goal an execution for"
                        + " each.");
    }

    private static String stated(String unit, Set<String> named, Set<String> settings) {
        if (unit.equals(DEFAULT_UNIT)) {
            return "";
        }
        if (named.contains(unit) || settings.stream().anyMatch(name -> name.startsWith(ORM + unit + "."))) {
            return unit;
        }
        throw new CheckFailure(
                CheckFailure.Kind.CONFIGURATION,
                "There is no persistence unit '" + unit + "'",
                "<persistenceUnit> (-Ddrift.persistenceUnit) is one of "
                        + String.join(
                                ", ",
                                Stream.concat(Stream.of(DEFAULT_UNIT), named.stream())
                                        .toList())
                        + ".");
    }

    private static Map<String, Setting> below(Map<String, Setting> settings, String prefix, String unit) {
        Map<String, Setting> below = new TreeMap<>();
        List<String> prefixes = unit.isEmpty() || unit.equals(DEFAULT_UNIT)
                ? List.of(prefix)
                : List.of(prefix + unit + ".", prefix + "\"" + unit + "\".");
        settings.forEach((name, setting) -> prefixes.stream()
                .filter(name::startsWith)
                .forEach(each -> below.put(name.substring(each.length()), setting)));
        return below;
    }

    private static Map<String, Setting> hibernate(Map<String, Setting> orm) {
        Map<String, Setting> hibernate = new HashMap<>();
        HIBERNATE_NAMES.forEach(
                (name, key) -> Optional.ofNullable(orm.get(name)).ifPresent(setting -> hibernate.put(key, setting)));
        Optional.ofNullable(orm.get("quote-identifiers.strategy"))
                .ifPresent(setting -> QUOTING.getOrDefault(setting.value(), Map.of())
                        .forEach((key, value) -> hibernate.put(key, Setting.stated(value, setting.origin()))));
        Optional.ofNullable(orm.get("database.orm-compatibility.version"))
                .filter(version -> version.value().strip().equals("5.6"))
                .ifPresent(version -> COMPATIBLE_WITH_5_6.forEach(
                        (key, value) -> hibernate.putIfAbsent(key, Setting.stated(value, version.origin()))));
        orm.forEach((name, setting) -> {
            if (name.startsWith("unsupported-properties.")) {
                hibernate.put(name.substring("unsupported-properties.".length()).replace("\"", ""), setting);
            }
        });
        return hibernate;
    }

    /** Switched off while the application runs, the audit tables are there all the same. */
    private static Map<String, Setting> envers(Map<String, Setting> settings) {
        Map<String, Setting> envers = new HashMap<>();
        settings.forEach((name, setting) -> {
            if (name.equals("enabled")) {
                envers.put("hibernate.integration.envers.enabled", setting);
            } else if (!name.equals("active") && !name.contains(".")) {
                envers.put("org.hibernate.envers." + name.replace('-', '_'), setting);
            }
        });
        return envers;
    }

    private static Map<String, Setting> flyway(Map<String, Setting> settings) {
        Map<String, Setting> flyway = new HashMap<>();
        settings.forEach(
                (name, setting) -> FlywayNames.of(name.replace("\"", "")).ifPresent(key -> flyway.put(key, setting)));
        return flyway;
    }

    private static Stream<Setting> list(Map<String, Setting> settings, String name) {
        return settings.entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(name) || entry.getKey().matches(Pattern.quote(name) + "\\[\\d+]"))
                .flatMap(entry -> Stream.of(entry.getValue().value().split(",", -1))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .map(value -> Setting.stated(value, entry.getValue().origin())));
    }
}
