package io.github.migrationdrift.worker.jvm.flyway.broken;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V2__Seed extends BaseJavaMigration {
    @Override
    public void migrate(Context context) {
        throw new IllegalStateException("no seed file");
    }
}
