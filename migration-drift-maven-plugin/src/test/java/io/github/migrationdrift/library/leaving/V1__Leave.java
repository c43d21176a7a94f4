package io.github.migrationdrift.library.leaving;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V1__Leave extends BaseJavaMigration {
    @Override
    public void migrate(Context context) {
        System.out.println("nobody needs me here");
        System.exit(7);
    }
}
