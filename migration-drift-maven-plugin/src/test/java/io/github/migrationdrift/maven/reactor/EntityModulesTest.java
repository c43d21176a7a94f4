package io.github.migrationdrift.maven.reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.maven.Dependencies;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityModulesTest {
    @TempDir
    private Path directory;

    @Test
    void refusesANameThatNoDependencyHas() {
        EntityModules modules = modules("com.acme:*-domain", "nope:*");

        CheckFailure failure = catchThrowableOfType(CheckFailure.class, modules::requireNamed);
        assertThat(failure).hasMessage("No dependency of this module matches 'nope:*'");
        assertThat(failure.advice()).endsWith("There are: com.acme:shop-domain.");
        assertThatCode(() -> modules("com.acme:*-domain").requireNamed()).doesNotThrowAnyException();
    }

    private EntityModules modules(String... named) {
        SampleReactor build = new SampleReactor(directory).module("app");
        Artifact domain = Dependencies.of("com.acme:shop-domain:1").get(0);
        domain.setFile(directory.resolve("shop-domain-1.jar").toFile());
        ((DefaultArtifactHandler) domain.getArtifactHandler()).setAddedToClasspath(true);
        build.project("app").setArtifacts(Set.of(domain));
        return new EntityModules(build.project("app"), build.session(), List.of(named));
    }
}
