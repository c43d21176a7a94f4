package io.github.migrationdrift.sample;

import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands between an insert and a table without being a constraint: triggers that somebody wrote, and row level
 * security that holds even for the owner. Both are put aside while rows are made and restored as they were: a trigger may
 * refuse, change or multiply rows, call out, or wait for ever, and none of it says what the table holds. Foreign keys and
 * deferred constraints stay.
 */
final class Guards {
    /** The trigger of a partition that was made for its parent's is switched together with that. */
    private static final String TRIGGERS = """
            select n.nspname, c.relname, t.tgname, t.tgenabled::text
            from pg_catalog.pg_trigger t
            join pg_catalog.pg_class c on c.oid = t.tgrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where not t.tgisinternal and t.tgenabled <> 'D'
              and c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            order by c.relispartition, n.nspname, c.relname, t.tgname""";

    private static final String FORCED = """
            select n.nspname, c.relname
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relforcerowsecurity and c.relkind in ('r', 'p')
            order by n.nspname, c.relname""";

    private final List<Guard> guards;

    private record Guard(String aside, String again) {}

    private Guards(List<Guard> guards) {
        this.guards = guards;
    }

    /** Puts aside what the user may put aside; what stays will be heard of when rows are refused. */
    static Guards putAside(Connection connection) throws SQLException {
        List<Guard> guards = new ArrayList<>();
        try (Trials trials = new Trials(connection)) {
            List<Guard> all = new ArrayList<>();
            all.addAll(trials.query(TRIGGERS, Guards::trigger).orElse(List.of()));
            all.addAll(trials.query(FORCED, Guards::forced).orElse(List.of()));
            for (Guard guard : all) {
                if (trials.update(guard.aside()).isPresent()) {
                    guards.add(guard);
                }
            }
        }
        connection.commit();
        return new Guards(guards);
    }

    void restore(Connection connection) throws SQLException {
        try (Trials trials = new Trials(connection)) {
            for (Guard guard : guards) {
                trials.must(guard.again());
            }
        }
        connection.commit();
    }

    private static Guard trigger(ResultSet row) throws SQLException {
        String table = "alter table " + Ddl.qualified(new ObjectName(row.getString(1), row.getString(2)));
        String trigger = " trigger " + Ddl.quote(row.getString(3));
        String mode = switch (row.getString(4)) {
            case "A" -> " always";
            case "R" -> " replica";
            default -> "";
        };
        return new Guard(table + " disable" + trigger, table + " enable" + mode + trigger);
    }

    private static Guard forced(ResultSet row) throws SQLException {
        String table = "alter table " + Ddl.qualified(new ObjectName(row.getString(1), row.getString(2)));
        return new Guard(table + " no force row level security", table + " force row level security");
    }
}
