package io.github.migrationdrift.discovery;

import io.github.migrationdrift.application.EntityScanner;
import io.github.migrationdrift.application.ScannedEntities;
import io.github.migrationdrift.configuration.ActiveProfiles;
import io.github.migrationdrift.configuration.ApplicationDatabase;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.Secrets;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.settings.CheckSettings;
import io.github.migrationdrift.sources.ProjectFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what a check would go by, and where each of it was read, without checking anything. */
public final class Diagnosis {
    private static final Pattern TOOL = Pattern.compile(
            "(hibernate-core(?:-jakarta)?|flyway-core|flyway-database-postgresql|postgresql)-(\\d.*)\\.jar");

    private final CheckSettings settings;
    private final ProjectFiles files;

    private Diagnosis(CheckSettings settings) {
        this.settings = settings;
        this.files = settings.layout().files();
    }

    /** Lines to print. */
    public static List<String> of(CheckSettings settings) {
        return new Diagnosis(settings).lines();
    }

    private List<String> lines() {
        ProjectConfiguration configuration = settings.configuration();
        List<String> lines = new ArrayList<>();
        configuration.profiles().ifPresent(profiles -> lines.addAll(profiles(profiles)));
        lines.add("Entities");
        lines.addAll(entities(configuration));
        lines.add("Migrations");
        lines.addAll(migrations(configuration));
        lines.addAll(database(configuration.applicationDatabase()));
        lines.add("Tools");
        lines.addAll(tools());
        lines.add("Settings for Hibernate");
        lines.addAll(settings(configuration.hibernate()));
        lines.add("Settings for Flyway");
        lines.addAll(settings(configuration.flyway()));
        if (!configuration.contradictions().isEmpty()) {
            lines.add("Contradictions");
            new TreeMap<>(configuration.contradictions()).values().forEach(text -> lines.add("  " + text));
        }
        if (!configuration.remarks().isEmpty()) {
            lines.add("Remarks");
            configuration.remarks().forEach(remark -> lines.add("  " + remark));
        }
        return lines;
    }

    private static List<String> profiles(ActiveProfiles profiles) {
        return List.of(
                "Profiles of " + profiles.framework(),
                row("active", String.join(", ", profiles.active()), profiles.origin()),
                row("there are", profiles.known().isEmpty() ? "none" : String.join(", ", profiles.known()), ""));
    }

    private Stream<String> listed(String what, List<Setting> settings) {
        return settings.stream().map(setting -> row(what, setting));
    }

    private List<String> entities(ProjectConfiguration configuration) {
        EntityScanner scanner = new EntityScanner(settings.layout().classes());
        ScannedEntities scanned = new EntitySearch(settings).found();
        Stream<String> places = settings.layout().entityLocations().stream()
                .filter(place -> Files.isDirectory(place)
                        || scanner.scan(List.of(place), List.of()).entities() > 0)
                .map(place -> row("in", files.name(place), ""));
        return Stream.of(
                        Stream.of(row("found", scanned.entities() + "", "")),
                        places,
                        settings.packages().stream().map(name -> row("package", name, "<packages> (-Ddrift.packages)")),
                        listed("package", configuration.packages()),
                        listed("class", configuration.classes()),
                        listed("mapping file", configuration.mappingFiles()))
                .flatMap(stream -> stream)
                .toList();
    }

    private List<String> migrations(ProjectConfiguration configuration) {
        MigrationPlace place = MigrationLocations.of(settings);
        String origin = Optional.ofNullable(configuration.flyway().get(ProjectConfiguration.LOCATIONS))
                .map(Setting::origin)
                .orElse(place.origin());
        LocationContents contents = new LocationContents(
                settings.layout().baseDirectory(), settings.layout().classPath());
        return place.locations().stream()
                .map(location -> row("location", location + " (" + contents.describe(location) + ")", origin))
                .toList();
    }

    /** What the migrations find the database and their role to be called, which they may name. */
    private static List<String> database(ApplicationDatabase database) {
        Optional<Setting> other = database.user()
                .filter(user -> database.migrator()
                        .filter(migrator -> migrator.value().equals(user.value()))
                        .isEmpty());
        List<String> rows = new ArrayList<>();
        database.name().ifPresent(name -> rows.add(row("name", name)));
        database.migrator().ifPresent(user -> rows.add(row("user of the migrations", user)));
        other.ifPresent(user -> rows.add(row("user of the application", user)));
        if (!rows.isEmpty()) {
            rows.add(0, "Database of the application");
        }
        return rows;
    }

    private List<String> tools() {
        Map<String, String> tools = new TreeMap<>();
        settings.layout().classPath().stream()
                .map(Path::getFileName)
                .map(String::valueOf)
                .map(TOOL::matcher)
                .filter(Matcher::matches)
                .forEach(tool -> tools.putIfAbsent(tool.group(1), tool.group(2)));
        return Stream.concat(
                        Stream.of(row("PostgreSQL", settings.postgres().version(), "")),
                        tools.entrySet().stream().map(tool -> row(tool.getKey(), tool.getValue(), "")))
                .toList();
    }

    private static List<String> settings(Map<String, Setting> settings) {
        return new TreeMap<>(settings)
                .entrySet().stream()
                        .map(entry -> row(
                                entry.getKey(),
                                shown(entry.getKey(), entry.getValue().value()),
                                entry.getValue().origin()))
                        .collect(Collectors.toList());
    }

    private static String shown(String name, String value) {
        return Secrets.masked(name, value).replace("\n", " ");
    }

    private static String row(String name, Setting setting) {
        return row(name, shown(name, setting.value()), setting.origin());
    }

    private static String row(String name, String value, String origin) {
        return "  " + name + ": " + value + (origin.isEmpty() ? "" : "   [" + origin + "]");
    }
}
