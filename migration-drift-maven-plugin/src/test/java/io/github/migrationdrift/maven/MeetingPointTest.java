package io.github.migrationdrift.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which module of a build is checked. */
class MeetingPointTest {
    private static final String ENTITY = "src/main/java/com/acme/Book.java";
    private static final String MIGRATION = "src/main/resources/db/migration/V1__init.sql";
    private static final String CONFIGURATION = "src/main/resources/application.yml";

    @TempDir
    private Path build;

    @Test
    void leavesAloneWhatHasNothingToDoWithTheDatabase() {
        MavenProject web = module("web");
        MavenProject shop = module("shop", ENTITY, MIGRATION);

        assertThat(reason(web, web, shop))
                .contains("Nothing to check: this module has neither entities nor migrations.");
        assertThat(reason(shop, web, shop)).isEmpty();
    }

    @Test
    void checksWhereEntitiesAndMigrationsMeet() {
        MavenProject domain = module("domain", ENTITY);
        MavenProject app = needing(module("app", MIGRATION, CONFIGURATION), "domain");

        assertThat(reason(domain, domain, app))
                .contains("Nothing to check here: this module has entities only; they are checked in app.");
        assertThat(reason(app, domain, app)).isEmpty();
    }

    @Test
    void checksInAModuleThatHasNeitherItself() {
        MavenProject domain = module("domain", ENTITY);
        MavenProject database = module("database", MIGRATION);
        MavenProject app = needing(module("app"), "domain", "database");

        assertThat(reason(database, domain, database, app))
                .contains("Nothing to check here: this module has migrations only; they are checked in app.");
        assertThat(reason(app, domain, database, app)).isEmpty();
    }

    @Test
    void checksOnceWhereALibraryHasBoth() {
        MavenProject shop = module("shop", ENTITY, MIGRATION);
        MavenProject web = needing(module("web"), "shop");

        assertThat(reason(shop, shop, web)).isEmpty();
        assertThat(reason(web, shop, web))
                .contains("Nothing to check here: entities and migrations meet in shop, where they are checked.");
    }

    @Test
    void leavesTheCheckToTheApplicationThatSaysHowEntitiesAreMapped() {
        MavenProject shop = module("shop", ENTITY, MIGRATION);
        MavenProject app = needing(module("app", CONFIGURATION), "shop");

        assertThat(reason(shop, shop, app))
                .contains("Nothing to check here: entities and migrations meet in app, where they are checked.");
        assertThat(reason(app, shop, app)).isEmpty();
    }

    @Test
    void bringsTogetherWhatNoModuleDependsOn() {
        MavenProject domain = module("domain", ENTITY);
        MavenProject database = module("database", MIGRATION);

        assertThat(reason(database, domain, database))
                .contains("Nothing to check here: this module has migrations only; they are checked in domain.");
        assertThat(reason(domain, domain, database)).isEmpty();
        assertThat(meeting(domain, domain, database).migrationsElsewhere())
                .map(ReactorModule::name)
                .contains("database");
    }

    @Test
    void leavesAModuleThatOnlyUsesEntitiesToOneWhereTheyMeetTheMigrations() {
        MavenProject domain = module("domain", ENTITY);
        MavenProject web = needing(module("web"), "domain");
        MavenProject database = needing(module("database", MIGRATION), "domain");

        assertThat(reason(web, domain, web, database))
                .contains("Nothing to check here: this module has entities only; they are checked in database.");
        assertThat(reason(database, domain, web, database)).isEmpty();
    }

    @Test
    void searchesTheModulesWhereNoneHasMigrationsInTheUsualPlace() {
        MavenProject domain = module("domain", ENTITY);
        MavenProject database =
                needing(module("database-mysql", "src/main/resources/sql/mysql/V1__init.sql"), "domain");
        MavenProject app = needing(module("app", "src/main/resources/sql/V1__init.sql"), "domain");

        assertThat(reason(domain, domain, database, app))
                .contains("Nothing to check here: this module has entities only; they are checked in app.");
        assertThat(reason(app, domain, database, app)).isEmpty();
    }

    @Test
    void doesNotLeaveEntitiesUncheckedForWantOfMigrations() {
        MavenProject domain = module("domain", ENTITY);

        assertThat(reason(domain, domain, module("web"))).isEmpty();
    }

    private static Optional<String> reason(MavenProject project, MavenProject... build) {
        return meeting(project, build).reasonToSkip();
    }

    private static MeetingPoint meeting(MavenProject project, MavenProject... build) {
        return new MeetingPoint(project, List.of(build), List.of());
    }

    private MavenProject module(String name, String... files) {
        Path base = build.resolve(name);
        MavenProject project = new MavenProject();
        project.setFile(base.resolve("pom.xml").toFile());
        project.setGroupId("com.acme");
        project.setArtifactId(name);
        project.setBuild(new Build());
        project.getBuild().setOutputDirectory(base.resolve("target/classes").toString());
        Resource resources = new Resource();
        resources.setDirectory(base.resolve("src/main/resources").toString());
        project.getBuild().addResource(resources);
        project.addCompileSourceRoot(base.resolve("src/main/java").toString());
        for (String file : files) {
            write(base.resolve(file));
        }
        return project;
    }

    private static MavenProject needing(MavenProject project, String... modules) {
        for (String module : modules) {
            Dependency dependency = new Dependency();
            dependency.setGroupId("com.acme");
            dependency.setArtifactId(module);
            project.getModel().addDependency(dependency);
        }
        return project;
    }

    private static void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "@Entity class Book {}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
