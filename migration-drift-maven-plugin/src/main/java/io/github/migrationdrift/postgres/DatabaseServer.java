package io.github.migrationdrift.postgres;

import io.github.migrationdrift.catalog.JdbcTarget;
import java.sql.SQLException;

/** A PostgreSQL that gives databases for one run. */
public interface DatabaseServer extends AutoCloseable {

    /** Makes an empty database. The name tells databases of one run apart. */
    JdbcTarget createDatabase(String name);

    /** Makes a database that starts as a copy. Nobody may be connected to the template. */
    JdbcTarget cloneDatabase(JdbcTarget template, String name);

    /** As the server says it, for example {@code 18.6}. */
    String serverVersion();

    /** Makes a role that migrations presuppose; false where none is to be made. */
    boolean createRole(String name) throws SQLException;

    /** Takes all databases away that were made. */
    @Override
    void close();
}
