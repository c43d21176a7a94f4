package io.github.migrationdrift.catalog.ddl;

import io.github.migrationdrift.catalog.ChosenName;
import io.github.migrationdrift.catalog.Identifier;
import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.UniqueKey;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes {@code create index}. */
final class IndexDefinition {
    private IndexDefinition() {}

    static String of(ObjectName table, UniqueKey key) {
        return of(table, key, ChosenName.of(table, key));
    }

    static String of(ObjectName table, UniqueKey key, Optional<String> name) {
        return "create unique index "
                + optional(name)
                + "on "
                + Ddl.name(table)
                + " "
                + Identifier.list(key.columns())
                + ConstraintDefinition.include(key.included())
                + (key.nullsNotDistinct() ? " nulls not distinct" : "");
    }

    static String of(ObjectName table, Index index) {
        String method = index.method().equals("btree") ? "" : "using " + Identifier.quote(index.method()) + " ";
        return (index.unique() ? "create unique index " : "create index ")
                + optional(ChosenName.of(table, index))
                + "on "
                + Ddl.name(table)
                + " "
                + method
                + index.keys().stream().map(IndexDefinition::key).collect(Collectors.joining(", ", "(", ")"))
                + ConstraintDefinition.include(index.included())
                + (index.nullsNotDistinct() ? " nulls not distinct" : "")
                + index.predicate().map(condition -> " where " + condition).orElse("");
    }

    private static String key(Index.Key key) {
        return key.text()
                + key.collation().map(collation -> " collate " + collation).orElse("")
                + key.operatorClass().map(operatorClass -> " " + operatorClass).orElse("")
                + (key.descending() ? " desc" : "")
                + nullsOrder(key);
    }

    private static String nullsOrder(Index.Key key) {
        if (key.nullsFirst() == key.descending()) {
            return "";
        }
        return key.nullsFirst() ? " nulls first" : " nulls last";
    }

    private static String optional(Optional<String> name) {
        return name.map(chosen -> Identifier.quote(chosen) + " ").orElse("");
    }
}
