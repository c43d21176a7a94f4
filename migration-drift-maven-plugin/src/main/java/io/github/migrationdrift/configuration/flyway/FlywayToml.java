package io.github.migrationdrift.configuration.flyway;

import io.github.migrationdrift.configuration.ProjectResource;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.failure.CheckFailure;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Flyway's newer format: the same settings below the table {@code [flyway]}. */
final class FlywayToml {
    private FlywayToml() {}

    static Map<String, Setting> settings(ProjectResource file) {
        Map<String, Setting> settings = new TreeMap<>();
        JsonNode root = parse(file);
        flatten(root.path("flyway"), "flyway", file.origin(), settings);
        return settings;
    }

    private static JsonNode parse(ProjectResource file) {
        try {
            return new TomlMapper().readTree(file.text());
        } catch (JacksonException e) {
            String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION,
                    file.origin() + line + " is not readable TOML: " + e.getOriginalMessage(),
                    "Mend the file; the check reads it to run the migrations as Flyway does.",
                    e);
        }
    }

    private static void flatten(JsonNode node, String name, String origin, Map<String, Setting> settings) {
        if (node.isObject()) {
            node.properties()
                    .forEach(child -> flatten(child.getValue(), name + "." + child.getKey(), origin, settings));
        } else if (node.isArray()) {
            settings.put(name, Setting.stated(joined(node), origin));
        } else if (node.isValueNode()) {
            settings.put(name, Setting.stated(node.asString(), origin));
        }
    }

    private static String joined(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(","));
    }
}
