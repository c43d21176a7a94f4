package io.github.migrationdrift.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Where the module's entities are: in its own classes, in other modules of the build, in dependencies that are named. */
final class EntityModules {
    private final MavenProject project;
    private final Set<String> modules;
    private final List<Pattern> named;

    /** @param dependencies as {@code group:artifact}, with {@code *} for any part of a name */
    EntityModules(MavenProject project, MavenSession session, List<String> dependencies) {
        this.project = project;
        this.modules = session.getAllProjects().stream()
                .map(module -> module.getGroupId() + ":" + module.getArtifactId())
                .collect(Collectors.toSet());
        this.named = dependencies.stream().map(EntityModules::pattern).toList();
    }

    List<Path> locations() {
        return Stream.concat(
                        Stream.of(new ModuleLayout(project).classes()),
                        WorkerClassPath.onClassPath(project)
                                .filter(artifact -> isModule(artifact) || isNamed(artifact))
                                .map(artifact -> artifact.getFile().toPath()))
                .toList();
    }

    /** Maven sees one module alone when it is called there; its sisters then have the group in common. */
    private boolean isModule(Artifact artifact) {
        boolean alone = modules.size() == 1;
        return modules.contains(artifact.getGroupId() + ":" + artifact.getArtifactId())
                || (alone && artifact.getGroupId().equals(project.getGroupId()));
    }

    private boolean isNamed(Artifact artifact) {
        String name = artifact.getGroupId() + ":" + artifact.getArtifactId();
        return named.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(
                Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }
}
