package io.github.migrationdrift.postgres.expected;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types that the migrations gave to their columns, written so that they mean the same under any search path. */
final class MigratedTypes {
    private static final String TYPES = """
            select n.nspname, c.relname, a.attname,
              format_type(a.atttypid, a.atttypmod)
                || case when a.attcollation <> t.typcollation
                     then ' collate ' || quote_ident(k.nspname) || '.' || quote_ident(l.collname) else '' end
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_type t on t.oid = a.atttypid
            left join pg_collation l on l.oid = a.attcollation
            left join pg_namespace k on k.oid = l.collnamespace
            where a.attnum > 0
              and not a.attisdropped
              and c.relkind in ('r', 'p', 'v', 'm', 'f')
              and n.nspname <> 'information_schema'
              and n.nspname not like 'pg\\_%'""";

    private final Map<List<String>, String> types = new HashMap<>();

    private MigratedTypes() {}

    static MigratedTypes read(Connection connection) throws SQLException {
        MigratedTypes read = new MigratedTypes();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path to pg_catalog");
            try (ResultSet rows = statement.executeQuery(TYPES)) {
                while (rows.next()) {
                    read.types.put(List.of(rows.getString(1), rows.getString(2), rows.getString(3)), rows.getString(4));
                }
            }
            statement.execute("reset search_path");
        }
        return read;
    }

    Optional<String> of(String schema, String table, String column) {
        return Optional.ofNullable(types.get(List.of(schema, table, column)));
    }
}
