/** The scripts in the locations of Flyway. */
@NullMarked
package io.github.migrationdrift.worker.jvm.flyway.scripts;

import org.jspecify.annotations.NullMarked;
