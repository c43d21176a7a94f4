package io.github.migrationdrift.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationdrift.failure.CheckFailure;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against the descriptor that this build writes. */
class KnownParametersTest {
    private final MavenProject project = new MavenProject();
    private final Properties commandLine = new Properties();
    private final KnownParameters parameters = new KnownParameters(project, commandLine);

    private PluginDescriptor descriptor;

    @BeforeEach
    void readDescriptor() throws Exception {
        try (Reader file = Files.newBufferedReader(Path.of("target/classes/META-INF/maven/plugin.xml"))) {
            descriptor = new PluginDescriptorBuilder().build(file);
        }
        project.setBuild(new Build());
    }

    @Test
    void refusesAParameterThatNoGoalHas() {
        CheckFailure failure = failure(execution(element("strictnes", "strict")));

        assertThat(failure).hasMessage("The plugin has no parameter <strictnes>");
        assertThat(failure.advice())
                .startsWith(
                        "Did you mean strictness? There are: accept, aggregateFile, apply, baselineFile, cacheDirectory, checkNames, ");
    }

    @Test
    void acceptsAParameterOfAnotherGoal() {
        assertThatCode(() -> parameters.require(execution(element("code", "column.missing"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"failOnDrift", "checkNames", "skip", "timings", "verbose"})
    void refusesABooleanThatIsNone(String name) {
        CheckFailure failure = failure(execution(element(name, "yes")));

        assertThat(failure).hasMessage("'yes' is neither true nor false");
        assertThat(failure.advice()).isEqualTo("<" + name + "> (-Ddrift." + name + ") is true or false.");
    }

    @Test
    void refusesABooleanOfTheCommandLine() {
        commandLine.setProperty("drift.failOnDrift", "1");

        assertThat(failure(execution(element("failOnDrift", "${drift.failOnDrift}"))))
                .hasMessage("'1' is neither true nor false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "FALSE", " true ", "${drift.failOnDrift}"})
    void acceptsABoolean(String value) {
        assertThatCode(() -> parameters.require(execution(element("failOnDrift", value))))
                .doesNotThrowAnyException();
    }

    @Test
    void tellsOfAPropertyThatNoGoalHas() {
        commandLine.setProperty("drift.failondrift", "false");
        commandLine.setProperty("drift.something", "else");
        commandLine.setProperty("drift.strictness", "strict");
        commandLine.setProperty("other.property", "1");

        assertThat(parameters.unknownProperties(descriptor))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("No goal has a property -Ddrift.failondrift, so it changes nothing."
                                        + " Did you mean -Ddrift.failOnDrift?"),
                        second -> assertThat(second)
                                .startsWith("No goal has a property -Ddrift.something, so it changes nothing."
                                        + " There are: drift.aggregateFile, drift.apply, drift.baseline.accept, "));
    }

    private CheckFailure failure(MojoExecution execution) {
        return catchThrowableOfType(CheckFailure.class, () -> parameters.require(execution));
    }

    /** As Maven hands it over: the POM has the element, and so has the goal if it knows it. */
    private MojoExecution execution(Xpp3Dom element) {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        configuration.addChild(element);
        Plugin plugin = new Plugin();
        plugin.setGroupId("io.github.migrationdrift");
        plugin.setArtifactId("migration-drift-maven-plugin");
        plugin.setConfiguration(configuration);
        project.getBuild().addPlugin(plugin);
        MojoExecution execution = new MojoExecution(descriptor.getMojo("check"), "default");
        execution.setConfiguration(configuration);
        descriptor.setPlugin(plugin);
        return execution;
    }

    private static Xpp3Dom element(String name, String value) {
        Xpp3Dom element = new Xpp3Dom(name);
        element.setValue(value);
        return element;
    }
}
