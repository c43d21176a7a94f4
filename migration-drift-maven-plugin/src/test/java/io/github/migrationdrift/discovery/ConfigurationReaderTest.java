package io.github.migrationdrift.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import io.github.migrationdrift.configuration.ProjectConfiguration;
import io.github.migrationdrift.configuration.Setting;
import io.github.migrationdrift.failure.CheckFailure;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What projects say of themselves outside of Spring Boot. */
class ConfigurationReaderTest {
    private static final String PERSISTENCE = "META-INF/persistence.xml";

    @TempDir
    private Path base;

    private SampleProject project = new SampleProject(Path.of(""));

    @BeforeEach
    void create() {
        project = new SampleProject(base);
    }

    @Test
    void readsAPersistenceUnit() {
        project.property("schema", "shop").resource(PERSISTENCE, """
                <?xml version="1.0"?>
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="shop">
                    <mapping-file>META-INF/shop-orm.xml</mapping-file>
                    <class>com.acme.Book</class>
                    <class>com.acme.Author</class>
                    <exclude-unlisted-classes/>
                    <properties>
                      <property name="hibernate.default_schema" value="${schema}"/>
                      <property name="hibernate.unknown" value="${nowhere}"/>
                    </properties>
                  </persistence-unit>
                </persistence>
                """);
        String origin = "src/main/resources/META-INF/persistence.xml (unit shop)";

        ProjectConfiguration read = project.read();

        assertThat(read.hibernate()).containsExactly(entry("hibernate.default_schema", Setting.stated("shop", origin)));
        assertThat(read.mappingFiles()).containsExactly(Setting.stated("META-INF/shop-orm.xml", origin));
        assertThat(read.classes())
                .containsExactly(Setting.stated("com.acme.Book", origin), Setting.stated("com.acme.Author", origin));
        assertThat(read.onlyClasses()).isTrue();
        assertThat(read.remarks())
                .containsExactly(origin + ": hibernate.unknown has a placeholder without value: ${nowhere}");
    }

    @Test
    void asksWhichOfSeveralUnitsIsMeant() {
        project.resource(PERSISTENCE, units("<persistence-unit name='shop'/><persistence-unit name='archive'/>"));

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(project::read)
                .withMessage(
                        "There are several persistence units: src/main/resources/META-INF/persistence.xml has shop,"
                                + " archive");
        assertThat(project.unit("archive").read().remarks()).isEmpty();
    }

    @Test
    void takesTheUnitThatIsNeitherForTestsNorForAnotherDatabase() {
        project.resource(PERSISTENCE, units("""
                <persistence-unit name='shop'>
                  <properties><property name='hibernate.default_schema' value='shop'/></properties>
                </persistence-unit>
                <persistence-unit name='shop-test'/>
                <persistence-unit name='reports'>
                  <properties><property name='jakarta.persistence.jdbc.url' value='jdbc:oracle:thin:@db'/></properties>
                </persistence-unit>
                """));

        assertThat(project.read().hibernateProperties()).containsEntry("hibernate.default_schema", "shop");
    }

    @Test
    void namesTheUnitsThereAre() {
        project.unit("ship").resource(PERSISTENCE, units("<persistence-unit name='shop'/>"));

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(project::read)
                .withMessage("There is no persistence unit 'ship'")
                .extracting(CheckFailure::advice)
                .isEqualTo("<persistenceUnit> (-Ddrift.persistenceUnit) is one of shop.");
    }

    @Test
    void refusesTheUnitOfAnotherProvider() {
        project.resource(PERSISTENCE, units("""
                <persistence-unit name='shop'>
                  <provider>org.eclipse.persistence.jpa.PersistenceProvider</provider>
                </persistence-unit>
                """));

        CheckFailure failure = catchThrowableOfType(CheckFailure.class, project::read);
        assertThat(failure)
                .hasMessage(
                        "The persistence unit shop in src/main/resources/META-INF/persistence.xml is not Hibernate's"
                                + " but that of org.eclipse.persistence.jpa.PersistenceProvider");
        assertThat(failure.advice()).contains("-Ddrift.skip", "-Ddrift.persistenceUnit=shop");
        assertThat(project.unit("shop").read().remarks()).isEmpty();
    }

    @Test
    void readsTheUnitOfAnotherProviderWhereHibernateIsThere() {
        project.marked("org.hibernate.SessionFactory").resource(PERSISTENCE, units("""
                <persistence-unit name='shop'><provider>com.acme.OwnProvider</provider></persistence-unit>
                """));

        assertThat(project.read().remarks()).isEmpty();
    }

    @Test
    void takesTheSchemaOfTheConnectionsOfQuarkusAndFlyway() {
        project.quarkus().resource("application.properties", """
                quarkus.datasource.jdbc.url=jdbc:postgresql://db/app?currentSchema=shop
                quarkus.datasource.password=${NOWHERE}
                """);
        assertThat(project.read().flywayProperties()).containsExactly(entry("flyway.defaultSchema", "shop"));
        assertThat(project.read().remarks()).isEmpty();

        project.file("flyway.conf", "flyway.url=jdbc:postgresql://db/app?currentSchema=bar");
        assertThat(project.read().flywayProperties()).containsExactly(entry("flyway.defaultSchema", "bar"));
    }

    @Test
    void knowsWhereTheDriverSendsTextUntyped() {
        project.quarkus()
                .resource(
                        "application.properties",
                        "quarkus.datasource.jdbc.additional-jdbc-properties.stringtype=unspecified");
        assertThat(project.read().sendsTextUntyped()).isTrue();

        project.resource("application.properties", "").resource(PERSISTENCE, units("""
                <persistence-unit name='shop'><properties>
                  <property name='jakarta.persistence.jdbc.url' value='jdbc:postgresql://db/app?stringtype=unspecified'/>
                </properties></persistence-unit>
                """));
        assertThat(project.read().sendsTextUntyped()).isTrue();
    }

    @Test
    void saysWhichXmlCannotBeRead() {
        project.resource(PERSISTENCE, "<persistence>\n<persistence-unit>\n</persistence>");

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(project::read)
                .withMessageStartingWith("src/main/resources/META-INF/persistence.xml:3 is not well-formed XML: ");
    }

    @Test
    void opensNothingThatXmlRefersTo() {
        project.file("secret.txt", "secret").resource(PERSISTENCE, """
                <!DOCTYPE persistence SYSTEM "https://nowhere.invalid/persistence.dtd" [
                  <!ENTITY secret SYSTEM "file:secret.txt">
                ]>
                <persistence><persistence-unit name="shop"><class>&secret;</class></persistence-unit></persistence>
                """);

        assertThat(project.read().classes()).isEmpty();
    }

    @Test
    void readsHibernatesOwnConfiguration() {
        project.resource("hibernate.cfg.xml", """
                        <!DOCTYPE hibernate-configuration PUBLIC "-//Hibernate/Hibernate Configuration DTD 3.0//EN"
                            "http://www.hibernate.org/dtd/hibernate-configuration-3.0.dtd">
                        <hibernate-configuration>
                          <session-factory>
                            <property name="default_schema">shop</property>
                            <property name="hibernate.globally_quoted_identifiers">true</property>
                            <mapping resource="com/acme/Book.hbm.xml"/>
                            <mapping class="com.acme.Author"/>
                          </session-factory>
                        </hibernate-configuration>
                        """)
                .resource("hibernate.properties", "hibernate.default_schema=ignored\nhibernate.max_fetch_depth=3\n");

        ProjectConfiguration read = project.read();

        assertThat(read.hibernateProperties())
                .containsOnly(
                        entry("hibernate.default_schema", "shop"),
                        entry("hibernate.globally_quoted_identifiers", "true"),
                        entry("hibernate.max_fetch_depth", "3"));
        assertThat(read.mappingFiles()).extracting(Setting::value).containsExactly("com/acme/Book.hbm.xml");
        assertThat(read.classes()).extracting(Setting::value).containsExactly("com.acme.Author");
    }

    @Test
    void readsQuarkusUnderItsProductionProfile() {
        project.quarkus().resource("application.properties", """
                quarkus.hibernate-orm.physical-naming-strategy=com.acme.Own
                quarkus.hibernate-orm.database.default-schema=${schema:shop}
                quarkus.hibernate-orm.unsupported-properties."hibernate.timezone.default_storage"=NORMALIZE
                quarkus.flyway.locations=db/common,db/postgresql
                quarkus.flyway.table=plain
                %prod.quarkus.flyway.table=prod
                %dev.quarkus.flyway.table=dev
                quarkus.datasource.password=${DB_PASSWORD}
                """);

        ProjectConfiguration read = project.read();

        assertThat(read.hibernateProperties())
                .containsOnly(
                        entry("hibernate.physical_naming_strategy", "com.acme.Own"),
                        entry("hibernate.default_schema", "shop"),
                        entry("hibernate.timezone.default_storage", "NORMALIZE"));
        assertThat(read.migrationLocations()).containsExactly("db/common", "db/postgresql");
        assertThat(read.flyway().get("flyway.table"))
                .isEqualTo(Setting.stated("prod", "src/main/resources/application.properties:6"));
        assertThat(read.remarks()).isEmpty();
        assertThat(project.profiles("dev").read().flywayProperties()).containsEntry("flyway.table", "dev");
    }

    @Test
    void knowsWhatQuarkusSetsForAnOlderSchema() {
        project.quarkus().resource("application.properties", """
                quarkus.hibernate-orm.database.orm-compatibility.version=5.6
                quarkus.hibernate-orm.mapping.instant.preferred-jdbc-type=TIMESTAMP_WITH_TIMEZONE
                """);

        assertThat(project.read().hibernateProperties())
                .containsOnly(
                        entry("hibernate.id.db_structure_naming_strategy", "legacy"),
                        entry("hibernate.type.preferred_duration_jdbc_type", "BIGINT"),
                        entry("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP_WITH_TIMEZONE"),
                        entry("hibernate.timezone.default_storage", "NORMALIZE"));
    }

    @Test
    void readsWhatQuarkusTellsEnvers() {
        project.quarkus().resource("application.properties", """
                quarkus.hibernate-envers.audit-table-suffix=_history
                quarkus.hibernate-envers.store-data-at-delete=true
                quarkus.hibernate-envers.active=false
                %test.quarkus.hibernate-envers.enabled=false
                """);

        assertThat(project.read().hibernateProperties())
                .containsOnly(
                        entry("org.hibernate.envers.audit_table_suffix", "_history"),
                        entry("org.hibernate.envers.store_data_at_delete", "true"));
    }

    @Test
    void readsTheChosenUnitOfQuarkus() {
        project.quarkus().resource("application.properties", """
                quarkus.hibernate-orm."users".datasource=people
                quarkus.hibernate-orm."users".packages=com.acme.users
                quarkus.hibernate-orm.orders.datasource=orders
                quarkus.flyway.people.table=people_history
                quarkus.flyway.orders.table=orders_history
                """);

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(project::read)
                .withMessage("There are several persistence units: orders, users");

        ProjectConfiguration read = project.unit("users").read();
        assertThat(read.packages()).extracting(Setting::value).containsExactly("com.acme.users");
        assertThat(read.flywayProperties()).containsExactly(entry("flyway.table", "people_history"));
    }

    @Test
    void readsFlywaysPluginFilesAndProperties() {
        project.property("flyway.version", "11.0.0")
                .property("flyway.outOfOrder", "true")
                .property("db.schema", "shop")
                .file("flyway.conf", "flyway.url=jdbc:h2:mem:x\nflyway.schemas=${db.schema}\nflyway.table=conf\n")
                .file("flyway.toml", """
                        [environments.prod]
                        url = "jdbc:postgresql://db/shop"
                        [flyway]
                        locations = ["filesystem:sql", "classpath:db"]
                        [flyway.placeholders]
                        owner = "acme"
                        """)
                .flywayPlugin("flyway.table", "plugin")
                .flywayPlugin("flyway.password", "secret");

        ProjectConfiguration read = project.read();

        assertThat(read.migrationLocations()).containsExactly("filesystem:sql", "classpath:db");
        assertThat(read.flywayProperties())
                .containsOnly(
                        entry("flyway.outOfOrder", "true"),
                        entry("flyway.schemas", "shop"),
                        entry("flyway.placeholders.owner", "acme"),
                        entry("flyway.table", "plugin"));
    }

    @Test
    void saysWhichTomlCannotBeRead() {
        project.file("flyway.toml", "[flyway\n");

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(project::read)
                .withMessageStartingWith("flyway.toml:1 is not readable TOML: ");
    }

    @Test
    void saysWhichPropertyCannotBeRead() {
        project.resource("hibernate.properties", "a=b\nc=\\u12\n");

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(project::read)
                .withMessageStartingWith("src/main/resources/hibernate.properties:2 is not a property: Malformed");
    }

    @Test
    void namesTheProfilesThatQuarkusHas() {
        project.quarkus()
                .profiles("staging", "dev")
                .resource("application.properties", "%stage.quarkus.flyway.table=history");

        assertThatExceptionOfType(CheckFailure.class)
                .isThrownBy(project::read)
                .withMessage("No file of the application knows the profile staging")
                .extracting(CheckFailure::advice)
                .isEqualTo("<springProfiles> (-Ddrift.springProfiles) is some of stage.");
    }

    @Test
    void goesByFlywaysPluginAndSaysWhatTheApplicationSays() {
        project.springBoot()
                .flywayPlugin("flyway.locations", "filesystem:sql")
                .flywayPlugin("flyway.table", "plugin")
                .resource("application.properties", """
                        spring.flyway.locations=classpath:db/shop
                        spring.flyway.table=application
                        spring.flyway.schemas=shop
                        """);

        ProjectConfiguration read = project.read();

        assertThat(read.migrationLocations()).containsExactly("filesystem:sql");
        assertThat(read.flywayProperties())
                .containsOnly(entry("flyway.table", "plugin"), entry("flyway.schemas", "shop"));
        assertThat(read.contradictions())
                .containsOnly(entry(
                        "flyway.locations",
                        "The check goes by flyway.locations = filesystem:sql, of flyway-maven-plugin in the POM, which"
                                + " wins over classpath:db/shop, of src/main/resources/application.properties:1. If the"
                                + " application goes by the latter, state <locations>classpath:db/shop</locations>"
                                + " (-Ddrift.locations=classpath:db/shop)."));
        ProjectConfiguration own = ProjectConfiguration.settings(
                Map.of(), Map.of("flyway.locations", Setting.stated("classpath:db/shop", "<locations>")));
        assertThat(own.over(read).contradictions()).isEmpty();
        assertThat(own.over(read).migrationLocations()).containsExactly("classpath:db/shop");
    }

    @Test
    void takesTwoNamesOfOneFolderForTheSame() {
        project.springBoot()
                .flywayPlugin("flyway.locations", "filesystem:src/main/resources/db/shop, filesystem:sql")
                .resource("application.properties", "spring.flyway.locations=filesystem:./sql/,classpath:/db/shop/");

        assertThat(project.read().contradictions()).isEmpty();
    }

    private static String units(String units) {
        return "<persistence xmlns='http://xmlns.jcp.org/xml/ns/persistence'>" + units + "</persistence>";
    }
}
