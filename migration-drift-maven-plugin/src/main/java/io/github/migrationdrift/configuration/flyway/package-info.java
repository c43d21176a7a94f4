/** Reads the files of Flyway and the configuration of its Maven plugin. */
@NullMarked
package io.github.migrationdrift.configuration.flyway;

import org.jspecify.annotations.NullMarked;
