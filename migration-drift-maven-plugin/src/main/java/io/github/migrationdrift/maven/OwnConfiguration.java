package io.github.migrationdrift.maven;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** What the POM of a module itself says of this plugin, apart from what it inherits. */
record OwnConfiguration(MavenProject project) {
    private static final String PLUGIN = "migration-drift-maven-plugin";

    boolean states(String parameter) {
        @Nullable Model model = project.getOriginalModel();
        return model != null
                && model.getBuild() != null
                && plugins(model.getBuild())
                        .filter(plugin -> plugin.getArtifactId().equals(PLUGIN))
                        .flatMap(OwnConfiguration::configurations)
                        .anyMatch(configuration -> configuration.getChild(parameter) != null);
    }

    private static Stream<Plugin> plugins(Build build) {
        Stream<Plugin> managed =
                Stream.ofNullable(build.getPluginManagement()).flatMap(management -> management.getPlugins().stream());
        return Stream.concat(build.getPlugins().stream(), managed);
    }

    private static Stream<Xpp3Dom> configurations(Plugin plugin) {
        return Stream.concat(
                        Stream.ofNullable(plugin.getConfiguration()),
                        plugin.getExecutions().stream()
                                .map(PluginExecution::getConfiguration)
                                .flatMap(configuration -> Optional.ofNullable(configuration).stream()))
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast);
    }
}
