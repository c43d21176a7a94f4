package io.github.migrationdrift.repair;

import io.github.migrationdrift.catalog.CheckConstraint;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.UniqueKey;
import java.util.Optional;

/** Gives what a plan makes the names that the migrations would give it. */
final class Names {
    private final Schemas schemas;
    private final PlanDraft draft;

    Names(Schemas schemas, PlanDraft draft) {
        this.schemas = schemas;
        this.draft = draft;
    }

    PrimaryKey named(ObjectName table, PrimaryKey key) {
        return name(NamedObject.of(table, key)).map(key::named).orElse(key);
    }

    UniqueKey named(ObjectName table, UniqueKey key) {
        return name(NamedObject.of(table, key)).map(key::named).orElse(key);
    }

    /** One that only made way comes back under its own name. */
    ForeignKey named(ObjectName table, ForeignKey key) {
        boolean back = schemas.found(table)
                .filter(present -> present.foreignKeys().contains(key))
                .isPresent();
        return back ? key : name(NamedObject.of(table, key)).map(key::named).orElse(key);
    }

    CheckConstraint named(ObjectName table, CheckConstraint check) {
        return name(NamedObject.of(table, check)).map(check::named).orElse(check);
    }

    Index named(ObjectName table, Index index) {
        return name(NamedObject.of(table, index)).map(index::named).orElse(index);
    }

    /** The table with all that is made together with it. */
    Table named(Table table) {
        ObjectName name = table.name();
        return table.withConstraints(
                table.primaryKey().map(key -> named(name, key)),
                table.uniqueKeys().stream().map(key -> named(name, key)).toList(),
                table.checks().stream().map(check -> named(name, check)).toList(),
                table.indexes().stream().map(index -> named(name, index)).toList());
    }

    private Optional<String> name(NamedObject object) {
        return schemas.habit().name(object, draft.freedNames());
    }
}
