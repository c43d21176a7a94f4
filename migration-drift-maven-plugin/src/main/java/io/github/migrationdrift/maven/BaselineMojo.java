package io.github.migrationdrift.maven;

import io.github.migrationdrift.DriftSettings;
import io.github.migrationdrift.check.Timings;
import io.github.migrationdrift.drift.Drift;
import io.github.migrationdrift.policy.Baseline;
import io.github.migrationdrift.policy.BaselineFile;
import io.github.migrationdrift.policy.Policy;
import io.github.migrationdrift.policy.PolicyFiles;
import io.github.migrationdrift.report.ConsoleReport;
import io.github.migrationdrift.report.DriftReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Accepts the drift that there is: writes it to {@code drift-baseline.json}, beside the POM or that of the parent, so that
 * {@code check} fails on new drift only. Run again, it removes from the file what is solved. It adds nothing to a file
 * that is there, unless it is told to.
 */
@Mojo(name = "baseline", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public class BaselineMojo extends ComparingMojo {
    /** Adds drift that is new to a baseline that is there. */
    @Parameter(property = "drift.baseline.accept", defaultValue = "false")
    private boolean accept;

    /** Lets the goal run on a CI server (where {@code CI=true}), which it otherwise refuses: nobody would see what it accepts. */
    @Parameter(property = "drift.baseline.ci", defaultValue = "false")
    private boolean ci;

    @Inject
    BaselineMojo(
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
        return "baseline";
    }

    @Override
    String comparingGoal() {
        return name();
    }

    @Override
    void prepare() throws MojoFailureException {
        if (!ci && isOnCiServer()) {
            throw new MojoFailureException(
                    "drift:baseline does not run on a CI server (CI is true): what it accepts is to be"
                            + " seen in a review. To run it nevertheless: -Ddrift.baseline.ci");
        }
    }

    @Override
    void begin(DriftSettings settings) {
        // It says at the end what it did.
    }

    /** A merge may have left both sides in the file. */
    @Override
    Optional<Baseline> baseline() {
        PolicyFiles files = policyFiles();
        return Optional.of(file())
                .filter(Files::exists)
                .map(file -> files.baseline(file, BaselineFile.readMerged(file, files.shown(file))));
    }

    @Override
    void finish(DriftReport report, Policy policy, Timings clock) throws MojoExecutionException, MojoFailureException {
        BaselineSession shared = BaselineSession.of(session, file());
        List<Drift> fresh = report.failures();
        boolean add = accept || shared.isNew();
        shared.exclusively(() -> write(report, policy, add ? fresh : List.of()));
        tell(report, add ? fresh.size() : 0);
        if (!add && !fresh.isEmpty()) {
            ConsoleReport console = new ConsoleReport(report, new MavenPalette(), "the report of mvn drift:check");
            console.failures().forEach(colouredLog()::warn);
            throw new MojoFailureException(
                    fresh.size() + (fresh.size() == 1 ? " drift is" : " drifts are")
                            + " new, and not accepted. Repair what is new, or accept it: mvn drift:baseline -Ddrift.baseline.accept");
        }
    }

    /** Another module may have written to the file since it was read. */
    private void write(DriftReport report, Policy policy, List<Drift> fresh) throws MojoExecutionException {
        Path file = file();
        Baseline present = baseline().orElseGet(() -> policyFiles().baseline(file, List.of()));
        try {
            BaselineFile.write(present.renewed(report.judgement(), fresh, policy.today()));
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "The baseline cannot be written to " + file + ": " + e
                            + ". Look at <baselineFile> (-Ddrift.baselineFile).",
                    e);
        }
    }

    private void tell(DriftReport report, int added) {
        int solved = report.judgement().solved().size();
        int kept = report.judgement().accepted() - solved;
        String file = policyFiles().shown(file());
        report.judgement()
                .solved()
                .forEach(drift -> getLog().info("Solved: " + drift.code() + "  " + drift.place() + " (accepted on "
                        + drift.since() + ")"));
        getLog().info("Baseline " + file + ": " + (kept + added) + (kept + added == 1 ? " drift" : " drifts") + " ("
                + added + " added, " + solved + " solved and removed, " + kept
                + " kept). Commit the file; mvn drift:check"
                + " fails on what is not in it.");
        report.warnings().forEach(getLog()::warn);
    }

    /** Beside the POM; in a build of several modules, beside the outermost POM above that this one inherits from. */
    private Path file() {
        return policyFiles().baselineFile().orElseGet(() -> outermost().resolve(BaselineFile.NAME));
    }

    private Path outermost() {
        Path own = project.getBasedir().toPath().toAbsolutePath();
        Path outermost = own;
        for (MavenProject parent = project.getParent(); parent != null; parent = parent.getParent()) {
            Path directory = parent.getBasedir() == null
                    ? own
                    : parent.getBasedir().toPath().toAbsolutePath();
            outermost = outermost.startsWith(directory) ? directory : outermost;
        }
        return outermost;
    }
}
