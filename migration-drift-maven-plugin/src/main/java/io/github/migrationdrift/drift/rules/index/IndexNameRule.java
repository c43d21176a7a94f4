package io.github.migrationdrift.drift.rules.index;

import io.github.migrationdrift.catalog.ChosenName;
import io.github.migrationdrift.catalog.Index;
import io.github.migrationdrift.catalog.ObjectName;
import io.github.migrationdrift.catalog.Table;
import io.github.migrationdrift.drift.Comparison;
import io.github.migrationdrift.drift.Finding;
import io.github.migrationdrift.drift.TablePair;
import io.github.migrationdrift.drift.rules.common.NameRule;
import io.github.migrationdrift.repair.SchemaObject.OfIndex;
import java.util.List;

/** An index whose name is not the stated one. */
public final class IndexNameRule extends NameRule<Index> {
    public IndexNameRule() {
        super(Finding.INDEX_NAME, Finding.INDEX_NAME_CHECKED);
    }

    @Override
    protected List<Index> objects(Table table) {
        return table.indexes();
    }

    @Override
    protected Named named(ObjectName table, Index index) {
        return new Named(
                index.name(),
                ChosenName.of(table, index).isPresent(),
                Indexes.plainColumns(index).orElse(List.of()),
                new OfIndex(table, index));
    }

    @Override
    protected boolean areSame(Comparison comparison, TablePair pair, Index wanted, Index found) {
        return wanted.keys().equals(found.keys());
    }
}
