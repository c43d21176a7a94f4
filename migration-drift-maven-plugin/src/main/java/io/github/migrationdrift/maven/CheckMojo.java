package io.github.migrationdrift.maven;

import io.github.migrationdrift.DriftCheck;
import io.github.migrationdrift.DriftSettings;
import io.github.migrationdrift.check.Timings;
import io.github.migrationdrift.policy.Policy;
import io.github.migrationdrift.policy.SharedRules;
import io.github.migrationdrift.report.ConsoleReport;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.report.Printable;
import io.github.migrationdrift.report.ReportedProject;
import io.github.migrationdrift.report.formats.Reporters;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Fails the build when the schema that the Flyway migrations build and the schema that Hibernate derives from the
 * entities are not the same, and says for each difference what it is, what it does at run time, where it comes from and
 * how to repair it.
 *
 * <p>Both schemas are made on a scratch PostgreSQL that is started for the check and gone afterwards. Sources and
 * existing databases are never touched.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME,
        threadSafe = true)
public class CheckMojo extends ComparingMojo {
    private static final String UNMATCHED =
            "Ignore rules that match nothing fail the build under strictness strict, see above";

    /** Whether drift fails the build. With {@code false} it is reported as warnings and the build goes on. */
    @Parameter(property = "drift.failOnDrift", defaultValue = "true")
    private boolean failOnDrift;

    /** Prints how long each step took. */
    @Parameter(property = "drift.timings", defaultValue = "false")
    private boolean timings;

    /** Prints first what the check uses, every setting with the place where it was read, as {@code doctor} does. */
    @Parameter(property = "drift.verbose", defaultValue = "false")
    private boolean verbose;

    /**
     * Formats of the report, besides JSON, which is always written: {@code html}, {@code sarif}, {@code junit}, {@code
     * markdown} and {@code gitlab}, or {@code all} of them. They stand beside {@code reportFile}. {@code github} marks lines
     * of a pull request and fills the summary of the step; where {@code GITHUB_ACTIONS=true}, that is done anyway.
     */
    @Parameter(property = "drift.reports")
    private List<String> reports = List.of();

    /** The file for the report in JSON; those in other formats stand beside it. */
    @Parameter(property = "drift.reportFile", defaultValue = "${project.build.directory}/drift/drift-report.json")
    private File reportFile = new File("target/drift/drift-report.json");

    @Inject
    CheckMojo(
            MavenProject project,
            MavenSession session,
            MojoExecution execution,
            RepositorySystem repositories,
            ToolchainManager toolchains,
            SettingsDecrypter decrypter) {
        super(project, session, execution, repositories, toolchains, decrypter);
    }

    @Override
    String name() {
        return "check";
    }

    @Override
    void prepare() {
        files().clear();
    }

    @Override
    void begin(DriftSettings settings) {
        if (verbose) {
            DriftCheck.diagnose(settings).forEach(getLog()::info);
        } else if (getLog().isDebugEnabled()) {
            DriftCheck.diagnose(settings).forEach(getLog()::debug);
        }
    }

    @Override
    void finish(DriftReport report, Policy policy, Timings clock) throws MojoFailureException {
        ConsoleReport console = new ConsoleReport(report, new MavenPalette(), shownReportFile());
        tell(report, console, clock);
        ReportedProject reported =
                ReportedProject.in(project.getArtifactId(), project.getBasedir().toPath());
        files().write(report, reported);
        GithubActions github = GithubActions.ofThisBuild();
        if (github.isWanted(Parameters.trimmed(reports))) {
            github.tell(report, reported, failOnDrift);
        }
        List<String> unmatched = ended(report.judgement().shared());
        judge(report, console, clock);
        judge(unmatched);
    }

    @Override
    void finishElsewhere() throws MojoFailureException {
        judge(ended(SharedRules.NONE));
    }

    /** What to tell of ignore rules that match nothing in any module, once the last has been compared. */
    private List<String> ended(SharedRules rules) {
        List<String> unmatched =
                SharedRulesSession.of(session, executions()).ended(project, execution.getExecutionId(), rules);
        unmatched.forEach(getLog()::warn);
        return unmatched;
    }

    private void judge(List<String> unmatched) throws MojoFailureException {
        if (failOnDrift && !unmatched.isEmpty() && isStrict()) {
            throw new MojoFailureException(UNMATCHED);
        }
    }

    private ReportFiles files() {
        return new ReportFiles(reportFile.toPath(), Reporters.named(formats()));
    }

    /** Those that are files. */
    private List<String> formats() {
        return Parameters.trimmed(reports).stream()
                .filter(name -> !name.equals(GithubActions.NAME))
                .toList();
    }

    private void tell(DriftReport report, ConsoleReport console, Timings clock) {
        Consumer<CharSequence> failures = failOnDrift ? colouredLog()::error : colouredLog()::warn;
        console.failures().forEach(failures);
        report.warnings().forEach(getLog()::warn);
        console.remarks().forEach(colouredLog()::warn);
        console.uncounted().ifPresent(getLog()::info);
        console.ignored().forEach(getLog()::info);
        console.unmatched().forEach(getLog()::warn);
        console.nextSteps().ifPresent(report.fails() ? failures : getLog()::info);
        if (timings) {
            getLog().info("Timings: " + clock);
        }
    }

    private void judge(DriftReport report, ConsoleReport console, Timings clock) throws MojoFailureException {
        Optional<String> duration = Optional.of(seconds(clock));
        if (!report.fails()) {
            colouredLog().info(console.success(duration));
        } else if (failOnDrift) {
            throw new MojoFailureException(
                    report.failures().isEmpty()
                            ? UNMATCHED
                            : "Schema drift: the entities and the migrations differ, see above and "
                                    + shownReportFile());
        } else {
            colouredLog().warn(console.tolerated(duration));
        }
    }

    private static String seconds(Timings clock) {
        return String.format(Locale.ROOT, "%.1f s", clock.of(Timings.Step.TOTAL).toMillis() / 1000.0);
    }

    private String shownReportFile() {
        Path base = project.getBasedir().toPath().toAbsolutePath();
        Path file = reportFile.toPath().toAbsolutePath();
        return Printable.line((file.startsWith(base) ? base.relativize(file) : file)
                .toString()
                .replace('\\', '/'));
    }
}
