/** Lets the Flyway of the project run the migrations. */
@NullMarked
package io.github.migrationdrift.worker.jvm.flyway;

import org.jspecify.annotations.NullMarked;
