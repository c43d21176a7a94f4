package io.github.migrationdrift.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Properties;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Connects to some databases of a server, and keeps sessions that are closed for whoever comes next: to start one costs
 * more than most tests do with it. It is as new when it is handed out again, but for what {@code alter database … set}
 * has said since.
 */
final class KeptSessions implements Driver {
    /** Each is a process of the server. */
    private static final int MOST = 24;

    private final Pattern databases;
    private final Driver driver;
    private final Deque<Session> kept = new ArrayDeque<>();

    private KeptSessions(Pattern databases, Driver driver) {
        this.databases = databases;
        this.driver = driver;
    }

    /** Stands before PostgreSQL's own driver from now on, for these databases only. */
    static KeptSessions of(String server, String databases) throws SQLException {
        Driver driver = DriverManager.getDriver(server);
        KeptSessions sessions =
                new KeptSessions(Pattern.compile(Pattern.quote(server) + "(?:" + databases + ")(?:\\?.*)?"), driver);
        DriverManager.deregisterDriver(driver);
        DriverManager.registerDriver(sessions);
        DriverManager.registerDriver(driver);
        return sessions;
    }

    /** Ends what is kept of a database, so that it can be copied or dropped. */
    synchronized void end(String url) throws SQLException {
        for (Iterator<Session> all = kept.iterator(); all.hasNext(); ) {
            Session session = all.next();
            // Some have further settings of the driver behind it.
            if (session.url.startsWith(url)) {
                all.remove();
                session.connection.close();
            }
        }
    }

    void close() throws SQLException {
        DriverManager.deregisterDriver(this);
        end("");
    }

    @Override
    public boolean acceptsURL(String url) {
        return databases.matcher(url).matches();
    }

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        Session session = take(url, properties);
        return session == null
                ? new Session(url, properties, driver.connect(url, properties)).handedOut()
                : session.handedOut();
    }

    private synchronized Session take(String url, Properties properties) {
        for (Iterator<Session> all = kept.iterator(); all.hasNext(); ) {
            Session session = all.next();
            if (session.url.equals(url) && session.properties.equals(properties)) {
                all.remove();
                return session;
            }
        }
        return null;
    }

    private void keep(Session session) throws SQLException {
        if (!session.renew()) {
            return;
        }
        Session oldest;
        synchronized (this) {
            kept.addFirst(session);
            oldest = kept.size() > MOST ? kept.removeLast() : null;
        }
        if (oldest != null) {
            oldest.connection.close();
        }
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return driver.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    private final class Session {
        private final String url;
        private final Properties properties;
        private final Connection connection;

        private Session(String url, Properties properties, Connection connection) {
            this.url = url;
            this.properties = (Properties) properties.clone();
            this.connection = connection;
        }

        private Connection handedOut() {
            Use use = new Use();
            return (Connection) Proxy.newProxyInstance(
                    KeptSessions.class.getClassLoader(), new Class<?>[] {Connection.class}, use::invoke);
        }

        /** Whether the session is as new; one that is broken is closed. */
        private boolean renew() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
                connection.setReadOnly(false);
                statement.execute("discard all");
                return true;
            } catch (SQLException e) {
                connection.close();
                return false;
            }
        }

        /** Between one handing out and the closing. */
        private final class Use {
            private boolean closed;

            private Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
                switch (method.getName()) {
                    case "close" -> {
                        if (!closed) {
                            closed = true;
                            keep(Session.this);
                        }
                        return null;
                    }
                    case "isClosed" -> {
                        return closed || connection.isClosed();
                    }
                    case "toString", "hashCode" -> {
                        return method.invoke(this, arguments);
                    }
                    case "equals" -> {
                        return proxy == arguments[0];
                    }
                    default -> {
                        if (closed) {
                            throw new SQLException("This connection has been closed.");
                        }
                        return pass(method, arguments);
                    }
                }
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
}
