package io.github.migrationdrift.worker.jvm.hibernate.mapping;

import io.github.migrationdrift.mapping.IncrementMismatch;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.spi.MetadataBuildingOptions;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.service.Service;
import org.jspecify.annotations.Nullable;

/** Makes generators as a session factory does, in each version's way. */
public final class GeneratorCreation {
    private static final String MISMATCH_STRATEGY = "hibernate.id.sequence.increment_size_mismatch_strategy";
    private static final String FACTORY = "IdentifierGeneratorFactory";

    private final StandardServiceRegistry registry;
    private final MetadataBuildingOptions options;
    private final Database database;
    private final SqlStringGenerationContext sqlContext;
    private final IncrementMismatch incrementMismatch;
    private final IdentityHashMap<Property, Object> generators = new IdentityHashMap<>();

    public GeneratorCreation(Metadata metadata, StandardServiceRegistry registry, Map<String, Object> settings) {
        this.registry = registry;
        incrementMismatch = incrementMismatch(String.valueOf(settings.get(MISMATCH_STRATEGY)));
        options = ((MetadataImplementor) metadata).getMetadataBuildingOptions();
        database = metadata.getDatabase();
        sqlContext =
                SqlStringGenerationContextImpl.fromConfigurationMap(database.getJdbcEnvironment(), database, settings);
    }

    private static IncrementMismatch incrementMismatch(String strategy) {
        return switch (strategy.strip().toLowerCase(Locale.ROOT)) {
            case "fix" -> IncrementMismatch.FIXED;
            case "log", "none" -> IncrementMismatch.TOLERATED;
            default -> IncrementMismatch.REFUSED;
        };
    }

    IncrementMismatch incrementMismatch() {
        return incrementMismatch;
    }

    Optional<Object> ofIdentifier(KeyValue identifier, RootClass entity, @Nullable Property property) {
        return HibernateVersions.createGenerator(identifier, type -> argument(type, entity, property));
    }

    /** Making the generator of a timestamp turns its column into one that is not null, since Hibernate 7.4. */
    public void ofProperties(PersistentClass entity) {
        HibernateVersions.propertiesOutsideJoins(entity).forEach(property -> ofProperty(entity, property));
        HibernateVersions.joins(entity).stream()
                .map(HibernateVersions::properties)
                .flatMap(List::stream)
                .forEach(property -> ofProperty(entity, property));
    }

    private void ofProperty(PersistentClass entity, Property property) {
        if (property.getValue() instanceof Component component) {
            HibernateVersions.properties(component).forEach(part -> ofProperty(entity, part));
        }
        HibernateVersions.createGenerator(property, type -> proxy(type, context(entity, property)))
                .ifPresent(generator -> generators.put(property, generator));
    }

    /** When Hibernate writes an attribute, as far as its generator of values decides that. */
    GeneratedValues.Insertion insertion(Property property) {
        return Optional.ofNullable(generators.get(property))
                .map(generator -> GeneratedValues.insertion(generator, database.getDialect()))
                .orElseGet(() -> HibernateVersions.generatesBeforeInsert(property)
                        ? GeneratedValues.Insertion.FILLED
                        : GeneratedValues.Insertion.AS_IT_IS);
    }

    private InvocationHandler context(PersistentClass entity, Property property) {
        return (proxy, method, arguments) -> switch (method.getName()) {
            case "getPersistentClass" -> entity;
            case "getRootClass" -> entity.getRootClass();
            case "getProperty" -> property;
            case "getValue" -> property.getValue();
            case "getDatabase" -> database;
            case "getServiceRegistry" -> registry;
            case "getSqlStringGenerationContext" -> sqlContext;
            default -> method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, arguments) : null;
        };
    }

    /** The default catalog and schema are none, as everywhere else before the names are written. */
    private InvocationHandler settings() {
        return (proxy, method, arguments) ->
                method.getName().equals("getSqlStringGenerationContext") ? sqlContext : null;
    }

    private @Nullable Object argument(Class<?> type, RootClass entity, @Nullable Property property) {
        if (type == Dialect.class) {
            return database.getDialect();
        }
        if (type == RootClass.class) {
            return entity;
        }
        if (type == Property.class) {
            return property;
        }
        if (type.getSimpleName().equals(FACTORY)) {
            return generatorFactory(type);
        }
        return type.isInterface() ? proxy(type, settings()) : null;
    }

    /** Known to the options until it went away in Hibernate 7; a service of its own in Hibernate 5. */
    private @Nullable Object generatorFactory(Class<?> type) {
        return HibernateVersions.generatorFactory(options).orElseGet(() -> generatorFactoryService(type));
    }

    private @Nullable Object generatorFactoryService(Class<?> type) {
        try {
            Class<?> service =
                    Class.forName(type.getPackageName() + ".spi.Mutable" + FACTORY, false, type.getClassLoader());
            return registry.getService(service.asSubclass(Service.class));
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
