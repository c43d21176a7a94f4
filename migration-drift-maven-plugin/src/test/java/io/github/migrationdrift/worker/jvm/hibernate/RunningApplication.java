package io.github.migrationdrift.worker.jvm.hibernate;

import io.github.migrationdrift.catalog.JdbcTarget;
import jakarta.persistence.ValidationMode;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Boots Hibernate as an application does, with {@code hbm2ddl.auto=create}, and keeps what it executes. */
final class RunningApplication {
    private final JdbcTarget database;
    private final List<String> executed = new ArrayList<>();

    private RunningApplication(JdbcTarget database) {
        this.database = database;
    }

    /** The statements that created the schema, without those that drop an older one. */
    static List<String> create(JdbcTarget database, List<Class<?>> classes, Map<String, String> properties) {
        RunningApplication application = new RunningApplication(database);
        HibernatePersistenceConfiguration configuration = new HibernatePersistenceConfiguration("application");
        configuration.managedClasses(classes.toArray(Class<?>[]::new));
        properties.forEach(configuration::property);
        configuration.property("hibernate.hbm2ddl.auto", "create");
        configuration.validationMode(ValidationMode.valueOf(properties
                .getOrDefault("jakarta.persistence.validation.mode", "auto")
                .toUpperCase(Locale.ROOT)));
        configuration.property("jakarta.persistence.validation.factory", validatorFactory());
        configuration.property("jakarta.persistence.nonJtaDataSource", application.new RecordingDataSource());
        configuration.createEntityManagerFactory().close();
        return application.executed.stream()
                .filter(sql -> !isDrop(sql))
                .map(String::strip)
                .toList();
    }

    private static ValidatorFactory validatorFactory() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
    }

    private static boolean isDrop(String sql) {
        return sql.startsWith("drop ")
                || sql.startsWith("set client_min_messages")
                || sql.startsWith("alter table if exists") && sql.contains(" drop constraint ");
    }

    private <T> T proxy(Class<T> type, T target) {
        InvocationHandler handler = (proxy, method, arguments) -> record(target, method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object record(Object target, Method method, Object[] arguments) throws Throwable {
        if (target instanceof Statement && List.of("execute", "executeUpdate").contains(method.getName())) {
            executed.add((String) arguments[0]);
        }
        try {
            Object result = method.invoke(target, arguments);
            return method.getName().equals("createStatement") ? proxy(Statement.class, (Statement) result) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private final class RecordingDataSource implements DataSource {
        @Override
        public Connection getConnection() throws java.sql.SQLException {
            return proxy(Connection.class, database.connect());
        }

        @Override
        public Connection getConnection(String user, String password) throws java.sql.SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setLogWriter(PrintWriter writer) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return type.isInstance(this);
        }
    }
}
