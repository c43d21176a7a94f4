package io.github.migrationdrift.maven;

import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.policy.Strictness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Turns what stands in a POM or on the command line into settings, or says what is wrong with it. */
final class Parameters {
    private static final String FLYWAY_PREFIX = "flyway.";

    private Parameters() {}

    static Strictness strictness(String text) {
        return Stream.of(Strictness.values())
                .filter(level -> level.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> new CheckFailure(
                        CheckFailure.Kind.CONFIGURATION,
                        "Unknown strictness '" + text + "'",
                        "<strictness> (-Ddrift.strictness) is one of "
                                + Stream.of(Strictness.values())
                                        .map(level -> level.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    static Duration timeout(long seconds) {
        if (seconds > 0) {
            return Duration.ofSeconds(seconds);
        }
        throw new CheckFailure(
                CheckFailure.Kind.CONFIGURATION,
                "The timeout is " + seconds,
                "<timeout> (-Ddrift.timeout) is a number of seconds greater than 0.");
    }

    static String memory(String size) {
        if (size.strip().matches("[1-9]\\d*[kKmMgGtT]?")) {
            return size.strip();
        }
        throw new CheckFailure(
                CheckFailure.Kind.CONFIGURATION,
                "'" + size + "' is not a size of memory",
                "<workerMaxMemory> (-Ddrift.workerMaxMemory) is written as -Xmx takes it, for example 512m or 2g.");
    }

    static List<String> trimmed(List<String> values) {
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** An element without text reaches a map as null; it means the empty text. */
    static Map<String, String> trimmed(Map<String, ? extends @Nullable String> properties) {
        Map<String, String> trimmed = new LinkedHashMap<>();
        properties.forEach((name, value) -> trimmed.put(name.strip(), value == null ? "" : value.strip()));
        return trimmed;
    }

    static Map<String, String> flyway(Map<String, String> properties) {
        Map<String, String> prefixed = new LinkedHashMap<>();
        trimmed(properties)
                .forEach((name, value) ->
                        prefixed.put(name.startsWith(FLYWAY_PREFIX) ? name : FLYWAY_PREFIX + name, value));
        return prefixed;
    }

    /** What the goal itself is told, each with the parameter that it stands in. */
    static ProjectConfiguration configuration(
            Map<String, ? extends @Nullable String> hibernate, Map<String, String> flyway, List<String> locations) {
        Map<String, Setting> forHibernate = new LinkedHashMap<>();
        trimmed(hibernate)
                .forEach((name, value) -> forHibernate.put(name, Setting.stated(value, "<hibernateProperties>")));
        Map<String, Setting> forFlyway = new LinkedHashMap<>();
        flyway(flyway).forEach((name, value) -> forFlyway.put(name, Setting.stated(value, "<flywayProperties>")));
        if (!trimmed(locations).isEmpty()) {
            forFlyway.put(
                    ProjectConfiguration.LOCATIONS,
                    Setting.stated(String.join(",", trimmed(locations)), "<locations> (-Ddrift.locations)"));
        }
        return ProjectConfiguration.settings(forHibernate, forFlyway);
    }

    /** As Maven would fill a placeholder: the command line wins over the POM. */
    static Map<String, String> properties(MavenProject project, Properties commandLine) {
        Properties properties = new Properties();
        properties.putAll(ofModel(project));
        properties.putAll(project.getProperties());
        properties.putAll(commandLine);
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), properties::getProperty));
    }

    /** What resources and settings refer to of the POM itself, such as {@code ${project.basedir}/sql}. */
    private static Map<String, String> ofModel(MavenProject project) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("project.groupId", project.getGroupId());
        values.put("project.artifactId", project.getArtifactId());
        values.put("project.version", project.getVersion());
        values.put("project.name", project.getName());
        values.put("project.packaging", project.getPackaging());
        values.put("project.build.directory", project.getBuild().getDirectory());
        values.put("project.build.outputDirectory", project.getBuild().getOutputDirectory());
        values.put("project.build.finalName", project.getBuild().getFinalName());
        if (project.getBasedir() != null) {
            values.put("project.basedir", project.getBasedir().getPath());
            values.put("basedir", project.getBasedir().getPath());
        }
        values.values().removeIf(value -> value == null);
        return values;
    }

    /** SQL, or the file of the module that holds it. */
    static String sql(@Nullable String textOrFile, Path base) {
        String text = textOrFile == null ? "" : textOrFile.strip();
        if (!text.endsWith(".sql")) {
            return text;
        }
        try {
            return Files.readString(base.resolve(text));
        } catch (IOException e) {
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION,
                    "The file " + text + " cannot be read",
                    "<initSql> (-Ddrift.initSql) is SQL, or the path of a file below " + base + " that holds SQL.",
                    e);
        }
    }

    static List<String> words(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1));
    }
}
