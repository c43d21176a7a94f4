package io.github.migrationdrift.configuration.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.migrationdrift.discovery.SampleProject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files Spring Boot would read, and which of them wins. */
class SpringLocationsTest {
    @TempDir
    private Path base;

    private SampleProject project = new SampleProject(Path.of(""));

    @BeforeEach
    void create() {
        project = new SampleProject(base).springBoot();
    }

    @Test
    void startsARelativeImportAtTheFileThatSaysIt() {
        project.resource("application.properties", "spring.config.import=classpath:shop/db.yml")
                .resource("shop/db.yml", "spring.config.import: [common/flyway.yml, ../mixed.yml]")
                .resource("shop/common/flyway.yml", "spring.flyway.table: beside")
                .resource("common/flyway.yml", "spring.flyway.table: elsewhere")
                .resource("mixed.yml", "spring.flyway.mixed: true");

        assertThat(project.read().flywayProperties())
                .containsOnly(entry("flyway.table", "beside"), entry("flyway.mixed", "true"));
        assertThat(project.read().remarks()).isEmpty();
    }

    @Test
    void importsWhatIsThereForTheProfilesToo() {
        project.resource("application.yml", """
                        spring:
                          config.import: db.yml
                          flyway.table: plain
                        """)
                .resource("db.yml", "spring.flyway: {table: imported, schemas: imported, default-schema: imported}")
                .resource("db-prod.yml", "spring.flyway: {schemas: imported-prod, default-schema: imported-prod}")
                .resource("application-prod.yml", "spring.flyway.default-schema: prod");

        assertThat(project.read().flywayProperties())
                .containsOnly(
                        entry("flyway.table", "imported"),
                        entry("flyway.schemas", "imported"),
                        entry("flyway.defaultSchema", "imported"));
        assertThat(project.profiles("prod").read().flywayProperties())
                .containsOnly(
                        entry("flyway.table", "imported"),
                        entry("flyway.schemas", "imported-prod"),
                        entry("flyway.defaultSchema", "imported-prod"));
    }

    @Test
    void letsALaterDocumentWinOverWhatAnEarlierOneImports() {
        project.resource("application.yml", """
                        spring.config.import: db.yml
                        ---
                        spring.flyway.table: later
                        """).resource("db.yml", "spring.flyway.table: imported");

        assertThat(project.read().flywayProperties()).containsEntry("flyway.table", "later");
    }

    @Test
    void importsOnlyUnderTheProfilesOfTheDocument() {
        project.resource("application.yml", """
                        spring.config.activate.on-profile: prod
                        spring.config.import: db.yml
                        """).resource("db.yml", "spring.flyway.table: imported");

        assertThat(project.read().flywayProperties()).isEmpty();
        assertThat(project.profiles("prod").read().flywayProperties()).containsEntry("flyway.table", "imported");
    }

    @Test
    void makesTheProfilesOfAnImportedFileActive() {
        project.resource("application.yml", "spring.config.import: profiles.yml")
                .resource("profiles.yml", "spring.profiles.active: prod")
                .resource("application-prod.yml", "spring.flyway.table: prod");

        assertThat(project.read().flywayProperties()).containsEntry("flyway.table", "prod");
    }

    @Test
    void takesNoDocumentForOtherProfilesBeforeItKnowsTheActiveOnes() {
        project.resource("application.yml", """
                spring.profiles.active: prod
                ---
                spring.config.activate.on-profile: "!prod"
                spring.profiles.include: dev
                """).resource("application-dev.yml", "spring.flyway.table: dev");

        assertThat(project.read().flywayProperties()).isEmpty();
    }

    @Test
    void fillsPlaceholdersInALocation() {
        project.property("dir", "shop")
                .resource("application.yml", "file: db\nspring.config.import: 'classpath:${dir}/${file}.yml,${URL}'")
                .resource("shop/db.yml", "spring.flyway.table: imported");

        assertThat(project.read().flywayProperties()).containsEntry("flyway.table", "imported");
        assertThat(project.read().remarks())
                .containsExactly("src/main/resources/application.yml:2: what is imported from ${URL} cannot be read");
    }

    @Test
    void importsDirectoriesAndFilesWithoutEnding() {
        project.resource("application.yml", "spring.config.import: 'classpath:shop/,file:./etc/flyway[.yml]'")
                .resource("shop/application.properties", "spring.flyway.table=directory")
                .resource("shop/application-prod.properties", "spring.flyway.table=prod")
                .file("etc/flyway", "spring.flyway.schemas: hinted")
                .file("etc/flyway-prod", "spring.flyway.schemas: hinted-prod");

        assertThat(project.read().flywayProperties())
                .containsOnly(entry("flyway.table", "directory"), entry("flyway.schemas", "hinted"));
        assertThat(project.profiles("prod").read().flywayProperties())
                .containsOnly(entry("flyway.table", "prod"), entry("flyway.schemas", "hinted-prod"));
    }

    @Test
    void saysWhatAnImportLacks() {
        project.resource("application.properties", """
                spring.config.import=none.yml,optional:neither.yml,none/,README,vault://secret,optional:configtree:/run/
                """).resource("README", "");
        String origin = "src/main/resources/application.properties:1: ";

        assertThat(project.read().remarks())
                .containsExactly(
                        origin + "the imported file none.yml does not exist",
                        origin + "the directory none/ holds no application file",
                        origin + "the ending of README does not say how to read it; a directory ends in a slash",
                        origin + "what is imported from vault://secret cannot be read",
                        origin + "what is imported from configtree:/run/ cannot be read");
    }

    @Test
    void looksBesideTheClassPathToo() {
        project.resource("application.properties", "spring.flyway.table=class path")
                .resource("application-prod.properties", "spring.flyway.table=class path of prod")
                .file("config/application.yml", "spring.flyway.table: config")
                .file("config/shop/application.yml", "spring.flyway.mixed: true");

        assertThat(project.profiles("prod").read().flywayProperties())
                .containsOnly(entry("flyway.table", "config"), entry("flyway.mixed", "true"));
    }

    @Test
    void readsUnderTheNamesAndPlacesThatTheBuildStates() {
        project.property("spring.config.name", "shop,db")
                .property("spring.config.additional-location", "optional:classpath:extra/")
                .resource("application.properties", "spring.flyway.table=ignored")
                .resource("shop.properties", "spring.flyway.table=shop\nspring.flyway.schemas=shop")
                .resource("db.properties", "spring.flyway.table=db\nspring.flyway.mixed=true")
                .resource("extra/shop-prod.properties", "spring.flyway.mixed=false");

        assertThat(project.profiles("prod").read().flywayProperties())
                .containsOnly(
                        entry("flyway.table", "db"), entry("flyway.schemas", "shop"), entry("flyway.mixed", "false"));
    }

    @Test
    void looksNowhereElseThanInAStatedLocation() {
        project.property("spring.config.location", "classpath:shop.yml,file:etc/")
                .resource("application.yml", "spring.flyway.table: ignored")
                .resource("shop.yml", "spring.flyway.table: shop");

        assertThat(project.read().flywayProperties()).containsEntry("flyway.table", "shop");
        assertThat(project.read().remarks())
                .containsExactly("property spring.config.location of the build: the directory file:etc/ holds no"
                        + " application file");
    }

    @Test
    void saysThatThereIsNothingUnderTheUsualName() {
        project.resource("shop.yml", "spring.flyway.table: shop");

        assertThat(project.read().remarks())
                .containsExactly(
                        "No application file of Spring Boot says anything. Where the application names its files"
                                + " otherwise, state spring.config.name or spring.config.location as a property of the build.");
        assertThat(project.property("spring.config.name", "shop").read().remarks())
                .isEmpty();
    }

    @Test
    void readsPropertiesInXml() {
        project.resource("application.xml", """
                <!DOCTYPE properties SYSTEM "http://java.sun.com/dtd/properties.dtd">
                <properties><entry key="spring.flyway.table">xml</entry></properties>
                """).resource("application.yml", "spring.flyway.table: yaml");

        assertThat(project.read().flywayProperties()).containsEntry("flyway.table", "xml");
    }

    @Test
    void saysThatTheActiveProfilesAreUnknown() {
        project.resource("application.properties", "spring.profiles.active=${PROFILES}");

        assertThat(project.read().remarks())
                .containsExactly("src/main/resources/application.properties:1: spring.profiles.active has no value that"
                        + " can be read here: ${PROFILES}");
    }
}
