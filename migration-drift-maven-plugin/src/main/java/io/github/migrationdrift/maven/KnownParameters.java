package io.github.migrationdrift.maven;

import io.github.migrationdrift.drift.EditDistance;
import io.github.migrationdrift.failure.CheckFailure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is configured against the parameters that there are. Maven ignores a parameter that it does not know, and
 * takes every boolean but {@code true} for {@code false}: a slip of the pen would quietly switch something off.
 */
final class KnownParameters {
    private static final String PREFIX = "drift.";
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");
    private static final Set<String> BOOLEANS = Set.of("true", "false");

    private final MavenProject project;
    private final Properties commandLine;

    /** @param commandLine what {@code -D} states */
    KnownParameters(MavenProject project, Properties commandLine) {
        this.project = project;
        this.commandLine = commandLine;
    }

    /**
     * Refuses an element that no goal has, and a boolean that is none.
     *
     * @throws CheckFailure that names it, and what there is
     */
    void require(MojoExecution execution) {
        MojoDescriptor goal = execution.getMojoDescriptor();
        @Nullable Plugin plugin = project.getPlugin(execution.getPlugin().getKey());
        if (plugin != null) {
            requireElements(
                    plugin.getConfiguration(), names(goal.getPluginDescriptor().getMojos()));
            @Nullable PluginExecution own = plugin.getExecutionsAsMap().get(execution.getExecutionId());
            if (own != null) {
                requireElements(
                        own.getConfiguration(), names(goal.getPluginDescriptor().getMojos()));
            }
        }
        for (Parameter parameter : goal.getParameters()) {
            if (parameter.getType().equals("boolean")) {
                requireBoolean(parameter.getName(), execution);
            }
        }
    }

    /** What to tell of {@code -Ddrift.…} properties that no goal has. */
    List<String> unknownProperties(PluginDescriptor plugin) {
        Set<String> known = plugin.getMojos().stream()
                .flatMap(goal -> goal.getParameters().stream()
                        .flatMap(parameter -> property(goal, parameter.getName()).stream()))
                .filter(name -> name.startsWith(PREFIX))
                .collect(Collectors.toCollection(TreeSet::new));
        return commandLine.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
                .sorted()
                .map(name -> "No goal has a property -D" + name + ", so it changes nothing. "
                        + meant(name, known, "-D").orElse("There are: " + String.join(", ", known) + "."))
                .toList();
    }

    private static void requireElements(@Nullable Object configuration, Set<String> known) {
        if (configuration instanceof Xpp3Dom dom) {
            for (Xpp3Dom element : dom.getChildren()) {
                String name = element.getName();
                if (!known.contains(name)) {
                    throw new CheckFailure(
                            CheckFailure.Kind.CONFIGURATION,
                            "The plugin has no parameter <" + name + ">",
                            meant(name, known, "").map(text -> text + " ").orElse("") + "There are: "
                                    + String.join(", ", known) + ".");
                }
            }
        }
    }

    private void requireBoolean(String name, MojoExecution execution) {
        String stated = Optional.ofNullable(execution.getConfiguration())
                .map(configuration -> configuration.getChild(name))
                .map(Xpp3Dom::getValue)
                .map(this::filled)
                .map(String::strip)
                .orElse("");
        if (!stated.isEmpty() && BOOLEANS.stream().noneMatch(stated::equalsIgnoreCase)) {
            String property = property(execution.getMojoDescriptor(), name)
                    .map(each -> " (-D" + each + ")")
                    .orElse("");
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION,
                    "'" + stated + "' is neither true nor false",
                    "<" + name + ">" + property + " is true or false.");
        }
    }

    /** As Maven fills it; nothing for a property that nobody sets. */
    private String filled(String value) {
        Matcher property = PROPERTY.matcher(value);
        return property.matches()
                ? Stream.of(commandLine, project.getProperties(), System.getProperties())
                        .flatMap(properties -> Stream.ofNullable(properties.getProperty(property.group(1))))
                        .findFirst()
                        .orElse("")
                : value;
    }

    private static Set<String> names(List<MojoDescriptor> goals) {
        return goals.stream()
                .flatMap(goal -> goal.getParameters().stream())
                .map(Parameter::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> property(MojoDescriptor goal, String parameter) {
        return Optional.ofNullable(goal.getMojoConfiguration())
                .map(configuration -> configuration.getChild(parameter, false))
                .map(PlexusConfiguration::getValue)
                .map(PROPERTY::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }

    private static Optional<String> meant(String name, Set<String> known, String prefix) {
        int far = Math.max(2, name.length() / 3);
        return known.stream()
                .min(Comparator.comparingInt(each -> EditDistance.between(name, each)))
                .filter(each -> EditDistance.between(name, each) <= far)
                .map(each -> "Did you mean " + prefix + each + "?");
    }
}
