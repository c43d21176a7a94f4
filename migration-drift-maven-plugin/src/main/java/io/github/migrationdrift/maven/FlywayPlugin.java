package io.github.migrationdrift.maven;

import io.github.migrationdrift.configuration.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** What the POM configures for flyway-maven-plugin. */
final class FlywayPlugin {
    private static final List<String> KEYS = List.of(
            "org.flywaydb:flyway-maven-plugin",
            "org.flywaydb.enterprise:flyway-maven-plugin",
            "com.redgate.flyway:flyway-maven-plugin");
    private static final String ORIGIN = "flyway-maven-plugin in the POM";

    private FlywayPlugin() {}

    /** By Flyway's names, with their prefix. Where the plugin has one execution, what that says counts too. */
    static Map<String, Setting> settings(MavenProject project) {
        Map<String, Setting> settings = new TreeMap<>();
        KEYS.stream().flatMap(key -> plugin(project, key)).forEach(plugin -> {
            containers(plugin).forEach(container -> read(container, settings));
        });
        return settings;
    }

    private static Stream<Plugin> plugin(MavenProject project, String key) {
        @Nullable Plugin used = project.getPlugin(key);
        if (used != null) {
            return Stream.of(used);
        }
        @Nullable
        Plugin managed = project.getPluginManagement() == null
                ? null
                : project.getPluginManagement().getPluginsAsMap().get(key);
        return Stream.ofNullable(managed);
    }

    private static List<ConfigurationContainer> containers(Plugin plugin) {
        List<ConfigurationContainer> containers = new ArrayList<>(List.of(plugin));
        if (plugin.getExecutions().size() == 1) {
            containers.addAll(plugin.getExecutions());
        }
        return containers;
    }

    private static void read(ConfigurationContainer container, Map<String, Setting> settings) {
        if (container.getConfiguration() instanceof Xpp3Dom configuration) {
            for (Xpp3Dom child : configuration.getChildren()) {
                read("flyway." + child.getName(), child, settings);
            }
        }
    }

    /** A list has children of one name, such as location in locations; a map has one child for each key. */
    private static void read(String name, Xpp3Dom element, Map<String, Setting> settings) {
        if (element.getChildCount() == 0) {
            String value = element.getValue() == null ? "" : element.getValue().strip();
            settings.put(name, Setting.stated(value, ORIGIN));
        } else if (name.endsWith("laceholders") || name.endsWith(".pluginConfiguration")) {
            for (Xpp3Dom child : element.getChildren()) {
                read(name + "." + child.getName(), child, settings);
            }
        } else {
            String joined = Stream.of(element.getChildren())
                    .map(child ->
                            child.getValue() == null ? "" : child.getValue().strip())
                    .filter(value -> !value.isEmpty())
                    .collect(Collectors.joining(","));
            settings.put(name, Setting.stated(joined, ORIGIN));
        }
    }
}
