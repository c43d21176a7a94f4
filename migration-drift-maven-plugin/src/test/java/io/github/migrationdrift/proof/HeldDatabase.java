package io.github.migrationdrift.proof;

import io.github.migrationdrift.catalog.JdbcTarget;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.UUID;

/**
 * A database within one transaction: whoever connects to its target sees what the transaction did, and works on
 * savepoints where it believes to begin and end transactions.
 */
final class HeldDatabase implements AutoCloseable {
    private final Connection connection;
    private final JdbcTarget target;

    HeldDatabase(JdbcTarget database) throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
        target = new JdbcTarget(HeldDriver.PREFIX + UUID.randomUUID(), database.user(), database.password());
        HeldDriver.add(target.url(), this);
    }

    JdbcTarget target() {
        return target;
    }

    void change(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local client_min_messages = error");
            statement.execute(sql);
        }
    }

    void undo() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        HeldDriver.remove(target.url());
        connection.rollback();
        connection.close();
    }

    Connection visit() {
        Visit visit = new Visit();
        return (Connection)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, visit::invoke);
    }

    private final class Visit {
        private boolean autoCommit = true;
        private Savepoint start;

        private Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            boolean whole = arguments == null || arguments.length == 0;
            return switch (method.getName()) {
                case "getAutoCommit" -> autoCommit;
                case "setAutoCommit" -> {
                    setAutoCommit((boolean) arguments[0]);
                    yield null;
                }
                case "rollback" -> whole ? rollback() : pass(method, arguments);
                case "commit", "close" -> null;
                default -> pass(method, arguments);
            };
        }

        private void setAutoCommit(boolean on) throws SQLException {
            if (autoCommit && !on) {
                start = connection.setSavepoint();
            }
            autoCommit = on;
        }

        private Object rollback() throws SQLException {
            connection.rollback(start);
            return null;
        }

        private Object pass(Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
