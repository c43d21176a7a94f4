package io.github.migrationdrift.drift.rules.foreignkey;

import io.github.migrationdrift.catalog.ChosenName;
import io.github.migrationdrift.catalog.ForeignKey;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.common.NameRule;
import io.github.migrationdrift.drift.rules.foreignkey.ForeignKeys.Reference;
import io.github.migrationdrift.repair.SchemaObject.OfForeignKey;
import java.util.List;

/** A foreign key whose name is not the stated one. */
public final class ForeignKeyNameRule extends NameRule<ForeignKey> {
    public ForeignKeyNameRule() {
        super(Finding.FOREIGN_KEY_NAME, Finding.FOREIGN_KEY_NAME_CHECKED);
    }

    @Override
    protected List<ForeignKey> objects(Table table) {
        return table.foreignKeys();
    }

    @Override
    protected Named named(ObjectName table, ForeignKey key) {
        return new Named(
                key.name(), ChosenName.of(table, key).isPresent(), key.columns(), new OfForeignKey(table, key));
    }

    @Override
    protected boolean areSame(Comparison comparison, TablePair pair, ForeignKey wanted, ForeignKey found) {
        return Reference.of(wanted).equals(Reference.of(found));
    }
}
