package io.github.migrationdrift.worker.jvm.flyway;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.worker.jvm.flyway.failure.FlywayComplaint;
import io.github.migrationdrift.worker.message.MigrationRequest;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.extensibility.ConfigurationExtension;

/**
 * Whether Flyway holds its lock in an open transaction. Flyway does so by default since 9.1, and CREATE INDEX
 * CONCURRENTLY then waits for ever for Flyway's own transaction. So the check switches it off where the project says
 * nothing; and on again where a migration says DISCARD ALL, which gives up the lock that Flyway holds instead.
 *
 * <p>It is set on Flyway's extension for PostgreSQL itself: as a property it would need Jackson, which Flyway does not
 * bring and many projects do not have.
 */
final class TransactionalLock {
    private static final String EXTENSION = "PostgreSQLConfigurationExtension";

    private TransactionalLock() {}

    /**
     * Sets it as the project does, else switches it off.
     *
     * @param stated of the project, if anything
     */
    static void set(FluentConfiguration configuration, Optional<String> stated) {
        Optional<Object> extension = extension(configuration);
        if (extension.isPresent()) {
            boolean lock = stated.map(TransactionalLock::parsed).orElse(false);
            invoke(method(extension.get().getClass(), "setTransactionalLock", boolean.class), extension.get(), lock);
        } else {
            // Older versions take no such lock, and know no such setting: they say so.
            stated.ifPresent(value -> configuration.configuration(Map.of(MigrationRequest.TRANSACTIONAL_LOCK, value)));
        }
    }

    /** Whether Flyway can hold its lock in a transaction. */
    static boolean isKnown(FluentConfiguration configuration) {
        return extension(configuration).isPresent();
    }

    /** Whether Flyway could not give back the lock of its session: a migration had given up all of them. */
    static boolean isLost(CheckFailure failure) {
        return String.valueOf(failure.getMessage()).contains(FlywayComplaint.LOST_LOCK);
    }

    private static boolean parsed(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new CheckFailure(
                    CheckFailure.Kind.CONFIGURATION,
                    "Flyway: " + MigrationRequest.TRANSACTIONAL_LOCK + " is true or false, not " + value,
                    "Correct the Flyway settings of the project, or give others in <flywayProperties>.");
        }
        return Boolean.parseBoolean(value);
    }

    /** Flyway's own objects are reached by reflection, as their packages differ between its versions. */
    private static Optional<Object> extension(FluentConfiguration configuration) {
        Optional<Method> register = Stream.of(FluentConfiguration.class.getMethods())
                .filter(method -> method.getName().equals("getPluginRegister"))
                .findFirst();
        if (register.isEmpty()) {
            return Optional.empty();
        }
        Object plugins = invoke(register.get(), configuration);
        List<?> extensions = (List<?>)
                invoke(method(plugins.getClass(), "getPlugins", Class.class), plugins, ConfigurationExtension.class);
        return extensions.stream()
                .filter(each -> each.getClass().getSimpleName().equals(EXTENSION))
                .map(Object.class::cast)
                .findFirst();
    }

    private static Method method(Class<?> type, String name, Class<?> parameter) {
        try {
            return type.getMethod(name, parameter);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(
                    "This version of Flyway cannot be told " + MigrationRequest.TRANSACTIONAL_LOCK, e);
        }
    }

    private static Object invoke(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "This version of Flyway cannot be told " + MigrationRequest.TRANSACTIONAL_LOCK, e);
        }
    }
}
