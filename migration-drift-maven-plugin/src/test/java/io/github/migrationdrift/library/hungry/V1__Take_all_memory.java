package io.github.migrationdrift.library.hungry;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V1__Take_all_memory extends BaseJavaMigration {
    @Override
    public void migrate(Context context) {
        throw new IllegalStateException("there is memory for " + new long[Integer.MAX_VALUE - 8].length);
    }
}
