package io.github.migrationdrift.maven;

import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;

/** What a module depends on, by its coordinates separated by spaces. */
public final class Dependencies {
    private Dependencies() {}

    public static List<Artifact> of(String coordinates) {
        return Stream.of(coordinates.split(" ")).map(Dependencies::artifact).toList();
    }

    private static Artifact artifact(String coordinates) {
        String[] parts = coordinates.split(":");
        return new DefaultArtifact(
                parts[0], parts[1], parts[2], "compile", "jar", "", new DefaultArtifactHandler("jar"));
    }
}
