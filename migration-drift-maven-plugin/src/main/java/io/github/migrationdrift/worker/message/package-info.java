/** What the check and its worker JVM say to each other. */
@NullMarked
package io.github.migrationdrift.worker.message;

import org.jspecify.annotations.NullMarked;
