package io.github.migrationdrift.drift.rules.primarykey;

import io.github.migrationdrift.catalog.ChosenName;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.PrimaryKey;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.common.ColumnLists;
import io.github.migrationdrift.drift.rules.common.NameRule;
import io.github.migrationdrift.repair.SchemaObject.OfPrimaryKey;
import java.util.List;

/** A primary key whose name is not the stated one. */
public final class PrimaryKeyNameRule extends NameRule<PrimaryKey> {
    public PrimaryKeyNameRule() {
        super(Finding.PRIMARY_KEY_NAME, Finding.PRIMARY_KEY_NAME_CHECKED);
    }

    @Override
    protected List<PrimaryKey> objects(Table table) {
        return table.primaryKey().stream().toList();
    }

    @Override
    protected Named named(ObjectName table, PrimaryKey key) {
        return new Named(
                key.name(), ChosenName.of(table, key).isPresent(), key.columns(), new OfPrimaryKey(table, key));
    }

    @Override
    protected boolean areSame(Comparison comparison, TablePair pair, PrimaryKey wanted, PrimaryKey found) {
        return ColumnLists.haveTheSame(wanted.columns(), found.columns());
    }
}
