package io.github.migrationdrift.maven;

import io.github.migrationdrift.failure.CheckFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Resolves what the check needs and the project does not have, through Maven itself: mirrors, proxies, offline and all. */
final class ArtifactSource {
    private final RepositorySystem repositories;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> remotes;
    private final boolean offline;

    ArtifactSource(RepositorySystem repositories, MavenSession session, MavenProject project) {
        this.repositories = repositories;
        this.session = session.getRepositorySession();
        this.offline = session.isOffline();
        this.remotes = new ArrayList<>(project.getRemoteProjectRepositories());
        project.getRemotePluginRepositories().stream()
                .filter(plugin ->
                        remotes.stream().noneMatch(remote -> remote.getUrl().equals(plugin.getUrl())))
                .forEach(remotes::add);
    }

    /** @param coordinates group, artifact and version, separated by colons */
    Path artifact(String coordinates, CheckFailure.Kind kind, String advice) {
        Artifact artifact = new DefaultArtifact(coordinates);
        try {
            return repositories
                    .resolveArtifact(session, new ArtifactRequest(artifact, remotes, null))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw unresolved(coordinates, kind, advice, e);
        }
    }

    /** The artifacts and all that they need at run time. */
    List<Artifact> withDependencies(List<String> coordinates) {
        if (coordinates.isEmpty()) {
            return List.of();
        }
        CollectRequest collect = new CollectRequest();
        collect.setRepositories(remotes);
        coordinates.forEach(each -> collect.addDependency(new Dependency(new DefaultArtifact(each), "runtime")));
        try {
            return repositories
                    .resolveDependencies(session, new DependencyRequest(collect, null))
                    .getArtifactResults()
                    .stream()
                    .map(ArtifactResult::getArtifact)
                    .collect(Collectors.toList());
        } catch (DependencyResolutionException e) {
            throw unresolved(
                    String.join(", ", coordinates),
                    CheckFailure.Kind.CONFIGURATION,
                    "The project does not bring it, so the check adds it.",
                    e);
        }
    }

    private CheckFailure unresolved(String coordinates, CheckFailure.Kind kind, String advice, Exception cause) {
        String remedy = offline
                ? "Maven is offline and it is not in the local repository: run once without -o."
                : "Look at the repositories and mirrors of this build.";
        String reason = offline ? "" : ": " + cause.getMessage();
        return new CheckFailure(kind, "Could not resolve " + coordinates + reason, advice + " " + remedy, cause);
    }
}
