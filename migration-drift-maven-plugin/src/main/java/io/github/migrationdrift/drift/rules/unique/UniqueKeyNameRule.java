package io.github.migrationdrift.drift.rules.unique;

import io.github.migrationdrift.catalog.ChosenName;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.catalog.UniqueKey;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.common.ColumnLists;
import io.github.migrationdrift.drift.rules.common.NameRule;
import io.github.migrationdrift.repair.SchemaObject.OfUniqueKey;
import java.util.List;

/** A unique key whose name is not the stated one. */
public final class UniqueKeyNameRule extends NameRule<UniqueKey> {
    public UniqueKeyNameRule() {
        super(Finding.UNIQUE_NAME, Finding.UNIQUE_NAME_CHECKED);
    }

    @Override
    protected List<UniqueKey> objects(Table table) {
        return table.uniqueKeys();
    }

    @Override
    protected Named named(ObjectName table, UniqueKey key) {
        return new Named(key.name(), ChosenName.of(table, key).isPresent(), key.columns(), new OfUniqueKey(table, key));
    }

    @Override
    protected boolean areSame(Comparison comparison, TablePair pair, UniqueKey wanted, UniqueKey found) {
        return ColumnLists.haveTheSame(wanted.columns(), found.columns());
    }
}
