package io.github.migrationdrift.maven.reactor;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/** What a project itself puts on its class path. */
public final class ProjectClassPath {
    private ProjectClassPath() {}

    /** The project's own classes and its dependencies. */
    public static List<Path> entries(MavenProject project) {
        return Stream.concat(
                        Stream.of(Path.of(project.getBuild().getOutputDirectory())),
                        artifacts(project).map(artifact -> artifact.getFile().toPath()))
                .toList();
    }

    public static Stream<Artifact> artifacts(MavenProject project) {
        return project.getArtifacts().stream()
                .filter(artifact -> artifact.getFile() != null)
                .filter(artifact -> artifact.getArtifactHandler().isAddedToClasspath());
    }
}
