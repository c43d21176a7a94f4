package io.github.migrationdrift.maven;

import io.github.migrationdrift.failure.CheckFailure;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;

/** Refuses the tools that the check cannot work with, before anything is started. */
final class SupportedTools {
    private static final Release OLDEST_HIBERNATE = new Release(5, 6, 2);
    private static final Release OLDEST_FLYWAY = new Release(7, 0, 0);
    private static final Set<String> HIBERNATE = Set.of("org.hibernate", "org.hibernate.orm");

    private final Collection<Artifact> dependencies;

    SupportedTools(Collection<Artifact> dependencies) {
        this.dependencies = dependencies;
    }

    void require() {
        hibernate()
                .findFirst()
                .filter(artifact -> isOlder(artifact, OLDEST_HIBERNATE))
                .ifPresent(artifact -> refuse(
                        "The project uses Hibernate " + artifact.getBaseVersion() + ", which is too old for the check.",
                        "Use Hibernate 5.6.2 or newer (below Spring Boot's parent try -Dhibernate.version=5.6.15.Final), or leave"
                                + " the check out with -Ddrift.skip."));
        dependencies.stream()
                .filter(artifact -> artifact.getGroupId().equals("org.flywaydb"))
                .filter(artifact -> artifact.getArtifactId().equals("flyway-core"))
                .filter(artifact -> isOlder(artifact, OLDEST_FLYWAY))
                .forEach(artifact -> refuse(
                        "The project uses Flyway " + artifact.getBaseVersion() + ", which is too old for the check.",
                        "Use Flyway 7 or newer, or leave the check out with -Ddrift.skip."));
    }

    private Stream<Artifact> hibernate() {
        return dependencies.stream()
                .filter(artifact -> HIBERNATE.contains(artifact.getGroupId()))
                .filter(artifact ->
                        Set.of("hibernate-core", "hibernate-core-jakarta").contains(artifact.getArtifactId()));
    }

    /** What is not a version as Hibernate and Flyway number theirs is given the benefit of the doubt. */
    private static boolean isOlder(Artifact artifact, Release oldest) {
        return Release.of(artifact)
                .filter(release -> release.isOlderThan(oldest))
                .isPresent();
    }

    private static void refuse(String message, String advice) {
        throw new CheckFailure(CheckFailure.Kind.CONFIGURATION, message, advice);
    }
}
