package io.github.migrationdrift.proof;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hands out visits to databases that are held within a transaction. */
final class HeldDriver implements Driver {
    static final String PREFIX = "jdbc:held:";

    private static final Map<String, HeldDatabase> HELD = new ConcurrentHashMap<>();

    static {
        try {
            DriverManager.registerDriver(new HeldDriver());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private HeldDriver() {}

    static void add(String url, HeldDatabase database) {
        HELD.put(url, database);
    }

    static void remove(String url) {
        HELD.remove(url);
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) {
        return acceptsURL(url) ? HELD.get(url).visit() : null;
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
