package io.github.migrationdrift.worker.jvm.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationdrift.catalog.JdbcTarget;
import io.github.migrationdrift.testing.SharedPostgres;
import io.github.migrationdrift.worker.jvm.hibernate.shapes.Audited;
import io.github.migrationdrift.worker.jvm.hibernate.shapes.BasicTypes;
import io.github.migrationdrift.worker.jvm.hibernate.shapes.Constraints;
import io.github.migrationdrift.worker.jvm.hibernate.shapes.Generators;
import io.github.migrationdrift.worker.jvm.hibernate.shapes.Validated;
import io.github.migrationdrift.worker.message.EntitySchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.Version;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityExporterTest {
    private final JdbcTarget database = SharedPostgres.createDatabase();

    @TempDir
    Path resources;

    @Test
    void tellsTheVersionThatDidIt() {
        EntitySchema schema = export(Shape.of("plain", BasicTypes.Plain.class));

        assertThat(schema.hibernateVersion()).isEqualTo(Version.getVersionString());
    }

    @Test
    void keepsTheProjectAwayFromDatabasesCachesAndTransactions() throws SQLException {
        EntitySchema schema = export(Shape.of("plain", BasicTypes.Plain.class)
                .with("hibernate.hbm2ddl.auto", "create")
                .with("jakarta.persistence.schema-generation.database.action", "drop-and-create")
                .with("jakarta.persistence.schema-generation.scripts.action", "drop")
                .with("jakarta.persistence.sql-load-script-source", "no-such-file.sql")
                .with("hibernate.connection.datasource", "java:/comp/env/jdbc/application")
                .with("jakarta.persistence.jtaDataSource", "java:/comp/env/jdbc/jta")
                .with("jakarta.persistence.jdbc.url", "jdbc:postgresql://no.such.host/production")
                .with("hibernate.hikari.dataSourceClassName", "com.acme.NoSuchDataSource")
                .with("hibernate.transaction.jta.platform", "com.acme.NoSuchPlatform")
                .with("hibernate.transaction.coordinator_class", "jta")
                .with("hibernate.cache.use_second_level_cache", "true")
                .with("hibernate.cache.region.factory_class", "com.acme.NoSuchFactory")
                .with("hibernate.session_factory.statement_inspector", "com.acme.NoSuchInspector")
                .with("hibernate.multi_tenant_connection_provider", "com.acme.NoSuchProvider")
                .with("hibernate.format_sql", "true"));

        assertThat(schema.statements()).singleElement().asString().startsWith("create table");
        assertThat(schema.warnings()).isEmpty();
        assertThat(relations()).isZero();
    }

    @Test
    void doesNotLoadData() throws IOException {
        Files.writeString(resources.resolve("import.sql"), "insert into t values (1);");

        EntitySchema schema =
                exportWith(TestClassLoader.withResources(resources), Shape.of("p", BasicTypes.Plain.class));

        assertThat(schema.statements()).noneMatch(statement -> statement.startsWith("insert"));
    }

    @Test
    void callsTheMetadataBuilderContributor() {
        EntitySchema schema = export(Shape.of("large", BasicTypes.Large.class)
                .with("hibernate.metadata_builder_contributor", PrefixingContributor.class.getName()));

        assertThat(schema.statements()).singleElement().asString().startsWith("create table app_");
        assertThat(schema.mapping().tables().get(0).name().name()).startsWith("app_");
    }

    @Test
    void integratesWhatTheProjectHas() throws IOException {
        EntitySchema schema = exportWith(withIntegrator(CommentingIntegrator.class), form());

        assertThat(schema.statements()).anyMatch(statement -> statement.contains("'integrated'"));
        assertThat(schema.warnings()).isEmpty();
    }

    @Test
    void goesOnWithoutAnIntegratorThatFails() throws IOException {
        EntitySchema schema = exportWith(withIntegrator(FailingIntegrator.class), form());

        assertThat(schema.statements().get(0)).contains("required varchar(255) not null");
        assertThat(schema.warnings())
                .containsExactly("The integrator " + FailingIntegrator.class.getName()
                        + " failed (no application context); what it adds to the schema is missing.");
    }

    @Test
    void goesOnWithoutTheContainerThatMakesARevisionListener() {
        EntitySchema schema = export(Shape.of("audited", Audited.Contract.class, Audited.Revision.class));

        assertThat(schema.statements())
                .anyMatch(statement -> statement.startsWith("create table Audited$Contract_AUD"))
                .anyMatch(statement -> statement.startsWith("create table Audited$Revision"));
        assertThat(schema.warnings())
                .containsExactly(
                        Audited.ManagedListener.class.getName()
                                + " cannot be constructed without the application's container; it was used without being initialised.");
    }

    @Test
    void readsStatementsThatHoldDelimiters() {
        EntitySchema schema = export(Shape.of("offer", Constraints.Offer.class));

        assertThat(schema.statements())
                .anyMatch(statement -> statement.endsWith("is 'what the buyer pays; with tax'"))
                .noneMatch(statement -> statement.endsWith(";"));
    }

    @Test
    void keepsTheDataOfGeneratorTables() {
        EntitySchema schema = export(Shape.of("table", Generators.FromTable.class));

        assertThat(schema.statements()).anyMatch(statement -> statement.startsWith("insert into numbers"));
    }

    private EntitySchema export(Shape shape) {
        return EntityExporter.export(shape.request(database));
    }

    private static Shape form() {
        return Shape.of("form", Validated.Form.class);
    }

    private EntitySchema exportWith(ClassLoader loader, Shape shape) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return export(shape);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private ClassLoader withIntegrator(Class<? extends Integrator> integrator) throws IOException {
        Path services = Files.createDirectories(resources.resolve("META-INF/services"));
        Files.writeString(services.resolve(Integrator.class.getName()), integrator.getName());
        return TestClassLoader.withResources(resources);
    }

    private int relations() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select count(*) from pg_class where relnamespace = 'public'::regnamespace")) {
            result.next();
            return result.getInt(1);
        }
    }

    @SuppressWarnings("removal")
    public static final class PrefixingContributor implements org.hibernate.boot.spi.MetadataBuilderContributor {
        @Override
        public void contribute(MetadataBuilder builder) {
            builder.applyPhysicalNamingStrategy(new PhysicalNamingStrategyStandardImpl() {
                @Override
                public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
                    return Identifier.toIdentifier("app_" + name.getText());
                }
            });
        }
    }

    public static final class CommentingIntegrator implements Integrator {
        @Override
        public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
            metadata.collectTableMappings().forEach(table -> table.setComment("integrated"));
        }
    }

    public static final class FailingIntegrator implements Integrator {
        @Override
        public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
            throw new IllegalStateException("no application context");
        }
    }
}
