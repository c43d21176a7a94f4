package io.github.migrationdrift.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.failure.CheckFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingHibernateTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "jakarta/persistence/PersistenceConfiguration.class, 7",
        "jakarta/persistence/Entity.class, 6",
        "javax/persistence/Entity.class, 5",
        "com/acme/Book.class, 7"
    })
    void fitsWhatTheProjectIsCompiledAgainst(String file, String version) throws Exception {
        write(file);
        if (file.contains("PersistenceConfiguration")) {
            write("jakarta/persistence/Entity.class");
        }
        Properties own = new Properties();
        own.putAll(Map.of("hibernate", "7", "hibernate-jakarta-3.1", "6", "hibernate-javax", "5"));

        assertThat(new MissingHibernate(List.of(directory), own).coordinates()).isEqualTo(version);
    }

    @Test
    void refusesWhatIsNotHibernate() {
        CheckFailure failure = MissingHibernate.otherProvider(artifact("org.eclipse.persistence", "eclipselink"))
                .orElseThrow();

        assertThat(failure)
                .hasMessage(
                        "The project maps its entities with EclipseLink (org.eclipse.persistence:eclipselink:4.0.2),"
                                + " and Hibernate is not among its dependencies");
        assertThat(failure.advice()).contains("-Ddrift.skip", "hibernate-core");
        assertThat(MissingHibernate.otherProvider(artifact("org.eclipse.persistence", "org.eclipse.persistence.moxy")))
                .isEmpty();
    }

    private static Artifact artifact(String group, String name) {
        return new DefaultArtifact(group, name, "4.0.2", "compile", "jar", null, new DefaultArtifactHandler("jar"));
    }

    private void write(String file) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
    }
}
