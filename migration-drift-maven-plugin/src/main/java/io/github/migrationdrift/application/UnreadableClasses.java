package io.github.migrationdrift.application;

import io.github.migrationdrift.failure.CheckFailure;
import io.github.migrationdrift.failure.Throwables;

/** A class file or jar that is none, or one of a future version. */
record UnreadableClasses(String file, Exception cause) {
    CheckFailure failure() {
        return new CheckFailure(
                CheckFailure.Kind.MAPPING_FAILED,
                "Cannot look for entities in " + file + ": it is not a readable class file or jar ("
                        + Throwables.message(cause) + ").",
                "Build it again, for example with: mvn clean compile",
                cause);
    }
}
