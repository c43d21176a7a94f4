package io.github.migrationdrift.worker.jvm.hibernate;

import io.github.migrationdrift.failure.Throwables;
import io.github.migrationdrift.worker.jvm.hibernate.ExportingClassLoaderService.BootStopped;
import io.github.migrationdrift.worker.jvm.hibernate.mapping.CatalogNames;
import io.github.migrationdrift.worker.jvm.hibernate.mapping.ColumnTypes;
import io.github.migrationdrift.worker.jvm.hibernate.mapping.GeneratorCreation;
import io.github.migrationdrift.worker.jvm.hibernate.mapping.HibernateVersions;
import io.github.migrationdrift.worker.jvm.hibernate.mapping.MadeNames;
import io.github.migrationdrift.worker.jvm.hibernate.mapping.MappingReader;
import io.github.migrationdrift.worker.jvm.hibernate.mapping.SpringAuditing;
import io.github.migrationdrift.worker.message.EntityRequest;
import io.github.migrationdrift.worker.message.EntitySchema;
import io.github.migrationdrift.worker.message.HibernateKeys;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.Version;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/** One boot of Hibernate, from the settings to the complete metadata. */
final class HibernateBoot implements AutoCloseable {
    private static final String JPA_MAPPING_FILE = "META-INF/orm.xml";

    private final EntityRequest request;
    private final List<Class<?>> classes;
    private final ClassLoader loader;
    private final ExportingClassLoaderService classLoading;
    private final UnmanagedBeans beans = new UnmanagedBeans();
    private final MadeNames madeNames = new MadeNames();
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, Object> settings;
    private final StandardServiceRegistry registry;

    HibernateBoot(EntityRequest request, List<Class<?>> classes) {
        this.request = request;
        this.classes = classes;
        loader = Thread.currentThread().getContextClassLoader();
        classLoading = new ExportingClassLoaderService(loader);
        BootstrapServiceRegistry bootstrap = new BootstrapServiceRegistryBuilder()
                .applyClassLoaderService(classLoading)
                .build();
        StandardServiceRegistryBuilder builder = new StandardServiceRegistryBuilder(bootstrap).disableAutoClose();
        request.properties().forEach(builder::applySetting);
        settings = builder.getSettings();
        settings.keySet().removeIf(HibernateSettings::isWithheld);
        HibernateSettings.forced(request, beans).forEach(builder::applySetting);
        ConstraintValidation.factories(loader).forEach(builder::applySetting);
        registry = builder.build();
    }

    EntitySchema export() {
        Metadata metadata = buildMetadata();
        integrate(metadata);
        GeneratorCreation generators = new GeneratorCreation(metadata, registry, settings);
        complete(metadata, generators);
        ColumnTypes.nameUnknown(metadata);
        List<String> statements = statements(metadata);
        return new EntitySchema(
                Version.getVersionString(),
                statements,
                new MappingReader(metadata, generators, auditing(), madeNames, defaultSchema(metadata)).read(),
                SchemaFilters.unvalidated(metadata, registry, settings, new CatalogNames(defaultSchema(metadata))),
                Stream.of(warnings, classLoading.warnings(), beans.warnings())
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
    }

    private SpringAuditing auditing() {
        return SpringAuditing.of(loader, mappingFiles().toList());
    }

    @Override
    public void close() {
        StandardServiceRegistryBuilder.destroy(registry);
    }

    private Metadata buildMetadata() {
        MetadataSources sources = new MetadataSources(registry);
        classes.forEach(sources::addAnnotatedClass);
        request.packages().forEach(sources::addPackage);
        mappingFiles().forEach(sources::addResource);
        MetadataBuilder builder = sources.getMetadataBuilder();
        contribute(builder);
        madeNames.recordIn(builder);
        return builder.build();
    }

    private Stream<String> mappingFiles() {
        Stream<String> implied = Stream.of(JPA_MAPPING_FILE).filter(name -> loader.getResource(name) != null);
        return Stream.concat(implied, request.mappingFiles().stream()).distinct();
    }

    /** The only contributor that Hibernate itself applies in its JPA bootstrap alone. */
    private void contribute(MetadataBuilder builder) {
        Object contributor = settings.get(HibernateKeys.METADATA_BUILDER_CONTRIBUTOR);
        if (contributor == null) {
            return;
        }
        try {
            Class<?> type = Class.forName(contributor.toString(), true, loader);
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Method contribute = type.getMethod("contribute", MetadataBuilder.class);
            contribute.setAccessible(true);
            contribute.invoke(constructor.newInstance(), builder);
        } catch (ReflectiveOperationException e) {
            warnings.add(HibernateKeys.METADATA_BUILDER_CONTRIBUTOR + " = " + contributor + " cannot be used: "
                    + Throwables.rootMessage(e));
        }
    }

    private void integrate(Metadata metadata) {
        try {
            metadata.buildSessionFactory().close();
        } catch (RuntimeException e) {
            if (Throwables.first(e, BootStopped.class).isEmpty()) {
                warnings.add("What integrators such as Bean Validation add to the schema may be missing: "
                        + Throwables.rootMessage(e));
            }
        }
    }

    /** What a session factory does to the metadata between calling the integrators and creating the schema. */
    private static void complete(Metadata metadata, GeneratorCreation generators) {
        HibernateVersions.orderColumns(metadata);
        ((MetadataImplementor) metadata).validate();
        metadata.getEntityBindings().forEach(generators::ofProperties);
    }

    private List<String> statements(Metadata metadata) {
        DdlCollector collector = new DdlCollector(HibernateSettings.DELIMITER);
        SchemaManagementToolCoordinator.process(
                metadata, registry, HibernateSettings.script(settings, collector), onClose -> {});
        return collector.statements();
    }

    /** What Hibernate writes before names without schema; without it PostgreSQL takes the one of the connection. */
    private String defaultSchema(Metadata metadata) {
        Object configured = settings.get(HibernateKeys.DEFAULT_SCHEMA);
        return Optional.ofNullable(configured)
                .map(name -> Identifier.toIdentifier(name.toString()))
                .or(() -> HibernateVersions.implicitSchema(metadata.getDatabase()))
                .map(CatalogNames::fold)
                .orElse(request.defaultSchema());
    }
}
