package io.github.migrationdrift.configuration.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import io.github.migrationdrift.configuration.ActiveProfiles;
import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.discovery.SampleProject;
import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.testing.SourceCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Spring Boot would make of the files of an application. */
class SpringBootTest {
    private static final String PHYSICAL = "hibernate.physical_naming_strategy";
    private static final String CAMEL_CASE = "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy";

    @TempDir
    private Path base;

    private SampleProject project = new SampleProject(Path.of(""));

    @BeforeEach
    void create() {
        project = new SampleProject(base).springBoot();
    }

    @Test
    void readsTheFilesThatClassesName(@TempDir Path sources) throws IOException {
        Path annotation = Files.writeString(sources.resolve("PropertySource.java"), """
                package org.springframework.context.annotation;

                public @interface PropertySource {
                    String[] value();
                }
                """);
        Path application = Files.writeString(sources.resolve("Shop.java"), """
                @org.springframework.context.annotation.PropertySource({"classpath:shop.properties", "classpath:none.properties"})
                class Shop {}
                """);
        SourceCompiler.compile(List.of(annotation, application), project.classes());
        project.resource("shop.properties", "spring.flyway.schemas=shop\nspring.flyway.table=history")
                .resource("application.properties", "spring.flyway.table=done");

        assertThat(project.read().flywayProperties())
                .containsOnly(entry("flyway.schemas", "shop"), entry("flyway.table", "done"));
    }

    @Test
    void readsNothingWithoutSpringBoot(@TempDir Path other) {
        ProjectConfiguration read = new SampleProject(other)
                .resource("application.properties", "spring.flyway.table=history")
                .read();

        assertThat(read).isEqualTo(ProjectConfiguration.NONE);
    }

    @Test
    void saysWhereASettingStands() {
        project.resource("application.yml", """
                spring:
                  jpa:
                    properties:
                      hibernate:
                        default_schema: shop
                """);

        assertThat(project.read().hibernate())
                .containsExactly(entry(
                        "hibernate.default_schema", Setting.stated("shop", "src/main/resources/application.yml:5")));
    }

    @Test
    void impliesBootsNamingStrategies() {
        project.marked("org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration")
                .marked(CAMEL_CASE)
                .marked("org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy");

        assertThat(project.read().hibernate())
                .containsOnly(
                        entry(PHYSICAL, Setting.implied(CAMEL_CASE, "default of Spring Boot")),
                        entry(
                                "hibernate.implicit_naming_strategy",
                                Setting.implied(
                                        "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy",
                                        "default of Spring Boot")));
    }

    @Test
    void impliesTheStrategyOfBoot4() {
        String snakeCase = "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl";
        project.marked("org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration")
                .marked(CAMEL_CASE)
                .marked(snakeCase);

        assertThat(project.read().hibernate())
                .containsOnly(entry(PHYSICAL, Setting.implied(snakeCase, "default of Spring Boot")));
    }

    @Test
    void letsTheApplicationChooseItsNamingStrategy() {
        project.marked("org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration")
                .marked(CAMEL_CASE)
                .resource("application.properties", "spring.jpa.hibernate.naming.physicalStrategy=com.acme.Own");

        assertThat(project.read().hibernateProperties()).containsEntry(PHYSICAL, "com.acme.Own");
    }

    @Test
    void passesFlywaysSettingsUnderFlywaysNames() {
        project.resource("application.properties", """
                spring.flyway.locations=classpath:db/{vendor},classpath:common
                spring.flyway.default-schema=shop
                spring.flyway.placeholders.owner=acme
                spring.flyway.sqlMigrationPrefix=M
                spring.flyway.init-sqls[0]=set a = 1
                spring.flyway.init-sqls[1]=set b = 2
                spring.flyway.postgresql.transactional-lock=false
                spring.flyway.url=jdbc:postgresql://elsewhere/shop
                spring.flyway.password=${SECRET}
                """);

        assertThat(project.read().migrationLocations()).containsExactly("classpath:db/postgresql", "classpath:common");
        assertThat(project.read().flywayProperties())
                .containsOnly(
                        entry("flyway.defaultSchema", "shop"),
                        entry("flyway.placeholders.owner", "acme"),
                        entry("flyway.sqlMigrationPrefix", "M"),
                        entry("flyway.initSql", "set a = 1;\nset b = 2"),
                        entry("flyway.postgresql.transactional.lock", "false"));
        assertThat(project.read().remarks()).isEmpty();
    }

    @Test
    void knowsModulesWithMigrationsOfTheirOwn() {
        project.resource("application.properties", "spring.modulith.runtime.flyway-enabled=true");

        assertThat(project.read().flywayProperties()).containsExactly(entry("modulith.flyway-enabled", "true"));
    }

    @Test
    void letsPropertiesWinOverYamlAndProfilesOverBoth() {
        project.resource("application.yml", "spring.flyway.table: yaml")
                .resource("application.properties", "spring.flyway.table=properties")
                .resource("application-prod.yml", "spring.flyway.table: prod");

        assertThat(project.read().flywayProperties()).containsEntry("flyway.table", "properties");
        assertThat(project.profiles("prod").read().flywayProperties()).containsEntry("flyway.table", "prod");
    }

    @Test
    void readsTheDocumentsOfTheActiveProfiles() {
        project.resource("application.yml", """
                spring:
                  profiles:
                    active: ${PROFILE:eu}
                    group:
                      eu: base,gdpr
                ---
                spring:
                  config.activate.on-profile: gdpr & !us
                  flyway.table: eu_history
                ---
                spring:
                  config.activate.on-profile: us
                  flyway.table: us_history
                """);

        assertThat(project.read().flywayProperties()).containsEntry("flyway.table", "eu_history");
        assertThat(project.profiles("us").read().flywayProperties()).containsEntry("flyway.table", "us_history");
    }

    @Test
    void splitsPropertiesIntoDocumentsAndKeepsCountingLines() {
        project.resource("application.properties", """
                spring.flyway.table=plain
                #---
                spring.config.activate.on-profile=prod

                spring.flyway.table=prod
                """);

        assertThat(project.read().flyway().get("flyway.table"))
                .isEqualTo(Setting.stated("plain", "src/main/resources/application.properties:1"));
        assertThat(project.profiles("prod").read().flyway().get("flyway.table"))
                .isEqualTo(Setting.stated("prod", "src/main/resources/application.properties:5"));
    }

    @Test
    void followsImports() {
        project.resource("application.yml", """
                        spring.config.import:
                          - classpath:db.yml
                          - optional:file:./none.properties
                          - configserver:http://config
                        """)
                .resource("db.yml", "spring.jpa.properties.hibernate.default_schema: imported");

        assertThat(project.read().hibernateProperties()).containsEntry("hibernate.default_schema", "imported");
        assertThat(project.read().remarks())
                .containsExactly(
                        "src/main/resources/application.yml:4: what is imported from configserver:http://config"
                                + " cannot be read");
    }

    @Test
    void keepsPlaceholdersOfFlywaysWhateverTheirNames() {
        project.resource("application.properties", "spring.flyway.placeholders.app_user=shop\n");

        assertThat(project.read().flywayProperties()).containsOnly(entry("flyway.placeholders.app_user", "shop"));
    }

    @Test
    void keepsStatementsWithCommasWhole() {
        project.resource("application.yml", """
                spring.flyway.init-sqls:
                  - set search_path to a, b
                  - set work_mem to '8MB'
                """);

        assertThat(project.read().flywayProperties())
                .containsOnly(entry("flyway.initSql", "set search_path to a, b;\nset work_mem to '8MB'"));
    }

    @Test
    void replacesListsAndOtherSpellings() {
        project.resource("application.yml", """
                        spring:
                          flyway:
                            schemas: [a, b]
                            default-schema: a
                            out-of-order: on
                        """)
                .resource("application-prod.properties", "spring.flyway.schemas[0]=c\nspring.flyway.defaultSchema=c\n");

        assertThat(project.profiles("prod").read().flywayProperties())
                .containsOnly(
                        entry("flyway.schemas", "c"),
                        entry("flyway.defaultSchema", "c"),
                        entry("flyway.outOfOrder", "true"));
    }

    @Test
    void showsNoDefaultsThatMayBeSecret() {
        project.resource("application.properties", "spring.flyway.table=${X}${DB_PASSWORD:hunter2}\n");

        assertThat(project.read().remarks()).singleElement().asString().endsWith("${X}${DB_PASSWORD:…}");
    }

    @Test
    void doesNotGoRoundInCircles() {
        project.resource("application.yml", "spring: &me\n  flyway: *me\n");

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> project.read())
                .withMessageContaining("it holds itself");
    }

    @Test
    void followsEachImportOnce() {
        project.resource("application.properties", "spring.config.import=one.properties")
                .resource("one.properties", "spring.config.import=two.properties\nspring.flyway.table=one")
                .resource("two.properties", "spring.config.import=one.properties\nspring.flyway.mixed=true");

        assertThat(project.read().flywayProperties())
                .containsOnly(entry("flyway.table", "one"), entry("flyway.mixed", "true"));
    }

    @Test
    void fillsPlaceholdersFromTheFilesAndTheBuild() {
        project.property("project.artifactId", "shop").resource("application.properties", """
                db.schema=${prefix:main}_${project.artifactId}
                spring.flyway.schemas=${db.schema}
                spring.flyway.table=@project.artifactId@_history
                """);

        assertThat(project.read().flywayProperties())
                .containsEntry("flyway.schemas", "main_shop")
                .containsEntry("flyway.table", "@project.artifactId@_history");
    }

    @Test
    void readsWhatTheBuildMadeOfAFile() {
        project.property("table", "unused")
                .file("src/main/resources/application.yml", "spring.flyway.table: '@table@'")
                .file("target/classes/application.yml", "spring.flyway.table: filtered");

        assertThat(project.read().flyway().get("flyway.table"))
                .isEqualTo(Setting.stated("filtered", "src/main/resources/application.yml:1"));
    }

    @Test
    void fillsWhatTheBuildHasNotCopiedYet() {
        project.property("project.artifactId", "shop")
                .file("src/main/resources/application.properties", """
                        spring.flyway.table=@project.artifactId@_history
                        spring.flyway.schemas=@unknown@
                        """)
                .file("src/main/resources/application.yml", "spring.flyway.default-schema: @project.artifactId@");

        assertThat(project.read().flywayProperties())
                .containsOnly(
                        entry("flyway.table", "shop_history"),
                        entry("flyway.schemas", "@unknown@"),
                        entry("flyway.defaultSchema", "shop"));
    }

    @Test
    void leavesWhatIsNotFilteredAsTheApplicationSeesIt() {
        project.property("b", "filled").resource("application.yml", """
                spring.flyway:
                  table: "@b@"
                  placeholders: {mail: a@b@c, rest: @b@}
                """);

        assertThat(project.read().flywayProperties())
                .containsOnly(
                        entry("flyway.table", "@b@"),
                        entry("flyway.placeholders.mail", "a@b@c"),
                        entry("flyway.placeholders.rest", "filled"));
    }

    @Test
    void namesWhatHasNoValueAndGoesOn() {
        project.resource("application.properties", """
                spring.flyway.table=${HISTORY}
                spring.jpa.properties.hibernate.default_schema={cipher}ab12
                spring.flyway.mixed=true
                """);

        assertThat(project.read().flywayProperties()).containsOnly(entry("flyway.mixed", "true"));
        assertThat(project.read().remarks())
                .containsExactlyInAnyOrder(
                        "src/main/resources/application.properties:1: spring.flyway.table has no value that can be read"
                                + " here: ${HISTORY}",
                        "src/main/resources/application.properties:2: spring.jpa.properties.hibernate.default_schema has"
                                + " no value that can be read here: it is encrypted");
    }

    @Test
    void saysThatASettingRefersToItself() {
        project.resource("application.properties", """
                a=${b}
                b=${a}
                spring.flyway.table=${a:x}
                spring.flyway.schemas=${a}
                """);

        assertThat(project.read().remarks())
                .contains("src/main/resources/application.properties:4: spring.flyway.schemas refers to itself: ${a}");
    }

    @Test
    void leavesOutTheDialectOfAnotherDatabase() {
        project.resource("application.properties", "spring.jpa.database-platform=org.hibernate.dialect.H2Dialect");

        assertThat(project.read().hibernate()).isEmpty();
        assertThat(project.read().remarks())
                .containsExactly("src/main/resources/application.properties:1: the dialect"
                        + " org.hibernate.dialect.H2Dialect is for another database and left out");
    }

    @Test
    void leavesOutADialectThatThisHibernateNoLongerHas() {
        String dialect = "org.hibernate.dialect.PostgreSQL95Dialect";
        project.resource("application.properties", "spring.jpa.database-platform=" + dialect);

        assertThat(project.read().hibernate()).isEmpty();
        assertThat(project.read().remarks())
                .containsExactly("src/main/resources/application.properties:1: the dialect " + dialect
                        + " is not in this version of Hibernate and left out");
        assertThat(project.marked(dialect).read().hibernateProperties()).containsEntry("hibernate.dialect", dialect);
    }

    @Test
    void namesTheProfilesThereAre() {
        project.resource("application-prod.yml", "a: b").resource("application-test.properties", "a=b");

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> project.profiles("production").read())
                .withMessage("No file of the application knows the profile production")
                .extracting(CheckFailure::advice)
                .isEqualTo("<springProfiles> (-Ddrift.springProfiles) is some of prod, test.");
    }

    @Test
    void saysWhichYamlCannotBeRead() {
        project.resource("application.yml", "spring:\n  flyway:\n table: x\n");

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(() -> project.read())
                .withMessageStartingWith("src/main/resources/application.yml:3 is not readable YAML: ");
    }

    @ParameterizedTest
    @CsvSource({
        "prod,            true",
        "!prod,           false",
        "prod & eu,       true",
        "prod & us,       false",
        "us | eu,         true",
        "!(us | test),    true",
        "'us,eu',         true",
        "(us | eu) & !x,  true"
    })
    void understandsProfileExpressions(String expression, boolean holds) {
        assertThat(SpringProfiles.accept(java.util.Set.of("prod", "eu"), expression))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spring.datasource.url=jdbc:postgresql://db/app?ssl=true&currentSchema=${SCHEMA:shop},public | shop",
                "spring.datasource.url=jdbc:p6spy:postgresql://db/app?options=-c%20search_path=shop | shop",
                "spring.datasource.url=jdbc:postgresql://db/app?password=100%&currentSchema=shop | shop",
                "spring.datasource.hikari.schema=shop | shop",
                "spring.datasource.hikari.connection-init-sql=SET search_path TO \"shop\", public | shop",
            })
    void takesTheSchemaThatConnectionsBeginIn(String line, String schema) {
        project.resource("application.properties", line);

        assertThat(project.read().flyway())
                .containsExactly(entry(
                        "flyway.defaultSchema",
                        Setting.implied(schema, "src/main/resources/application.properties:1")));
        assertThat(project.read().hibernate()).doesNotContainKey("hibernate.default_schema");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spring.datasource.url=jdbc:postgresql://db/app?stringtype=unspecified | true",
                "spring.datasource.url=${URL:jdbc:postgresql://db/app?ssl=true&stringtype=unspecified} | true",
                "spring.datasource.hikari.data-source-properties.stringtype=unspecified | true",
                "spring.datasource.url=jdbc:postgresql://db/app?stringtype=varchar | false",
                "spring.datasource.url=jdbc:postgresql://db/app?currentSchema=stringtype | false",
                "spring.datasource.url=jdbc:postgresql://db/app | false",
            })
    void knowsWhetherTheDriverSendsTextUntyped(String line, boolean untyped) {
        project.resource("application.properties", line);

        assertThat(project.read().sendsTextUntyped()).isEqualTo(untyped);
    }

    @Test
    void expectsTablesWhereConnectionsBeginThoughFlywayIsToldAnotherSchema() {
        project.resource("application.properties", """
                spring.datasource.url=jdbc:postgresql://db/app?currentSchema=shop
                spring.flyway.schemas=history,shop
                """);

        assertThat(project.read().flywayProperties()).containsExactly(entry("flyway.schemas", "history,shop"));
        assertThat(project.read().hibernateProperties()).contains(entry("hibernate.default_schema", "shop"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spring.datasource.url=jdbc:postgresql://db/app?currentSchema=public",
                "spring.datasource.url=jdbc:postgresql://db/app?currentSchema=${SCHEMA}",
                "spring.datasource.url=jdbc:postgresql://db/app?currentSchema=50%",
                "spring.datasource.url=jdbc:h2:mem:app",
            })
    void takesNoSchemaThatConnectionsDoNotState(String line) {
        project.resource("application.properties", line);

        assertThat(project.read().flyway()).isEmpty();
    }

    @Test
    void readsTheProfileWithPostgresWhereTheDefaultIsAnotherDatabase() {
        project.resource("application.yml", """
                spring:
                  datasource:
                    url: jdbc:h2:mem:shop
                  flyway:
                    enabled: false
                ---
                spring:
                  config:
                    activate:
                      on-profile: test-pg
                  datasource:
                    url: jdbc:tc:postgresql:16:///shop
                """)
                .resource("application-prod.properties", """
                        spring.datasource.url=jdbc:postgresql://${HOST}/shop
                        spring.flyway.enabled=true
                        spring.flyway.schemas=shop
                        """)
                .resource("application-mysql.properties", "spring.datasource.url=jdbc:mysql://db/shop");

        assertThat(project.read().flywayProperties()).containsExactly(entry("flyway.schemas", "shop"));
        assertThat(project.read().remarks())
                .containsExactly(
                        "without a profile the application does not connect to PostgreSQL, so it is read under the"
                                + " profile prod; others with PostgreSQL: test-pg; to choose: <springProfiles>"
                                + " (-Ddrift.springProfiles=prod)");
        assertThat(project.read().profiles().map(ActiveProfiles::origin))
                .contains("chosen by the check, for PostgreSQL");
        assertThat(project.profiles("mysql").read().remarks())
                .containsExactly(
                        "src/main/resources/application.yml:5: the application does not run Flyway under these profiles");
    }

    @Test
    void saysThatHibernateChangesTheSchemaItself() {
        project.resource("application.properties", "spring.jpa.hibernate.ddl-auto=update");
        assertThat(project.read().remarks())
                .containsExactly("src/main/resources/application.properties:1: Hibernate itself changes the schema when"
                        + " the application starts (ddl-auto update), so what the migrations lack may be made there,"
                        + " unseen by Flyway");

        project.resource("application.properties", "spring.jpa.hibernate.ddl-auto=validate");
        assertThat(project.read().remarks()).isEmpty();
    }

    @Test
    void saysThatAllProfilesAreForAnotherDatabase() {
        project.resource("application.yml", """
                spring:
                  datasource:
                    url: jdbc:mysql://db/shop?password=x
                """);

        assertThat(project.read().contradictions())
                .containsExactly(entry(
                        "database",
                        "src/main/resources/application.yml:3: the application connects to another database than"
                                + " PostgreSQL (jdbc:mysql). The check compares on PostgreSQL, so its verdict holds where"
                                + " the application runs on that."));
        assertThat(project.marked("org.postgresql.Driver").read().contradictions())
                .isEmpty();
    }

    @Test
    void knowsTheChosenProfilesWhereSettingsNameThem() {
        project.resource("application.yml", """
                spring:
                  profiles:
                    active: ${PROFILE:dev}
                  flyway:
                    locations: classpath:db/migration,classpath:db/${spring.profiles.active}
                """)
                .resource("application-prod.yml", "")
                .resource("application-dev.yml", "");

        assertThat(project.read().migrationLocations()).containsExactly("classpath:db/migration", "classpath:db/dev");
        assertThat(project.profiles("prod").read().migrationLocations())
                .containsExactly("classpath:db/migration", "classpath:db/prod");
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url=jdbc:postgresql://db/shop",
        "spring.datasource.url=${DATABASE_URL}",
        "spring.jpa.database-platform=org.hibernate.dialect.PostgreSQLDialect"
    })
    void readsNoOtherProfileWhereTheDefaultMayBePostgres(String line) {
        project.resource("application.properties", line).resource("application-prod.properties", """
                        spring.datasource.url=jdbc:postgresql://db/shop
                        spring.flyway.schemas=shop
                        """);

        assertThat(project.read().flyway()).isEmpty();
        assertThat(project.read().remarks()).isEmpty();
    }
}
