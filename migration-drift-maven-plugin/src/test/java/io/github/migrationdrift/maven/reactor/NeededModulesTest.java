package io.github.migrationdrift.maven.reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.maven.Dependencies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module with an entity, domain, and one that needs it, app. */
class NeededModulesTest {
    private static final String ENTITY_CLASS = "target/classes/com/acme/Book.class";

    @TempDir
    private Path directory;

    private SampleReactor build;

    @BeforeEach
    void prepare() {
        build = new SampleReactor(directory)
                .module("domain", SampleReactor.ENTITY)
                .module("app")
                .needs("app", "domain");
    }

    @Test
    void refusesAModuleWhoseClassesAreNotCompiled() {
        CheckFailure failure = failure(needed("domain", false, "domain"));

        assertThat(failure).hasMessage("The classes are not compiled: target/classes holds none");
        assertThat(failure.kind()).isEqualTo(CheckFailure.Kind.STALE_CLASSES);
    }

    @Test
    void leavesOthersOfThisBuildToTheirPhases() {
        fromClasses();

        assertThat(needed("app", false, "domain", "app").require()).isEmpty();
    }

    @Test
    void looksAtOthersTooWhereTheGoalIsCalledByItself() {
        fromClasses();

        assertThat(failure(needed("app", true, "domain", "app")))
                .hasMessage("The classes are not compiled: ../domain/target/classes holds none");
    }

    @Test
    void acceptsWhatIsCompiled() throws IOException {
        fromClasses();
        compiled();

        assertThatCode(() -> needed("app", true, "domain", "app").require()).doesNotThrowAnyException();
    }

    @Test
    void warnsOfAnOlderArtifactInTheRepository() throws IOException {
        fromRepository(FileTime.fromMillis(0));

        assertThat(needed("app", false, "app").require())
                .containsExactly(
                        "The module domain is taken from domain-1.jar in the local repository, which is older"
                                + " than ../domain/src/main/java/com/acme/Book.java. Build it together with this module: mvn -am -pl app …");
    }

    @Test
    void acceptsANewerArtifact() throws IOException {
        fromRepository(FileTime.fromMillis(System.currentTimeMillis() + 60_000));

        assertThat(needed("app", false, "app").require()).isEmpty();
    }

    @Test
    void refusesAnOlderArtifactOfAModuleThatThisBuildHas() throws IOException {
        fromRepository(FileTime.fromMillis(0));

        CheckFailure failure = failure(needed("app", true, "domain", "app"));
        assertThat(failure).hasMessageStartingWith("The module domain is taken from domain-1.jar");
        assertThat(failure.advice()).isEqualTo("Compile first: mvn compile drift:check");
    }

    private record Needed(NeededModules modules, EntityModules entities) {
        List<String> require() {
            return modules.require(entities.needed());
        }
    }

    private Needed needed(String module, boolean onCommandLine, String... built) {
        return new Needed(
                new NeededModules(build.project(module), build.session(built), onCommandLine),
                new EntityModules(build.project(module), build.session(built), List.of()));
    }

    private static CheckFailure failure(Needed needed) {
        return catchThrowableOfType(CheckFailure.class, needed::require);
    }

    private void fromClasses() {
        resolved(directory.resolve("domain/target/classes"));
    }

    private void fromRepository(FileTime time) throws IOException {
        Path jar = Files.createFile(directory.resolve("domain-1.jar"));
        Files.setLastModifiedTime(jar, time);
        resolved(jar);
    }

    private void compiled() throws IOException {
        for (String module : List.of("domain", "app")) {
            build.file(module, ENTITY_CLASS, "");
            Files.setLastModifiedTime(
                    directory.resolve(module).resolve(ENTITY_CLASS),
                    FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        }
    }

    private void resolved(Path file) {
        Artifact domain = Dependencies.of("com.acme:domain:1").get(0);
        domain.setFile(file.toFile());
        ((DefaultArtifactHandler) domain.getArtifactHandler()).setAddedToClasspath(true);
        build.project("app").setArtifacts(Set.of(domain));
    }
}
