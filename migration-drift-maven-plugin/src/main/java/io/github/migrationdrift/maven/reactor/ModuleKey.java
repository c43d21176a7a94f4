package io.github.migrationdrift.maven.reactor;

import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/**
 * By what a module is known, as a part of the build and as a dependency of others: {@code group:artifact}. A build has no
 * two of the same, whatever their versions.
 */
public final class ModuleKey {
    private ModuleKey() {}

    public static String of(MavenProject module) {
        return of(module.getGroupId(), module.getArtifactId());
    }

    public static String of(Artifact artifact) {
        return of(artifact.getGroupId(), artifact.getArtifactId());
    }

    public static String of(Dependency dependency) {
        return of(dependency.getGroupId(), dependency.getArtifactId());
    }

    /** Whether the build at hand builds the module, rather than know it only. */
    static boolean isBuilt(MavenSession session, MavenProject module) {
        return session.getProjects().stream().anyMatch(built -> of(built).equals(of(module)));
    }

    private static String of(String group, String artifact) {
        return group + ":" + artifact;
    }
}
