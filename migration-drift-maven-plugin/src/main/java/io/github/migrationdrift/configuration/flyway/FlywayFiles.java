package io.github.migrationdrift.configuration.flyway;

import io.github.migrationdrift.configuration.ApplicationDatabase;
import io.github.migrationdrift.configuration.BuildFacts;
import io.github.migrationdrift.configuration.ConfigurationSource;
import io.github.migrationdrift.configuration.ConnectionSchema;
import io.github.migrationdrift.configuration.Placeholders;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.ProjectResource;
import io.github.migrationdrift.configuration.ProjectResources;
import io.github.migrationdrift.configuration.PropertiesFile;
import io.github.migrationdrift.configuration.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Flyway's own files beside the POM, and the {@code flyway.*} properties of the build. */
public final class FlywayFiles implements ConfigurationSource {
    private static final List<String> CONVENTIONAL =
            List.of("flyway.conf", "conf/flyway.conf", "flyway.toml", "conf/flyway.toml", "flyway.user.toml");
    private static final String CONFIG_FILES = "flyway.configFiles";

    @Override
    public ProjectConfiguration read(BuildFacts build, ProjectResources resources) {
        Map<String, Setting> stated = new TreeMap<>();
        List<String> remarks = new ArrayList<>();
        files(build, resources, remarks).forEach(file -> settings(file).forEach(stated::put));
        build.properties().forEach((name, value) -> {
            if (name.startsWith(FlywayNames.PREFIX)) {
                stated.put(name, Setting.stated(value, "property " + name + " of the build"));
            }
        });
        Map<String, Setting> known = known(build, stated, remarks);
        ProjectConfiguration connection = Optional.ofNullable(stated.get("flyway.url"))
                .flatMap(ConnectionSchema::ofUrl)
                .map(schema -> ConnectionSchema.implied(schema, known))
                .orElse(ProjectConfiguration.NONE);
        return new ProjectConfiguration(Map.of(), known, List.of(), List.of(), List.of(), remarks)
                .on(ApplicationDatabase.ofFlyway(filled(build, stated)))
                .over(connection);
    }

    /** Without those that have a placeholder without value, as credentials often do. */
    private static Map<String, Setting> filled(BuildFacts build, Map<String, Setting> stated) {
        Placeholders placeholders = placeholders(build);
        Map<String, Setting> filled = new TreeMap<>();
        stated.forEach((name, setting) -> placeholders
                .fill(setting.value())
                .ifPresent(value -> filled.put(name, Setting.stated(value, setting.origin()))));
        return filled;
    }

    private static Placeholders placeholders(BuildFacts build) {
        return new Placeholders(name -> Optional.ofNullable(build.properties().get(name)));
    }

    /** The last one wins. */
    private static Stream<ProjectResource> files(BuildFacts build, ProjectResources resources, List<String> remarks) {
        Stream<ProjectResource> named = Optional.ofNullable(build.flywayPlugin().get(CONFIG_FILES))
                .map(Setting::value)
                .or(() -> Optional.ofNullable(build.properties().get(CONFIG_FILES)))
                .stream()
                .flatMap(files -> Stream.of(files.split(",", -1)))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .flatMap(path -> {
                    Optional<ProjectResource> file = resources.file(path);
                    if (file.isEmpty()) {
                        remarks.add("Flyway's configuration file " + path + " does not exist");
                    }
                    return file.stream();
                });
        return Stream.concat(CONVENTIONAL.stream().flatMap(path -> resources.file(path).stream()), named);
    }

    private static Map<String, Setting> settings(ProjectResource file) {
        return file.origin().endsWith(".toml") ? FlywayToml.settings(file) : PropertiesFile.settings(file);
    }

    private static Map<String, Setting> known(BuildFacts build, Map<String, Setting> stated, List<String> remarks) {
        Placeholders placeholders = placeholders(build);
        Map<String, Setting> known = new TreeMap<>();
        stated.forEach((name, setting) -> Optional.of(name)
                .filter(each -> each.startsWith(FlywayNames.PREFIX))
                .flatMap(each -> FlywayNames.of(each.substring(FlywayNames.PREFIX.length())))
                .ifPresent(flywayName -> placeholders
                        .fill(setting.value())
                        .ifPresentOrElse(
                                value -> known.put(flywayName, Setting.stated(value, setting.origin())),
                                () -> remarks.add(setting.origin() + ": " + flywayName
                                        + " has a placeholder without value: " + setting.value()))));
        return known;
    }
}
