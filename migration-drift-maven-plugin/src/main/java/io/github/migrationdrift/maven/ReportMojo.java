package io.github.migrationdrift.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * Puts the report in HTML that {@code check} has written among the project reports of {@code mvn site}. It checks nothing
 * by itself: run {@code mvn verify site} with {@code drift.reports} of {@code html}. Needs maven-site-plugin 3.20 or newer.
 */
@Mojo(name = "report", threadSafe = true)
public class ReportMojo extends AbstractMojo implements MavenReport {
    private static final String NAME = "drift-report";

    /** Leaves the goal out. */
    @Parameter(property = "drift.skip", defaultValue = "false")
    private boolean skip;

    /** The report of the check in JSON; that in HTML stands beside it. */
    @Parameter(property = "drift.reportFile", defaultValue = "${project.build.directory}/drift/drift-report.json")
    private File reportFile = new File("target/drift/drift-report.json");

    /** Where the page goes when the goal is called by itself. */
    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true)
    private File outputDirectory = new File("target/reports");

    private final MavenProject project;

    @Inject
    ReportMojo(MavenProject project) {
        this.project = project;
    }

    @Override
    public void execute() throws MojoExecutionException {
        try {
            if (canGenerateReport()) {
                copy();
            }
        } catch (MavenReportException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The page is a whole file of its own, so there is nothing to write to the sink. */
    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        copy();
    }

    private void copy() throws MavenReportException {
        Path page = outputDirectory.toPath().resolve(getOutputName() + ".html");
        try {
            Files.createDirectories(outputDirectory.toPath());
            Files.copy(html(), page, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new MavenReportException(
                    "The drift report cannot be copied from " + html() + " to " + page + ": " + e);
        }
    }

    private Path html() {
        Path json = reportFile.toPath().toAbsolutePath();
        return Optional.ofNullable(json.getParent()).orElse(json).resolve(NAME + ".html");
    }

    @Override
    public boolean canGenerateReport() throws MavenReportException {
        if (skip || project.getPackaging().equals("pom")) {
            return false;
        }
        boolean there = Files.exists(html());
        if (!there && reportFile.exists()) {
            getLog().warn("There is no drift report in HTML, only " + reportFile.getName()
                    + ". Run the check with <reports>html</reports> (-Ddrift.reports=html).");
        } else if (!there) {
            getLog().info("No drift report: no check has run here. Run mvn verify site -Ddrift.reports=html.");
        }
        return there;
    }

    @Override
    public boolean isExternalReport() {
        return true;
    }

    @Override
    @Deprecated
    public String getOutputName() {
        return NAME;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return "Schema drift";
    }

    @Override
    public String getDescription(Locale locale) {
        return "In what the entities and the Flyway migrations differ.";
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        outputDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return outputDirectory;
    }
}
