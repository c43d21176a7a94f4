package io.github.migrationdrift.worker.jvm.hibernate;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes Bean Validation's factories with plain messages. The default ones need an Expression Language implementation,
 * which many projects leave to their server; without it no constraint would reach the schema.
 */
final class ConstraintValidation {
    private static final List<String> NAMESPACES = List.of("jakarta", "javax");
    private static final String PLAIN_MESSAGES =
            "org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator";

    private ConstraintValidation() {}

    /** A setting for each namespace that can be used; for the others Hibernate decides as it always does. */
    static Map<String, Object> factories(ClassLoader loader) {
        Map<String, Object> settings = new HashMap<>();
        for (String namespace : NAMESPACES) {
            factory(namespace, loader)
                    .ifPresent(factory -> settings.put(namespace + ".persistence.validation.factory", factory));
        }
        return settings;
    }

    private static Optional<Object> factory(String namespace, ClassLoader loader) {
        try {
            return Optional.of(build(namespace, loader));
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Object build(String namespace, ClassLoader loader) throws ReflectiveOperationException {
        Class<?> validation = load(namespace + ".validation.Validation", loader);
        Object bootstrap = validation.getMethod("byDefaultProvider").invoke(null);
        Object configuration = load(namespace + ".validation.bootstrap.GenericBootstrap", loader)
                .getMethod("configure")
                .invoke(bootstrap);
        Class<?> configurationType = load(namespace + ".validation.Configuration", loader);
        Class<?> interpolator = load(namespace + ".validation.MessageInterpolator", loader);
        Method messages = configurationType.getMethod("messageInterpolator", interpolator);
        messages.invoke(
                configuration, load(PLAIN_MESSAGES, loader).getConstructor().newInstance());
        return configurationType.getMethod("buildValidatorFactory").invoke(configuration);
    }

    private static Class<?> load(String name, ClassLoader loader) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }
}
