package io.github.migrationdrift.configuration;

import io.github.migrationdrift.worker.message.HibernateKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one place, or several together, say about how the application maps its entities and migrates its database. What
 * is not said is absent.
 *
 * @param hibernate settings by the names that Hibernate has for them
 * @param flyway settings by Flyway's names, with their {@code flyway.} prefix, {@code flyway.locations} among them
 * @param mappingFiles {@code orm.xml} and {@code hbm.xml} files, by their names on the class path
 * @param packages in which the application looks for entities, also in its dependencies
 * @param classes mapped classes that are listed by name
 * @param onlyClasses whether no other class is mapped
 * @param profiles under which an application's configuration was read
 * @param contradictions what to tell where two places say different things that decide on the verdict, by the setting
 * @param remarks what could not be read, for whom it may matter: an absent profile, a placeholder without value; without
 *     secrets
 * @param database that the application connects to
 */
public record ProjectConfiguration(
        Map<String, Setting> hibernate,
        Map<String, Setting> flyway,
        List<Setting> mappingFiles,
        List<Setting> packages,
        List<Setting> classes,
        boolean onlyClasses,
        Optional<ActiveProfiles> profiles,
        Map<String, String> contradictions,
        List<String> remarks,
        ApplicationDatabase database) {
    /** The one setting of Flyway's that this plugin has a parameter for. */
    public static final String LOCATIONS = "flyway.locations";

    private static final Pattern OTHER_DATABASE =
            Pattern.compile("(?i)\\.?(h2|hsql|derby|mysql|mariadb|tidb|oracle|sqlserver|db2|sqlite|sybase|firebird)");

    private static final Pattern ONE_POSTGRES = Pattern.compile("org\\.hibernate\\.dialect\\.PostgreSQL\\d+Dialect");

    /** Says nothing. */
    public static final ProjectConfiguration NONE = settings(Map.of(), Map.of());

    public ProjectConfiguration(
            Map<String, Setting> hibernate,
            Map<String, Setting> flyway,
            List<Setting> mappingFiles,
            List<Setting> packages,
            List<Setting> classes,
            List<String> remarks) {
        this(
                hibernate,
                flyway,
                mappingFiles,
                packages,
                classes,
                false,
                Optional.empty(),
                Map.of(),
                remarks,
                ApplicationDatabase.UNKNOWN);
    }

    public ProjectConfiguration {
        hibernate = Map.copyOf(hibernate);
        flyway = Map.copyOf(flyway);
        mappingFiles = List.copyOf(mappingFiles);
        packages = List.copyOf(packages);
        classes = List.copyOf(classes);
        contradictions = Map.copyOf(contradictions);
        remarks = remarks.stream().map(Secrets::masked).toList();
    }

    /** Settings alone. */
    public static ProjectConfiguration settings(Map<String, Setting> hibernate, Map<String, Setting> flyway) {
        return new ProjectConfiguration(hibernate, flyway, List.of(), List.of(), List.of(), List.of());
    }

    /** How the driver is told to send texts, as a setting of Hibernate's, under which a project may state it as well. */
    public static ProjectConfiguration stringType(Optional<Setting> stated) {
        return stated.map(setting -> settings(Map.of(DriverSettings.HIBERNATE_STRING_TYPE, setting), Map.of()))
                .orElse(NONE);
    }

    public static ProjectConfiguration remark(String remark) {
        return new ProjectConfiguration(Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(remark));
    }

    /** Both together: a setting of this one wins over the same of the other, lists are joined. */
    public ProjectConfiguration over(ProjectConfiguration weaker) {
        return new ProjectConfiguration(
                over(hibernate, weaker.hibernate),
                over(flyway, weaker.flyway),
                joined(mappingFiles, weaker.mappingFiles),
                joined(packages, weaker.packages),
                joined(classes, weaker.classes),
                onlyClasses || weaker.onlyClasses,
                profiles.or(weaker::profiles),
                contradictions(weaker),
                Stream.concat(remarks.stream(), weaker.remarks.stream())
                        .distinct()
                        .toList(),
                database.or(weaker.database));
    }

    /**
     * Without the dialect of another database, which the application has in some profile only, and without that of one
     * version of PostgreSQL, which later versions of Hibernate no longer have: what is left out is found by connecting.
     */
    public ProjectConfiguration forPostgres(Predicate<String> isOnClassPath) {
        Setting dialect = hibernate.get(HibernateKeys.DIALECT);
        if (dialect == null) {
            return this;
        }
        if (OTHER_DATABASE.matcher(dialect.value()).find()) {
            return withoutDialect(dialect, "is for another database");
        }
        boolean gone = ONE_POSTGRES.matcher(dialect.value()).matches() && !isOnClassPath.test(dialect.value());
        return gone ? withoutDialect(dialect, "is not in this version of Hibernate") : this;
    }

    private ProjectConfiguration withoutDialect(Setting dialect, String reason) {
        Map<String, Setting> others = new TreeMap<>(hibernate);
        others.remove(HibernateKeys.DIALECT);
        String remark = dialect.origin() + ": the dialect " + dialect.value() + " " + reason + " and left out";
        return new ProjectConfiguration(
                others,
                flyway,
                mappingFiles,
                packages,
                classes,
                onlyClasses,
                profiles,
                contradictions,
                Stream.concat(remarks.stream(), Stream.of(remark)).toList(),
                database);
    }

    public ProjectConfiguration under(ActiveProfiles active) {
        return new ProjectConfiguration(
                hibernate,
                flyway,
                mappingFiles,
                packages,
                classes,
                onlyClasses,
                Optional.of(active),
                contradictions,
                remarks,
                database);
    }

    public ProjectConfiguration contradicting(Map<String, String> others) {
        Map<String, String> all = new TreeMap<>(others);
        all.putAll(contradictions);
        return new ProjectConfiguration(
                hibernate, flyway, mappingFiles, packages, classes, onlyClasses, profiles, all, remarks, database);
    }

    public ProjectConfiguration on(ApplicationDatabase named) {
        return new ProjectConfiguration(
                hibernate,
                flyway,
                mappingFiles,
                packages,
                classes,
                onlyClasses,
                profiles,
                contradictions,
                remarks,
                named);
    }

    /** The database of the application: as its framework or Flyway is told it, else as Hibernate is. */
    public ApplicationDatabase applicationDatabase() {
        return ApplicationDatabase.ofFlyway(flyway).or(database).or(ApplicationDatabase.ofHibernate(hibernate));
    }

    /** None about what this one states, for it decides. */
    private Map<String, String> contradictions(ProjectConfiguration weaker) {
        Map<String, String> all = new TreeMap<>(weaker.contradictions);
        all.keySet().removeAll(flyway.keySet());
        all.putAll(contradictions);
        return all;
    }

    /** Settings for Hibernate, without where they come from. */
    public Map<String, String> hibernateProperties() {
        return values(hibernate);
    }

    /** Whether the driver leaves it to PostgreSQL of which type a text is. */
    public boolean sendsTextUntyped() {
        return DriverSettings.stringType(hibernate)
                .map(Setting::value)
                .filter("unspecified"::equalsIgnoreCase)
                .isPresent();
    }

    /** Settings for Flyway but the locations. */
    public Map<String, String> flywayProperties() {
        Map<String, String> properties = values(flyway);
        properties.remove(LOCATIONS);
        return properties;
    }

    /** Where the migrations are, as Flyway spells it; empty where nobody says it. */
    public List<String> migrationLocations() {
        return Optional.ofNullable(flyway.get(LOCATIONS)).stream()
                .flatMap(setting -> Stream.of(setting.value().split(",", -1)))
                .map(String::strip)
                .filter(location -> !location.isEmpty())
                .toList();
    }

    private static Map<String, String> values(Map<String, Setting> settings) {
        Map<String, String> values = new TreeMap<>();
        settings.forEach((name, setting) -> values.put(name, setting.value()));
        return values;
    }

    private static Map<String, Setting> over(Map<String, Setting> stronger, Map<String, Setting> weaker) {
        Map<String, Setting> both = new TreeMap<>(weaker);
        both.putAll(stronger);
        return both;
    }

    private static List<Setting> joined(List<Setting> first, List<Setting> second) {
        Map<String, Setting> byValue = new LinkedHashMap<>();
        Stream.concat(first.stream(), second.stream())
                .forEach(setting -> byValue.putIfAbsent(setting.value(), setting));
        return List.copyOf(byValue.values());
    }
}
