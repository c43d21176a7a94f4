package io.github.migrationdrift.maven;

import java.util.List;
import org.apache.maven.plugin.logging.Log;

/**
 * Keeps the chatter of the embedded server out of the build's output. Maven's logger reads its level from a system
 * property when it is made, and offers no other way.
 */
final class QuietLoggers {
    private static final List<String> CHATTY = List.of("io.zonky.test.db.postgres", "org.postgresql");

    private QuietLoggers() {}

    static void silence(Log log) {
        if (log.isDebugEnabled()) {
            return;
        }
        for (String logger : CHATTY) {
            String property = "org.slf4j.simpleLogger.log." + logger;
            if (System.getProperty(property) == null) {
                System.setProperty(property, "error");
            }
        }
    }
}
