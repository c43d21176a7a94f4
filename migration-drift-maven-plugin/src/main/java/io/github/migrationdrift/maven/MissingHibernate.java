package io.github.migrationdrift.maven;

import io.github.migrationdrift.failure.CheckFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import org.apache.maven.artifact.Artifact;

/**
 * The Hibernate for a project that does not bring any because its application server does: the newest one that works
 * with the version of Jakarta Persistence that the project is compiled against.
 */
final class MissingHibernate {
    private static final String SINCE_3_2 = "jakarta/persistence/PersistenceConfiguration.class";
    private static final String JAKARTA = "jakarta/persistence/Entity.class";
    private static final String JAVAX = "javax/persistence/Entity.class";
    private static final Map<String, String> OTHER_PROVIDERS = Map.of(
            "org.eclipse.persistence:eclipselink", "EclipseLink",
            "org.eclipse.persistence:org.eclipse.persistence.jpa", "EclipseLink",
            "org.apache.openjpa:openjpa", "OpenJPA",
            "org.apache.openjpa:openjpa-all", "OpenJPA",
            "org.datanucleus:datanucleus-core", "DataNucleus");

    private final List<Path> classPath;
    private final Properties own;

    /** @param own coordinates of what this plugin adds */
    MissingHibernate(List<Path> classPath, Properties own) {
        this.classPath = classPath;
        this.own = own;
    }

    String coordinates() {
        if (holds(SINCE_3_2)) {
            return own.getProperty("hibernate");
        }
        if (holds(JAKARTA)) {
            return own.getProperty("hibernate-jakarta-3.1");
        }
        return own.getProperty(holds(JAVAX) ? "hibernate-javax" : "hibernate");
    }

    /** What a project that is mapped by something else has to be told. */
    static Optional<CheckFailure> otherProvider(Artifact dependency) {
        return Optional.ofNullable(OTHER_PROVIDERS.get(dependency.getGroupId() + ":" + dependency.getArtifactId()))
                .map(provider -> new CheckFailure(
                        CheckFailure.Kind.CONFIGURATION,
                        "The project maps its entities with " + provider + " (" + dependency.getGroupId() + ":"
                                + dependency.getArtifactId() + ":" + dependency.getVersion()
                                + "), and Hibernate is not among its dependencies",
                        "Only what Hibernate derives from entities can be checked: leave the check out with"
                                + " <skip>true</skip> (-Ddrift.skip). Where the application does run on Hibernate, add"
                                + " hibernate-core to the dependencies, with scope provided if its server brings it."));
    }

    private boolean holds(String file) {
        return classPath.stream().anyMatch(entry -> holds(entry, file));
    }

    private static boolean holds(Path entry, String file) {
        if (!Files.isRegularFile(entry)) {
            return Files.isRegularFile(entry.resolve(file));
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            return jar.getEntry(file) != null;
        } catch (IOException e) {
            throw new UncheckedIOException("Not a readable jar: " + entry, e);
        }
    }
}
