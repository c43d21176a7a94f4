package io.github.migrationdrift.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class OwnConfigurationTest {
    private final Plugin plugin = new Plugin();
    private final MavenProject project = new MavenProject();

    @Test
    void whatThePomStatesItselfIsItsOwn() {
        plugin.setConfiguration(configuration());
        state();

        assertThat(own("ignores")).isTrue();
        assertThat(own("strictness")).isFalse();
    }

    @Test
    void soIsWhatAnExecutionStates() {
        PluginExecution execution = new PluginExecution();
        execution.setConfiguration(configuration());
        plugin.addExecution(execution);
        state();

        assertThat(own("ignores")).isTrue();
    }

    @Test
    void whatAParentStatesIsNot() {
        assertThat(own("ignores")).isFalse();
        project.setOriginalModel(new Model());
        assertThat(own("ignores")).isFalse();
    }

    private void state() {
        plugin.setArtifactId("migration-drift-maven-plugin");
        Build build = new Build();
        build.addPlugin(plugin);
        Model model = new Model();
        model.setBuild(build);
        project.setOriginalModel(model);
    }

    private boolean own(String parameter) {
        return new OwnConfiguration(project).states(parameter);
    }

    private static Xpp3Dom configuration() {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        configuration.addChild(new Xpp3Dom("ignores"));
        return configuration;
    }
}
