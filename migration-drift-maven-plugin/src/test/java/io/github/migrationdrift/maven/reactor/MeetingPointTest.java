package io.github.migrationdrift.maven.reactor;

import static io.github.migrationdrift.maven.reactor.SampleReactor.CONFIGURATION;
import static io.github.migrationdrift.maven.reactor.SampleReactor.ENTITY;
import static io.github.migrationdrift.maven.reactor.SampleReactor.MIGRATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.maven.reactor.ModuleOutcome.DeferredTo;
import io.github.migrationdrift.maven.reactor.ModuleOutcome.NothingHere;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which module of a build is checked. */
class MeetingPointTest {
    @TempDir
    private Path directory;

    private SampleReactor build;

    @BeforeEach
    void reactor() {
        build = new SampleReactor(directory);
    }

    @Test
    void leavesAloneWhatHasNothingToDoWithTheDatabase() {
        build.module("web").module("shop", ENTITY, MIGRATION).checks("web").checks("shop");

        assertNothing("web");
        assertCompares("shop");
    }

    @Test
    void checksWhereEntitiesAndMigrationsMeet() {
        build.module("domain", ENTITY).module("app", MIGRATION, CONFIGURATION).needs("app", "domain");
        build.checks("domain").checks("app");

        assertDefers("domain", "app", "Nothing to check here: this module has entities only; they are checked in app.");
        assertCompares("app");
    }

    @Test
    void checksItselfWhereTheApplicationDoesNot() {
        build.module("domain", ENTITY, MIGRATION).module("app", CONFIGURATION).needs("app", "domain");
        build.checks("domain");

        assertCompares("domain");
        assertThat(build.meetingPoint("domain", build.session()).application())
                .map(ReactorModule::name)
                .contains("app");
    }

    @Test
    void checksItselfWhereTheCheckOfTheApplicationIsSkipped() {
        build.module("domain", ENTITY, MIGRATION).module("app", CONFIGURATION).needs("app", "domain");
        build.checks("domain").checks("app", "skip", "true");

        assertCompares("domain");
    }

    @Test
    void checksItselfWhereTheApplicationIsNotBuilt() {
        build.module("domain", ENTITY, MIGRATION).module("app", CONFIGURATION).needs("app", "domain");
        build.checks("domain").checks("app");

        assertThat(build.meetingPoint("domain", build.session("domain")).withoutComparing())
                .isEmpty();
    }

    @Test
    void checksItselfWhereTheApplicationChecksInAPhaseThatIsNotReached() {
        build.module("domain", ENTITY, MIGRATION).module("app", CONFIGURATION).needs("app", "domain");
        build.checksIn("domain", "process-classes").checksIn("app", "verify").goals("test");

        assertCompares("domain");
    }

    @Test
    void checksItselfWhatTheApplicationIsNotAskedToCheck() {
        build.module("domain", ENTITY, MIGRATION).module("app", CONFIGURATION).needs("app", "domain");
        build.checks("domain", "packages", "com.acme.billing").checks("app", "packages", "com.acme.sales");

        assertCompares("domain");
    }

    @Test
    void checksItselfWhatTheApplicationLeavesOutByChoosingOthers() {
        build.module("domain", MIGRATION).module("app", CONFIGURATION).needs("app", "domain");
        build.file("domain", ENTITY, "package com.acme.shop; @jakarta.persistence.Entity class Book {}");
        String meet = "Nothing to check here: entities and migrations meet in app, where they are checked.";

        build.checks("domain")
                .checks("app", "packages", "com.acme.sho,com.acme.sales", "locations", "classpath:db/sales");
        assertCompares("domain");

        build.withoutChecks().checks("domain").checks("app", "packages", "com.acme", "locations", "classpath:db/all");
        assertDefers("domain", "app", meet);
        build.withoutChecks().checks("domain").checks("app", "packages", "com.acme.sales");
        assertDefers("domain", "app", meet);
    }

    @Test
    void defersToWhatCompletesAChain() {
        build.module("domain", ENTITY).module("shop", MIGRATION).module("app", CONFIGURATION);
        build.needs("shop", "domain").needs("app", "shop");
        build.checks("domain").checks("shop").checks("app");

        assertDefers("domain", "app", "Nothing to check here: this module has entities only; they are checked in app.");
        assertDefers(
                "shop", "app", "Nothing to check here: entities and migrations meet in app, where they are checked.");
        assertCompares("app");
    }

    @Test
    void checksInAModuleThatHasNeitherItself() {
        build.module("domain", ENTITY).module("database", MIGRATION).module("app");
        build.needs("app", "domain", "database")
                .checks("domain")
                .checks("database")
                .checks("app");

        assertDefers(
                "database", "app", "Nothing to check here: this module has migrations only; they are checked in app.");
        assertCompares("app");
    }

    @Test
    void checksOnceWhereALibraryHasBoth() {
        build.module("shop", ENTITY, MIGRATION).module("web").needs("web", "shop");
        build.checks("shop").checks("web");

        assertCompares("shop");
        assertDefers(
                "web", "shop", "Nothing to check here: entities and migrations meet in shop, where they are checked.");
    }

    @Test
    void bringsTogetherWhatNoModuleDependsOn() {
        build.module("domain", ENTITY)
                .module("database", MIGRATION)
                .checks("domain")
                .checks("database");

        assertDefers(
                "database",
                "domain",
                "Nothing to check here: this module has migrations only; they are checked in domain.");
        assertCompares("domain");
        assertThat(build.meetingPoint("domain", build.session()).migrationsElsewhere())
                .map(ReactorModule::name)
                .contains("database");
    }

    @Test
    void refusesMigrationsWhoseEntitiesNobodyChecks() {
        build.module("domain", ENTITY).module("database", MIGRATION).checks("database");

        CheckFailure failure = catchThrowableOfType(
                CheckFailure.class,
                () -> build.meetingPoint("database", build.session()).withoutComparing());
        assertThat(failure)
                .hasMessage(
                        "This module has migrations only, and no module that sees the entities too runs the check in"
                                + " this build");
        assertThat(failure.advice())
                .startsWith("Give the goal an execution in the module with the entities (domain), or");
    }

    @Test
    void leavesAModuleThatOnlyUsesEntitiesToOneWhereTheyMeetTheMigrations() {
        build.module("domain", ENTITY).module("web").module("database", MIGRATION);
        build.needs("web", "domain").needs("database", "domain");
        build.checks("domain").checks("web").checks("database");

        assertDefers(
                "web",
                "database",
                "Nothing to check here: this module has entities only; they are checked in database.");
        assertCompares("database");
    }

    @Test
    void searchesTheModulesWhereNoneHasMigrationsInTheUsualPlace() {
        build.module("domain", ENTITY)
                .module("database-mysql", "src/main/resources/sql/mysql/V1__init.sql")
                .module("app", "src/main/resources/sql/V1__init.sql");
        build.needs("database-mysql", "domain").needs("app", "domain");
        build.checks("domain").checks("database-mysql").checks("app");

        assertDefers("domain", "app", "Nothing to check here: this module has entities only; they are checked in app.");
        assertCompares("app");
    }

    @Test
    void doesNotLeaveEntitiesUncheckedForWantOfMigrations() {
        build.module("domain", ENTITY).module("web").checks("domain").checks("web");

        assertCompares("domain");
    }

    @Test
    void findsEntitiesHoweverTheyAreWritten() {
        build.module("lined")
                .file(
                        "lined",
                        "src/main/java/B.java",
                        "import jakarta.persistence.*; @Table(name = \"b\") @Entity class B {}")
                .module("kotlin")
                .file(
                        "kotlin",
                        "src/main/kotlin/B.kt",
                        "import jakarta.persistence.Entity\n@Entity data class B(val id: Long)")
                .module("xml")
                .file("xml", "src/main/resources/META-INF/orm.xml", "<entity-mappings version=\"3.0\"/>")
                .module("mentioned")
                .file(
                        "mentioned",
                        "src/main/java/B.java",
                        "/* @jakarta.persistence.Entity */ class B { String s = \"@Entity\"; }")
                .module("other")
                .file("other", "src/main/java/B.java", "import jakarta.nosql.Entity; @Entity class B {}");

        Reactor reactor = new Reactor(build.session().getAllProjects());
        assertThat(reactor.modules().stream().filter(ReactorModule::hasEntities).map(ReactorModule::name))
                .containsExactly("lined", "kotlin", "xml");
    }

    @Test
    void isNoApplicationForAComment() {
        build.module("domain")
                .file(
                        "domain",
                        "src/main/java/A.java",
                        "/** Not a org.springframework @SpringBootApplication. */ class A {}");

        assertThat(new Reactor(build.session().getAllProjects()).modules())
                .singleElement()
                .matches(module -> !module.isApplication());
    }

    @Test
    void refusesWhatIsStatedForNothing() {
        build.module("web")
                .module("shop", ENTITY, MIGRATION)
                .checks("web", "packages", "com.acme")
                .checks("shop");

        CheckFailure failure = catchThrowableOfType(
                CheckFailure.class,
                () -> build.meetingPoint("web", build.session()).withoutComparing());
        assertThat(failure)
                .hasMessage("This module has neither entities nor migrations, though <packages>com.acme</packages> is"
                        + " stated for it");
        assertThat(failure.advice()).contains("where the entities are (shop)", "<skip>true</skip>");
    }

    @Test
    void namesTheModuleThatChecksWhatIsStatedForAll() {
        build.module("web").module("shop", ENTITY, MIGRATION).checks("web").checks("shop");
        build.commandLine("drift.packages", "com.acme");

        assertDefers(
                "web",
                "shop",
                "Nothing to check here: this module has neither entities nor migrations; those of shop are checked"
                        + " there.");
    }

    private void assertCompares(String module) {
        assertThat(build.meetingPoint(module, build.session()).withoutComparing())
                .as(module)
                .isEmpty();
    }

    private void assertNothing(String module) {
        assertThat(build.meetingPoint(module, build.session()).withoutComparing())
                .as(module)
                .contains(new NothingHere());
    }

    private void assertDefers(String module, String other, String reason) {
        assertThat(build.meetingPoint(module, build.session()).withoutComparing())
                .as(module)
                .contains(new DeferredTo(other, "default", reason));
    }
}
