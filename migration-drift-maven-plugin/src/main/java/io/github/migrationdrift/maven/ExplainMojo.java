package io.github.migrationdrift.maven;

import io.github.migrationdrift.drift.CodeHelp;
import io.github.migrationdrift.report.Printable;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Explains a code of the report: what it means, how severe it is, what it does at run time, an example and the repair.
 * Without a code, lists all of them. Needs neither a project nor a network.
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public class ExplainMojo extends AbstractMojo {

    /** The code to explain, for example {@code column.missing}. */
    @Parameter(property = "drift.code")
    private @Nullable String code;

    @Override
    public void execute() throws MojoExecutionException {
        if (code == null || code.isBlank()) {
            list();
        } else {
            explain(code.strip().toLowerCase(Locale.ROOT));
        }
    }

    private void list() {
        List<String> codes = CodeHelp.codes();
        int width = codes.stream().mapToInt(String::length).max().orElse(0);
        codes.forEach(each -> getLog().info(each
                + " ".repeat(width - each.length() + 2)
                + CodeHelp.summary(each).orElseThrow()));
        getLog().info("");
        getLog().info("More about one of them: mvn drift:explain -Ddrift.code=" + codes.get(0));
    }

    private void explain(String wanted) throws MojoExecutionException {
        String text = CodeHelp.text(wanted).orElseThrow(() -> unknown(Printable.line(wanted)));
        text.lines().forEach(getLog()::info);
    }

    private static MojoExecutionException unknown(String wanted) {
        List<String> similar = CodeHelp.similar(wanted);
        return new MojoExecutionException("There is no code '" + wanted + "'." + System.lineSeparator()
                + (similar.isEmpty() ? "" : "Did you mean " + String.join(", ", similar) + "? ")
                + "mvn drift:explain lists them all.");
    }
}
