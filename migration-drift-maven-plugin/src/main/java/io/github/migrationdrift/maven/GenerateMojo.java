package io.github.migrationdrift.maven;

import io.github.migrationdrift.DriftRepair;
import io.github.migrationdrift.DriftSettings;
import io.github.migrationdrift.check.Timings;
import io.github.migrationdrift.generate.GenerateOptions;
import io.github.migrationdrift.generate.ProposalText;
import io.github.migrationdrift.generate.ProposedMigration;
import io.github.migrationdrift.policy.Policy;
import io.github.migrationdrift.report.DriftReport;
import io.github.migrationdrift.report.Printable;
import io.github.migrationdrift.rewrite.EntityProposal;
import io.github.migrationdrift.rewrite.ProposedFix;
import io.github.migrationdrift.sources.ProjectFiles;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
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
 * Writes the migration that closes the gap: the next one by the project's own habits, among those that are there. Before it
 * is written it is proved: Flyway runs it on a copy of the migrated database with rows in it, and the check runs again.
 *
 * <p>What deletes or narrows is written as a comment, for a person to decide, and so is what looks like a rename. A
 * migration that is there is never changed. What cannot be proved is written as a draft, with the reason, and the goal
 * fails. With {@code drift.fix=entities} it goes the other way: it says how the entities can be made to agree.
 */
@Mojo(name = "generate", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
public class GenerateMojo extends ComparingMojo {
    private static final String MIGRATIONS = "migrations";
    private static final String ENTITIES = "entities";

    /** What the migration is about, in words, such as {@code add isbn}. It becomes a part of the file's name. */
    @Parameter(property = "drift.description", defaultValue = GenerateOptions.DESCRIPTION)
    private String description = GenerateOptions.DESCRIPTION;

    /** Prints the migration, and writes nothing. */
    @Parameter(property = "drift.dryRun", defaultValue = "false")
    private boolean dryRun;

    /**
     * Writes it so that nobody who reads or writes a table waits for long: indexes are built concurrently, in files that
     * Flyway runs outside a transaction, and rows are looked at when no lock is held.
     */
    @Parameter(property = "drift.online", defaultValue = "false")
    private boolean online;

    /**
     * Tables and columns that have another name, with the old name first: {@code book.title:name} or {@code book:books}.
     * {@code none} says that nothing else was renamed, and what looks like it is something new and something that is gone.
     */
    @Parameter(property = "drift.rename")
    private List<String> renames = List.of();

    /**
     * What is repaired: {@code migrations} get a new script. {@code entities} are said, at file and line, which annotation or
     * setting makes them agree with the migrations, where it is the entities that are wrong.
     */
    @Parameter(property = "drift.fix", defaultValue = MIGRATIONS)
    private String fix = MIGRATIONS;

    /** With {@code drift.fix=entities}: edits the Java sources. Nothing else in them changes. */
    @Parameter(property = "drift.apply", defaultValue = "false")
    private boolean apply;

    private Optional<ProposedMigration> migration = Optional.empty();
    private Optional<EntityProposal> entities = Optional.empty();

    @Inject
    GenerateMojo(
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
        return "generate";
    }

    @Override
    String comparingGoal() {
        return name();
    }

    @Override
    void prepare() throws MojoFailureException {
        options();
        if (!List.of(MIGRATIONS, ENTITIES).contains(fix)) {
            throw new MojoFailureException("Unknown value of drift.fix: " + Printable.line(fix) + ". It is "
                    + MIGRATIONS + " or " + ENTITIES + ".");
        }
        if (apply && !fix.equals(ENTITIES)) {
            throw new MojoFailureException("drift.apply edits entities: state -Ddrift.fix=entities too.");
        }
    }

    private GenerateOptions options() throws MojoFailureException {
        try {
            GenerateOptions asked = GenerateOptions.described(description).renaming(Parameters.trimmed(renames));
            return online ? asked.withoutBlocking() : asked;
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("Not a rename: " + Printable.line(String.valueOf(e.getMessage()))
                    + ". Write -Ddrift.rename=book.title:name for a column, book:books for a table, or none.");
        }
    }

    @Override
    void begin(DriftSettings settings) {
        // It says at the end what it did.
    }

    @Override
    DriftReport examine(DriftSettings settings, Timings clock) throws MojoFailureException {
        DriftRepair repair = new DriftRepair(binaries(), getLog()::debug, progress());
        if (fix.equals(ENTITIES)) {
            EntityProposal proposal = repair.proposeEntities(settings, clock);
            entities = Optional.of(proposal);
            return proposal.before();
        }
        ProposedMigration proposal = repair.propose(settings, options(), clock);
        migration = Optional.of(proposal);
        return proposal.before();
    }

    @Override
    void finish(DriftReport report, Policy policy, Timings clock) throws MojoExecutionException, MojoFailureException {
        report.warnings().forEach(getLog()::warn);
        if (report.failures().isEmpty()) {
            getLog().info("No drift, so there is nothing to repair.");
        } else if (entities.isPresent()) {
            finish(entities.get());
        } else {
            finish(migration.orElseThrow());
        }
    }

    private void finish(ProposedMigration proposal) throws MojoExecutionException, MojoFailureException {
        ProposalText text = new ProposalText(proposal);
        text.offers().forEach(getLog()::warn);
        if (proposal.files().isEmpty()) {
            throw new MojoFailureException(
                    "Nothing of it can be done without a decision of yours, so no migration is written. See above.");
        }
        if (dryRun) {
            text.files(this::shown).forEach(getLog()::info);
        } else {
            write(proposal).forEach(file -> getLog().info("Written: " + shown(file)));
        }
        proposal.notes().forEach(getLog()::info);
        if (!proposal.isProved()) {
            throw new MojoFailureException(
                    "The migration is not proved. " + escaped(proposal.failure().orElseThrow()));
        }
        getLog().info(text.success());
    }

    private void finish(EntityProposal proposal) throws MojoExecutionException, MojoFailureException {
        int all = proposal.before().failures().size();
        int left = proposal.left().size();
        for (ProposedFix proposed : proposal.fixes()) {
            if (proposed.isAutomatic()) {
                getLog().info(proposed.describe());
            } else {
                getLog().warn(proposed.describe());
            }
        }
        if (proposal.failure().isPresent()) {
            throw new MojoFailureException("That is not proved, so nothing is edited. "
                    + escaped(proposal.failure().get()));
        }
        if (apply) {
            edit(proposal);
        }
        getLog().info("That ends " + (all - left) + " of " + all
                + (all == 1 ? " drift" : " drifts")
                + ", which was proved on a copy that was compiled and checked.");
    }

    private void edit(EntityProposal proposal) throws MojoExecutionException {
        try {
            proposal.write();
        } catch (IOException e) {
            throw new MojoExecutionException("The sources cannot be edited: " + e.getMessage());
        }
        proposal.sources().forEach(source -> getLog().info("Edited: " + shown(source.path())));
    }

    private static List<Path> write(ProposedMigration proposal) throws MojoExecutionException {
        try {
            return proposal.write();
        } catch (FileAlreadyExistsException e) {
            throw new MojoExecutionException("There is a file already: " + e.getMessage()
                    + ". Nothing is written over; move it away, or state another -Ddrift.description.");
        } catch (IOException e) {
            throw new MojoExecutionException("The migration cannot be written: " + e);
        }
    }

    private String shown(Path file) {
        return Printable.line(new ProjectFiles(project.getBasedir().toPath(), List.of(), List.of()).name(file));
    }
}
