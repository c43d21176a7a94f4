package io.github.migrationdrift.maven;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.report.ModuleReport;
import io.github.migrationdrift.report.html.ModulesPage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Writes one page about all modules of a build: which were checked, what each check found, with links to their own
 * reports. It reads what the checks have written, in this build or before, and checks nothing by itself: {@code mvn verify
 * drift:aggregate -Ddrift.reports=html}, also with {@code -T}, and after a build that failed.
 */
@Mojo(name = "aggregate", aggregator = true, threadSafe = true)
public class AggregateMojo extends AbstractMojo {

    /** Leaves the goal out. */
    @Parameter(property = "drift.skip", defaultValue = "false")
    private boolean skip;

    /** The page to write. */
    @Parameter(property = "drift.aggregateFile", defaultValue = "${project.build.directory}/drift/drift-modules.html")
    private File aggregateFile = new File("target/drift/drift-modules.html");

    private final MavenSession session;

    @Inject
    AggregateMojo(MavenSession session) {
        this.session = session;
    }

    @Override
    public void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("The drift aggregate is skipped (drift.skip).");
            return;
        }
        try {
            write(reports());
        } catch (CheckFailure failure) {
            throw new MojoExecutionException(ProjectMojo.words(failure));
        }
    }

    private List<ModuleReport> reports() {
        List<ModuleReport> reports = new ArrayList<>();
        for (MavenProject module : session.getProjects()) {
            Path json = Path.of(module.getBuild().getDirectory(), "drift", "drift-report.json");
            if (Files.exists(json)) {
                reports.add(ModuleReport.read(module.getArtifactId(), json, directory()));
            }
        }
        return reports;
    }

    private Path directory() {
        return aggregateFile.getAbsoluteFile().getParentFile().toPath();
    }

    private void write(List<ModuleReport> reports) throws MojoExecutionException {
        if (reports.isEmpty()) {
            throw new MojoExecutionException(
                    "No module of this build has a drift report: none was checked, or <reportFile>"
                            + " has another name. Run mvn verify drift:aggregate.");
        }
        try {
            Files.createDirectories(directory());
            Files.writeString(aggregateFile.toPath(), ModulesPage.of(reports));
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "The page cannot be written to " + aggregateFile
                            + ". Look at <aggregateFile> (-Ddrift.aggregateFile).",
                    e);
        }
        long failing = reports.stream().filter(ModuleReport::fails).count();
        getLog().info(reports.size() + (reports.size() == 1 ? " module was" : " modules were") + " checked, " + failing
                + " with drift that fails the build: " + aggregateFile);
    }
}
