package io.github.migrationdrift.sample;

import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.ddl.Ddl;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Lets rows refer to those that came after them: their own table's, or those of a table that refers to theirs. */
final class LaterReferences {
    private final Trials trials;
    private final References references;

    LaterReferences(Trials trials, References references) {
        this.trials = trials;
        this.references = references;
    }

    /** Where PostgreSQL refuses, the columns stay NULL. */
    void set(Table table, ForeignKey key) throws SQLException {
        for (boolean repeated : new boolean[] {true, false}) {
            if (trials.update(sql(table, key, repeated)).isPresent()) {
                return;
            }
        }
    }

    /**
     * Pairs the rows of both tables by number. Within one table each refers to the one before it, so that neither a row
     * refers to itself nor two to the same.
     */
    private String sql(Table table, ForeignKey key, boolean repeated) {
        List<String> set = new ArrayList<>();
        List<String> isNull = new ArrayList<>();
        List<String> same = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> filled = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            String column = Ddl.quote(key.columns().get(i));
            keys.add(Ddl.quote(key.targetColumns().get(i)) + " as k" + i);
            filled.add(Ddl.quote(key.targetColumns().get(i)) + " is not null");
            if (table.column(key.columns().get(i)).orElseThrow().nullable()) {
                set.add(column + " = target.k" + i);
                isNull.add(column + " is null");
            } else {
                same.add("t." + column);
            }
        }
        List<String> partition = new ArrayList<>();
        List<String> matches = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            String column = "t." + Ddl.quote(key.columns().get(i));
            if (same.contains(column)) {
                partition.add("k" + i);
                matches.add("target.k" + i + " = " + column);
            }
        }
        boolean self = key.target().equals(table.name());
        String number =
                "row_number() over (" + by(partition) + " order by length(cast(k as text)), cast(k as text)) - 1";
        String target = "select k.*, " + number + " as number, count(*) over (" + by(partition)
                + ") as total from (select " + String.join(", ", keys) + " from " + references.source(key.target())
                + " where " + String.join(" and ", filled) + ") as k";
        String mine = "select t.tableoid as part, t.ctid as place, row_number() over (" + by(same)
                + " order by t.tableoid, t.ctid) - 1 as number from " + references.source(table.name()) + " as t where "
                + String.join(" and ", isNull);
        String pair = self ? "mine.number - 1" : repeated ? "mine.number % target.total" : "mine.number";
        matches.add("target.number = " + pair);
        return "with target as materialized (" + target + "), mine as materialized (" + mine + ") update "
                + references.source(table.name()) + " as t set " + String.join(", ", set)
                + " from target, mine where t.tableoid = mine.part and t.ctid = mine.place and mine.number % 5 <> 4 and "
                + String.join(" and ", matches);
    }

    private static String by(List<String> columns) {
        return columns.isEmpty() ? "" : "partition by " + String.join(", ", columns);
    }
}
