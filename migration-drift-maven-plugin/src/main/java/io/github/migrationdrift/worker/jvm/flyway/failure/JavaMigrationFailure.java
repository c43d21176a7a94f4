package io.github.migrationdrift.worker.jvm.flyway.failure;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.failure.CheckFailure.Kind;
import io.github.migrationdrift.worker.jvm.flyway.scripts.RanScript;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/** A migration written in Java that threw, or a script that Flyway could not read. */
final class JavaMigrationFailure {
    private JavaMigrationFailure() {}

    static CheckFailure of(RanScript ran, Throwable thrown) {
        Throwable cause = MigrationFailure.causes(thrown)
                .filter(each -> !(each instanceof FlywayException))
                .findFirst()
                .orElse(thrown);
        if (cause instanceof FlywayException complaint) {
            return FlywayComplaint.of(ran.name(), complaint);
        }
        String reason = cause instanceof SQLException sql ? SqlFailure.describe(sql) : cause.toString();
        String place = "the Java migration " + ran.name() + where(ran, thrown);
        return new CheckFailure(
                        cause instanceof SQLException sql ? SqlAdvice.kind(sql, "") : Kind.MIGRATION_FAILED,
                        place + " failed: " + reason,
                        cause instanceof SQLException sql
                                ? SqlAdvice.of(sql)
                                : "It runs outside the application: it has neither Spring beans nor the application's settings and services. What it needs must come from the database or from the class path.",
                        thrown)
                .lacking(cause instanceof SQLException sql ? Lacks.of(sql, "", place) : Optional.empty());
    }

    private static String where(RanScript ran, Throwable thrown) {
        Optional<StackTraceElement> frame = MigrationFailure.causes(thrown)
                .flatMap(cause -> Stream.of(cause.getStackTrace()))
                .filter(each -> each.getClassName().equals(ran.path()))
                .findFirst();
        return frame.map(each -> " (" + each.getFileName() + ":" + each.getLineNumber() + ")")
                .orElse("");
    }
}
