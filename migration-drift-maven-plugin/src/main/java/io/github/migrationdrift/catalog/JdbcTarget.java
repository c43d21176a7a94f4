package io.github.migrationdrift.catalog;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a database is and who may enter. */
public record JdbcTarget(String url, String user, String password) implements Serializable {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return url;
    }
}
