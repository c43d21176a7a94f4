package io.github.migrationdrift.postgres.server;

import io.github.migrationdrift.catalog.JdbcTarget;
import java.sql.SQLException;
import java.util.List;

/** A PostgreSQL that gives databases for one run. */
public interface DatabaseServer extends AutoCloseable {

    /** Makes an empty database, in place of one that the run has made under this name; names tell those of one run apart. */
    JdbcTarget createDatabase(String name);

    /**
     * Makes the empty database in which the migrations run. What an earlier attempt left on the server is taken away
     * before, so that each begins like the first and sees the same names.
     *
     * @param names those of the application, as far as they can be used on this server
     */
    MigrationHome createHome(HomeNames names);

    /** Makes a database that starts as a copy. Nobody may be connected to the template. */
    JdbcTarget cloneDatabase(JdbcTarget template, String name);

    /** As the server says it, for example {@code 18.6}. */
    String serverVersion();

    /** Makes a role that migrations presuppose; false where none is to be made. */
    boolean createRole(String name) throws SQLException;

    /** Makes a further database that migrations presuppose; false where none is to be made. */
    boolean createForeignDatabase(String name) throws SQLException;

    /**
     * Takes all databases away that were made.
     *
     * @return in words, which of them stay on a server that others use
     */
    List<String> tidyUp();

    /** As {@link #tidyUp()}, where there is nobody to tell. */
    @Override
    default void close() {
        tidyUp();
    }
}
