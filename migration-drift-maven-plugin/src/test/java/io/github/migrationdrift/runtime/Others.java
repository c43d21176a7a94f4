package io.github.migrationdrift.runtime;

import java.sql.Statement;
import org.hibernate.Session;

/** What other programs do to the rows of the application. The last of the statements has to find some. */
record Others(String sql) {
    static final Others NOTHING = new Others("select 1");

    void act(Session session) {
        session.doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
                int found = statement.getUpdateCount();
                while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
                    found = statement.getUpdateCount();
                }
                if (found == 0) {
                    throw new IllegalStateException("there is nothing to change");
                }
            }
        });
    }
}
