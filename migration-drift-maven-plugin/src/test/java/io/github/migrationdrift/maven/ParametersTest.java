package io.github.migrationdrift.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParametersTest {

    @Test
    void letsTheCommandLineWinOverThePom(@TempDir Path directory) {
        Model model = new Model();
        model.setArtifactId("shop");
        model.addProperty("schema", "pom");
        model.addProperty("table", "history");
        MavenProject project = new MavenProject(model);
        project.setFile(directory.resolve("pom.xml").toFile());
        Properties commandLine = new Properties();
        commandLine.setProperty("schema", "line");

        assertThat(Parameters.properties(project, commandLine))
                .contains(
                        entry("schema", "line"),
                        entry("table", "history"),
                        entry("project.artifactId", "shop"),
                        entry("project.basedir", directory.toString()));
    }
}
