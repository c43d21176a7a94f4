package io.github.migrationdrift.maven;

import io.github.migrationdrift.DriftCheck;
import io.github.migrationdrift.DriftSettings;
import io.github.migrationdrift.cache.KeptVerdict;
import io.github.migrationdrift.cache.KeptVerdict.Line;
import io.github.migrationdrift.cache.VerdictKeeper;
import io.github.migrationdrift.check.Timings;
import io.github.migrationdrift.maven.reactor.CheckExecutions;
import io.github.migrationdrift.policy.Policy;
import io.github.migrationdrift.policy.SharedRules;
import io.github.migrationdrift.report.ConsoleReport;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.report.GithubAnnotations;
import io.github.migrationdrift.report.Printable;
import io.github.migrationdrift.report.ReportedProject;
import io.github.migrationdrift.report.formats.Reporters;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.shared.utils.logging.MessageUtils;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

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

    /**
     * Checks again, although nothing has changed since this check passed. As a rule such a check is not repeated: its
     * verdict is told again, and its reports are written again as they were. All migrations run, also where those that have
     * run before would not run again.
     */
    @Parameter(property = "drift.rerun", defaultValue = "false")
    private boolean rerun;

    /**
     * Directory for what is kept from run to run. Without it, {@code migration-drift} in the user's directory for caches:
     * {@code ~/.cache}, {@code ~/Library/Caches} or {@code %LOCALAPPDATA%}.
     */
    @Parameter(property = "drift.cacheDirectory")
    private @Nullable File cacheDirectory;

    private Optional<VerdictKeeper> keeper = Optional.empty();

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
    boolean tellAgain(DriftSettings settings) throws MojoFailureException {
        VerdictKeeper present = DriftCheck.keeper(
                settings, output(), Optional.ofNullable(cacheDirectory).map(File::toPath), getLog()::debug);
        keeper = Optional.of(present);
        // What GitHub is told is for this run.
        if (GithubActions.ofThisBuild().isWanted(Parameters.trimmed(reports))) {
            return false;
        }
        Optional<KeptVerdict> kept = present.find();
        if (rerun || kept.isEmpty()) {
            return false;
        }
        print(kept.get().lines());
        files().write(kept.get().files());
        List<String> unmatched = ended(new SharedRules(kept.get().shared()));
        colouredLog().info(kept.get().unchanged(Instant.now()));
        judge(unmatched);
        return true;
    }

    @Override
    DriftReport examine(DriftSettings settings, Timings clock) throws MojoFailureException {
        return keeper.isPresent()
                ? check().run(settings, clock, keeper.get().ofRuns(!rerun))
                : super.examine(settings, clock);
    }

    /** What is asked for besides the verdict. */
    private List<String> output() {
        return List.of(
                project.getArtifactId(),
                reportFile.getAbsolutePath(),
                String.join(",", formats()),
                "failOnDrift " + failOnDrift,
                "coloured " + MessageUtils.isColorEnabled());
    }

    @Override
    void finish(DriftReport report, Policy policy, Timings clock) throws MojoFailureException {
        ConsoleReport console = new ConsoleReport(report, new MavenPalette(), shownReportFile());
        List<Line> lines = lines(report, console);
        tell(report, console, lines, clock);
        ReportedProject reported =
                ReportedProject.in(project.getArtifactId(), project.getBasedir().toPath());
        Map<String, String> contents = files().render(report, reported);
        files().write(contents);
        tellGithub(report, reported);
        if (!report.fails()) {
            keeper.ifPresent(present -> present.keep(new KeptVerdict(
                    System.currentTimeMillis(),
                    lines,
                    console.success(Optional.empty()),
                    contents,
                    report.judgement().shared().matches())));
        }
        List<String> unmatched = ended(report.judgement().shared());
        judge(report, console, clock);
        judge(unmatched);
    }

    private void tellGithub(DriftReport report, ReportedProject reported) {
        GithubActions github = GithubActions.ofThisBuild();
        if (!github.isWanted(Parameters.trimmed(reports))) {
            return;
        }
        boolean last = failOnDrift && report.fails() && AnnotationShares.endsWithFailure(session);
        github.mark(AnnotationShares.of(session, executions())
                .take(key(), last, room -> GithubAnnotations.lines(report, reported, failOnDrift, room)));
        github.summarize(report, reported);
    }

    private String key() {
        return CheckExecutions.key(project, execution.getExecutionId());
    }

    @Override
    void finishElsewhere() throws MojoFailureException {
        AnnotationShares.of(session, executions()).leave(key());
        judge(ended(SharedRules.NONE));
    }

    /** What to tell of ignore rules that match nothing in any module, once the last has been compared. */
    private List<String> ended(SharedRules rules) {
        List<String> unmatched = SharedRulesSession.of(session, executions()).ended(key(), rules);
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

    private void tell(DriftReport report, ConsoleReport console, List<Line> lines, Timings clock) {
        Consumer<CharSequence> failures = failOnDrift ? colouredLog()::error : colouredLog()::warn;
        console.failures().forEach(failures);
        print(lines);
        if (report.fails()) {
            console.nextSteps().ifPresent(failures);
        }
        if (timings) {
            getLog().info("Timings: " + clock);
        }
    }

    /** What is told whether or not there is drift that fails. */
    private static List<Line> lines(DriftReport report, ConsoleReport console) {
        List<Line> lines = new ArrayList<>();
        report.warnings().forEach(text -> lines.add(Line.warning(text)));
        console.remarks().forEach(text -> lines.add(Line.colouredWarning(text)));
        console.uncounted().ifPresent(text -> lines.add(Line.info(text)));
        console.ignored().forEach(text -> lines.add(Line.info(text)));
        console.unmatched().forEach(text -> lines.add(Line.warning(text)));
        if (!report.fails()) {
            console.nextSteps().ifPresent(text -> lines.add(Line.info(text)));
        }
        return lines;
    }

    private void print(List<Line> lines) {
        for (Line line : lines) {
            Log log = line.coloured() ? colouredLog() : getLog();
            if (line.level() == KeptVerdict.Level.WARNING) {
                log.warn(line.text());
            } else {
                log.info(line.text());
            }
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
