package io.github.migrationdrift.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.testing.SilentLog;
import org.apache.maven.project.MavenProject;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

/** What the goal makes of its parameters, before anything is started. */
@MojoTest
@Basedir("/maven/bookshop")
class CheckMojoTest {
    private final List<String> said = new ArrayList<>();

    @Inject
    private MavenProject project;

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "skip", value = "true")
    void isSkipped(CheckMojo mojo) throws Exception {
        listenTo(mojo).execute();

        assertThat(said).containsExactly("The drift check is skipped (drift.skip).");
    }

    @Test
    @InjectMojo(goal = "check")
    void hasNothingToDoInAnAggregator(CheckMojo mojo) throws Exception {
        project.setPackaging("pom");

        listenTo(mojo).execute();

        assertThat(said).containsExactly("Nothing to check: this module has packaging pom.");
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "strictness", value = "lax")
    void namesTheStrictnessesThereAre(CheckMojo mojo) {
        assertFailure(mojo).isEqualTo("""
                Unknown strictness 'lax'
                <strictness> (-Ddrift.strictness) is one of runtime, standard, strict.""");
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "timeout", value = "0")
    void refusesATimeoutOfNothing(CheckMojo mojo) {
        assertFailure(mojo).isEqualTo("""
                The timeout is 0
                <timeout> (-Ddrift.timeout) is a number of seconds greater than 0.""");
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "postgresVersion", value = "9.6")
    void namesThePostgresVersionsThereAre(CheckMojo mojo) {
        assertFailure(mojo)
                .startsWith(
                        "Unknown PostgreSQL version '9.6'\n<postgresVersion> (-Ddrift.postgresVersion) is a major version"
                                + " (12, 13, 14, 15, 16, 17, 18) or a full one, for example 18.");
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "reportFile", value = ".")
    void refusesAReportThatCannotBeWritten(CheckMojo mojo) {
        assertFailure(mojo)
                .startsWith("The report cannot be written to ")
                .contains(": it is a directory\n<reportFile>");
    }

    @Test
    @InjectMojo(goal = "check")
    @MojoParameter(name = "strictness", value = "\u001b[2J\u202e")
    void printsNothingRaw(CheckMojo mojo) {
        assertFailure(mojo).startsWith("Unknown strictness '\\u001b[2J\\u202e'\n");
    }

    @Test
    @InjectMojo(goal = "check", pom = "configured.xml")
    void readsItsConfigurationFromThePom(CheckMojo mojo) {
        assertFailure(mojo).startsWith("Unknown strictness 'as in the POM'");
    }

    private CheckMojo listenTo(CheckMojo mojo) {
        mojo.setLog(new SilentLog() {
            @Override
            public void info(CharSequence content) {
                said.add(content.toString());
            }
        });
        return mojo;
    }

    private AbstractStringAssert<?> assertFailure(CheckMojo mojo) {
        return assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> listenTo(mojo).execute())
                .extracting(failure -> failure.getMessage().replace(System.lineSeparator(), "\n"))
                .asString();
    }
}
