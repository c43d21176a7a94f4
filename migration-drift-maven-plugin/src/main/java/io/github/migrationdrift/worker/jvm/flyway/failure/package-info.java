/** Explains why a migration failed. */
@NullMarked
package io.github.migrationdrift.worker.jvm.flyway.failure;

import org.jspecify.annotations.NullMarked;
