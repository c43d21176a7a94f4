package io.github.migrationdrift.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.migrationdrift.drift.CodeHelp;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.api.plugin.testing.Basedir;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.testing.SilentLog;
import org.junit.jupiter.api.Test;

/** What the goal says, and that it says it without a project. */
@MojoTest
@Basedir("/maven/bookshop")
class ExplainMojoTest {
    private final List<String> said = new ArrayList<>();

    @Test
    @InjectMojo(goal = "explain")
    @MojoParameter(name = "code", value = "column.missing")
    void printsTheTextOfTheSite(ExplainMojo mojo) throws Exception {
        listenTo(mojo).execute();

        assertThat(said)
                .isEqualTo(CodeHelp.text("column.missing").orElseThrow().lines().toList())
                .startsWith("# column.missing");
    }

    @Test
    @InjectMojo(goal = "explain")
    @MojoParameter(name = "code", value = " Column.Missing ")
    void forgivesCapitalsAndSpaces(ExplainMojo mojo) throws Exception {
        listenTo(mojo).execute();

        assertThat(said).startsWith("# column.missing");
    }

    @Test
    @InjectMojo(goal = "explain")
    void listsEveryCodeInALineOfItsOwn(ExplainMojo mojo) throws Exception {
        listenTo(mojo).execute();

        assertThat(said).hasSize(CodeHelp.codes().size() + 2);
        assertThat(said.subList(0, CodeHelp.codes().size()))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .isEqualTo(CodeHelp.codes());
        assertThat(said.subList(0, CodeHelp.codes().size())).allMatch(line -> line.endsWith("."));
        assertThat(said).last().isEqualTo("More about one of them: mvn drift:explain -Ddrift.code=check.different");
    }

    @Test
    @InjectMojo(goal = "explain")
    @MojoParameter(name = "code", value = "colum.mising")
    void suggestsWhatWasMeant(ExplainMojo mojo) {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> listenTo(mojo).execute())
                .withMessageStartingWith("There is no code 'colum.mising'.")
                .withMessageContaining("Did you mean column.missing")
                .withMessageEndingWith("mvn drift:explain lists them all.");
    }

    @Test
    @InjectMojo(goal = "explain")
    @MojoParameter(name = "code", value = "fk\n\u001b[2J\u202ex")
    void printsNothingRawOfWhatWasTyped(ExplainMojo mojo) {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> listenTo(mojo).execute())
                .withMessageStartingWith("There is no code 'fk\\n\\u001b[2j\\u202ex'.");
    }

    @Test
    @InjectMojo(goal = "explain")
    @MojoParameter(name = "code", value = "fk")
    void suggestsNothingWhereNothingIsNear(ExplainMojo mojo) {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> listenTo(mojo).execute())
                .withMessage("There is no code 'fk'." + System.lineSeparator() + "mvn drift:explain lists them all.");
    }

    private ExplainMojo listenTo(ExplainMojo mojo) {
        mojo.setLog(new SilentLog() {
            @Override
            public void info(CharSequence content) {
                said.add(content.toString());
            }
        });
        return mojo;
    }
}
