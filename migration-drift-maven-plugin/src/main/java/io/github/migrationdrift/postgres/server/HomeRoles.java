package io.github.migrationdrift.postgres.server;

import io.github.migrationdrift.postgres.scratch.Identifiers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The roles of a scratch server: those of the server, the one that migrates, and what migrations presuppose. */
final class HomeRoles {
    /** What came after initdb has a larger number. */
    private static final String LATER = "select rolname from pg_catalog.pg_roles where oid >= 16384 order by rolname";

    private final Connection maintenance;
    private final String password;
    private final Set<String> made = new HashSet<>();

    /** @param made for the migrations of which this server has the data */
    HomeRoles(Connection maintenance, String password, Set<String> made) {
        this.maintenance = maintenance;
        this.password = password;
        this.made.addAll(made);
    }

    /** Those that {@link #create} has made. */
    Set<String> made() {
        return Set.copyOf(made);
    }

    /** Makes a role that stays for all attempts; false where it is there already. */
    boolean create(String name) throws SQLException {
        if (stays(name)) {
            return false;
        }
        execute("create role " + Identifiers.quote(name));
        return made.add(name);
    }

    private boolean stays(String name) {
        return OwnNames.ROLES.contains(name) || made.contains(name);
    }

    /** Gives a role the password of this run, if it is there. */
    void admit(String name) throws SQLException {
        if (exists(name)) {
            execute("alter role " + Identifiers.quote(name) + " password '" + password + "'");
        }
    }

    /**
     * The superuser of this name, made when it is missing; the usual one where PostgreSQL keeps the name for itself.
     */
    String migrator(String name) throws SQLException {
        String user =
                exists(name) || tryExecute("create role " + Identifiers.quote(name)) ? name : OwnNames.USUAL_SUPERUSER;
        execute("alter role " + Identifiers.quote(user) + " superuser createdb createrole login password '" + password
                + "'");
        return user;
    }

    /** Drops the roles that an attempt made, and takes back what it set for the others. */
    void forget() throws SQLException {
        for (String role : later()) {
            if (stays(role)) {
                execute("alter role " + Identifiers.quote(role) + " reset all");
            } else {
                // What still depends on it elsewhere is for the next attempt to complain of.
                tryExecute("drop role " + Identifiers.quote(role));
            }
        }
    }

    private boolean exists(String name) throws SQLException {
        return later().contains(name);
    }

    private List<String> later() throws SQLException {
        try (Statement statement = maintenance.createStatement();
                ResultSet rows = statement.executeQuery(LATER)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private boolean tryExecute(String sql) {
        try {
            execute(sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = maintenance.createStatement()) {
            statement.execute(sql);
        }
    }
}
