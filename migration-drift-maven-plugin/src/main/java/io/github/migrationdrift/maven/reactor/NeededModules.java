package io.github.migrationdrift.maven.reactor;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.sources.ProjectFiles;
import io.github.migrationdrift.sources.StaleClasses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Holds what is on the class path against what is written, in the module at hand and in those that it needs. */
public final class NeededModules {
    private final MavenProject project;
    private final MavenSession session;
    private final boolean onCommandLine;

    /** @param onCommandLine the goal was called by itself, so nothing may have been compiled before */
    public NeededModules(MavenProject project, MavenSession session, boolean onCommandLine) {
        this.project = project;
        this.session = session;
        this.onCommandLine = onCommandLine;
    }

    /**
     * Requires that nothing is compared that is not written any more.
     *
     * @return what to tell of modules that this build does not build
     */
    public List<String> require(List<MavenProject> needed) {
        Path base = project.getBasedir().toPath();
        List<String> warnings = new ArrayList<>();
        for (MavenProject module : needed) {
            ModuleLayout layout = new ModuleLayout(module);
            Optional<Path> installed = installed(module);
            if (installed.isPresent()) {
                installed(layout, module, installed.get(), base).ifPresent(warnings::add);
            } else if (module.equals(project) || onCommandLine) {
                layout.requireUpToDate(onCommandLine, base);
            }
        }
        return warnings;
    }

    /** The artifact of another module, where Maven takes it from a repository. */
    private Optional<Path> installed(MavenProject module) {
        Path base = module.getBasedir().toPath();
        return module.equals(project)
                ? Optional.empty()
                : ProjectClassPath.artifacts(project)
                        .filter(artifact -> ModuleKey.of(artifact).equals(ModuleKey.of(module)))
                        .map(artifact -> artifact.getFile().toPath())
                        .filter(file -> !file.startsWith(base))
                        .findFirst();
    }

    private Optional<String> installed(ModuleLayout layout, MavenProject module, Path file, Path base) {
        Optional<Path> newer = StaleClasses.newerThan(file, layout.sourceRoots(), layout.resourceRoots());
        if (newer.isEmpty()) {
            return Optional.empty();
        }
        String text = "The module " + module.getArtifactId() + " is taken from " + file.getFileName()
                + " in the local repository, which is older than "
                + new ProjectFiles(base, List.of(), List.of()).name(newer.get());
        if (onCommandLine && ModuleKey.isBuilt(session, module)) {
            throw new CheckFailure(CheckFailure.Kind.STALE_CLASSES, text, "Compile first: mvn compile drift:check");
        }
        return Optional.of(
                text + ". Build it together with this module: mvn -am -pl " + project.getArtifactId() + " …");
    }
}
