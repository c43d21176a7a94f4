/** Writes down which statement of a migration changes what. */
@NullMarked
package io.github.migrationdrift.worker.jvm.flyway.changes;

import org.jspecify.annotations.NullMarked;
