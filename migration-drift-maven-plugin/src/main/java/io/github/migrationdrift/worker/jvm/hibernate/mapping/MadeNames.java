package io.github.migrationdrift.worker.jvm.hibernate.mapping;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitConstraintNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategy;
import org.hibernate.boot.spi.MetadataBuilderImplementor;
import org.jspecify.annotations.Nullable;

/**
 * Names of keys and indexes that the project's own naming strategy makes. They look as if somebody had stated them;
 * those that Hibernate's own strategies make show what they are.
 */
public final class MadeNames {
    private static final String HIBERNATE = "org.hibernate.boot.model.naming.";
    private static final Set<String> OF_CONSTRAINTS =
            Set.of("determineForeignKeyName", "determineUniqueKeyName", "determineIndexName");

    private final Set<String> names = new HashSet<>();

    /** As PostgreSQL stores them; complete once the DDL is made. */
    Set<String> names() {
        return Set.copyOf(names);
    }

    /** To be called when everything else has had its say about the strategy. */
    public void recordIn(MetadataBuilder builder) {
        if (builder instanceof MetadataBuilderImplementor implementor) {
            ImplicitNamingStrategy strategy =
                    implementor.getMetadataBuildingOptions().getImplicitNamingStrategy();
            if (namesConstraints(strategy.getClass())) {
                builder.applyImplicitNamingStrategy(recording(strategy));
            }
        }
    }

    private static boolean namesConstraints(Class<?> strategy) {
        return Arrays.stream(strategy.getMethods())
                .anyMatch(method -> OF_CONSTRAINTS.contains(method.getName())
                        && !method.getDeclaringClass().getName().startsWith(HIBERNATE));
    }

    /** A proxy, because the interface has not the same methods in all versions of Hibernate. */
    private ImplicitNamingStrategy recording(ImplicitNamingStrategy strategy) {
        return (ImplicitNamingStrategy) Proxy.newProxyInstance(
                ImplicitNamingStrategy.class.getClassLoader(),
                new Class<?>[] {ImplicitNamingStrategy.class},
                (proxy, method, arguments) -> {
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    return record(method, given, call(strategy, method, given));
                });
    }

    private static @Nullable Object call(ImplicitNamingStrategy strategy, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(strategy, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private @Nullable Object record(Method method, Object[] arguments, @Nullable Object name) {
        if (OF_CONSTRAINTS.contains(method.getName())
                && name instanceof Identifier made
                && arguments[0] instanceof ImplicitConstraintNameSource source
                && !made.equals(source.getUserProvidedIdentifier())) {
            names.add(CatalogNames.fold(made));
        }
        return name;
    }
}
